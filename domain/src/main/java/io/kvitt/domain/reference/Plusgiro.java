package io.kvitt.domain.reference;

import io.kvitt.domain.check.Luhn;
import java.util.Optional;

/**
 * Plusgiro numbers: 2 to 8 digits, the last one a {@link Luhn} check digit after a hyphen, the rest in pairs from the
 * right where an odd digit joins the first pair: {@code 4-2}, {@code 28 65 43-4}, {@code 410 54 68-5}. Spaces and hyphen
 * may be missing.
 */
public final class Plusgiro {

    private Plusgiro() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** The number with its spaces and hyphen; empty if it is no plusgiro number. */
    public static Optional<String> normalized(String written) {
        String digits = Characters.withoutHyphenBefore(1, Characters.withoutSpaces(written));
        if (digits.length() < 2 || digits.length() > 8 || !Luhn.holds(digits)) {
            return Optional.empty();
        }
        int rest = digits.length() - 1;
        int first = rest < 3 ? rest : 2 + rest % 2;
        StringBuilder grouped = new StringBuilder(digits.substring(0, first));
        for (int at = first; at < rest; at += 2) {
            grouped.append(' ').append(digits, at, at + 2);
        }
        return Optional.of(grouped.append('-').append(digits.charAt(rest)).toString());
    }
}
