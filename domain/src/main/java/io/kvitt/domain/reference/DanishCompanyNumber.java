package io.kvitt.domain.reference;

import io.kvitt.domain.check.WeightedSum;
import java.util.Locale;
import java.util.Optional;

/**
 * Danish company numbers (CVR, SE): eight digits, the first not 0, weighted 2 7 6 5 4 3 2 1 to a multiple of 11
 * (Erhvervsstyrelsen, "Modulus 11 kontrol"). With DK in front it is the VAT number. {@code 10000009}: 2 + 9 = 11.
 */
public final class DanishCompanyNumber {

    private DanishCompanyNumber() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** Eight digits without DK; empty if it is no such number. */
    public static Optional<String> normalized(String written) {
        String plain = Characters.withoutSpaces(written).toUpperCase(Locale.ROOT);
        String digits = plain.startsWith("DK") ? plain.substring(2) : plain;
        return digits.length() == 8
                        && Characters.areDigits(digits)
                        && digits.charAt(0) != '0'
                        && WeightedSum.of(digits, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0
                ? Optional.of(digits)
                : Optional.empty();
    }
}
