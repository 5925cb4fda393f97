package io.kvitt.domain.reference;

import io.kvitt.domain.check.WeightedSum;
import java.util.Optional;

/**
 * Finnish payment references (viitenumero): 4 to 20 digits, the last one the check digit: the others weighted 7 3 1 from the
 * right and again, and what the sum lacks to the next ten (Finance Finland, "Viitenumeron tarkiste"). Leading zeros do not
 * count; in print, spaces part groups of five from the right. {@code 1234}: 3 · 7 + 2 · 3 + 1 · 1 = 28, so 2: {@code 1232}.
 */
public final class FinnishReference {

    private FinnishReference() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** The digits without spaces and leading zeros; empty if it is no such reference. */
    public static Optional<String> normalized(String written) {
        String digits = withoutLeadingZeros(Characters.withoutSpaces(written));
        if (digits.length() < 4 || digits.length() > 20 || !Characters.areDigits(digits)) {
            return Optional.empty();
        }
        String counted = digits.substring(0, digits.length() - 1);
        int check = digits.charAt(digits.length() - 1) - '0';
        return (WeightedSum.fromTheRight(counted, 7, 3, 1) + check) % 10 == 0 ? Optional.of(digits) : Optional.empty();
    }

    private static String withoutLeadingZeros(String digits) {
        int first = 0;
        while (first < digits.length() && digits.charAt(first) == '0') {
            first++;
        }
        return digits.substring(first);
    }
}
