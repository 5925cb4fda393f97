package io.kvitt.domain.reference;

import io.kvitt.domain.check.Luhn;
import java.util.Optional;

/**
 * Swedish organisation numbers: ten digits NNNNNN-NNNN, the last one a {@link Luhn} check digit, the third at least 2, which
 * tells them from personal numbers (Skatteverket, SKV 709). Twelve digits begin with 16. The hyphen may be missing.
 */
public final class OrganisationNumber {

    private OrganisationNumber() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** Ten digits with their hyphen; empty if it is no organisation number. */
    public static Optional<String> normalized(String written) {
        String all = Characters.withoutHyphenBefore(4, Characters.withoutSpaces(written));
        String digits = all.length() == 12 && all.startsWith("16") ? all.substring(2) : all;
        return digits.length() == 10 && Luhn.holds(digits) && digits.charAt(2) >= '2'
                ? Optional.of(digits.substring(0, 6) + "-" + digits.substring(6))
                : Optional.empty();
    }
}
