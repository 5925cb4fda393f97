package io.kvitt.domain.reference;

import io.kvitt.domain.check.Luhn;
import java.util.Optional;

/**
 * Bankgiro numbers: 7 or 8 digits, the last one a {@link Luhn} check digit, written NNN-NNNN or NNNN-NNNN (Bankgirot,
 * "10-modulen"). The hyphen may be missing.
 */
public final class Bankgiro {

    private Bankgiro() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** The number with its hyphen; empty if it is no bankgiro number. */
    public static Optional<String> normalized(String written) {
        String digits = Characters.withoutHyphenBefore(4, Characters.withoutSpaces(written));
        boolean fits = digits.length() == 7 || digits.length() == 8;
        if (!fits || !Luhn.holds(digits)) {
            return Optional.empty();
        }
        int hyphen = digits.length() - 4;
        return Optional.of(digits.substring(0, hyphen) + "-" + digits.substring(hyphen));
    }
}
