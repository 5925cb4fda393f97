package io.kvitt.domain.reference;

import io.kvitt.domain.check.WeightedSum;
import java.util.Optional;

/**
 * Norwegian organisation numbers: nine digits in groups of three, weighted 3 2 7 6 5 4 3 2 1 to a multiple of 11
 * (Brønnøysundregistrene, "Om organisasjonsnummeret"). {@code 123456785}: 3 + 4 + 21 + 24 + 25 + 24 + 21 + 16 + 5 = 143 =
 * 13 · 11.
 */
public final class NorwegianOrganisationNumber {

    private NorwegianOrganisationNumber() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** Nine digits; empty if it is no such number. */
    public static Optional<String> normalized(String written) {
        String digits = Characters.withoutSpaces(written);
        return digits.length() == 9
                        && Characters.areDigits(digits)
                        && WeightedSum.of(digits, 3, 2, 7, 6, 5, 4, 3, 2, 1) % 11 == 0
                ? Optional.of(digits)
                : Optional.empty();
    }
}
