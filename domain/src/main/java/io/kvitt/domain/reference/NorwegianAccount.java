package io.kvitt.domain.reference;

import io.kvitt.domain.check.WeightedSum;
import java.util.Optional;

/**
 * Norwegian accounts (kontonummer): 11 digits, NNNN.NN.NNNNN or with spaces there, weighted 5 4 3 2 7 6 5 4 3 2 1 to a
 * multiple of 11 (Bits, "Kontonummer"). {@code 8601.11.17947}: 40 + 24 + 0 + 2 + 7 + 6 + 5 + 28 + 27 + 8 + 7 = 154 = 14 · 11.
 */
public final class NorwegianAccount {

    private NorwegianAccount() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** Eleven digits; empty if it is no such account. */
    public static Optional<String> normalized(String written) {
        String plain = Characters.withoutSpaces(written);
        boolean pointed = plain.length() == 13 && plain.charAt(4) == '.' && plain.charAt(7) == '.';
        String digits = pointed ? plain.substring(0, 4) + plain.substring(5, 7) + plain.substring(8) : plain;
        return digits.length() == 11
                        && Characters.areDigits(digits)
                        && WeightedSum.of(digits, 5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0
                ? Optional.of(digits)
                : Optional.empty();
    }
}
