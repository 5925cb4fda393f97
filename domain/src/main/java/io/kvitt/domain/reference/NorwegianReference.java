package io.kvitt.domain.reference;

import io.kvitt.domain.check.Luhn;
import io.kvitt.domain.check.WeightedSum;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

/**
 * Norwegian payment references (KID): 2 to 25 characters, digits but for the last, which is the check character. The payee's
 * agreement with the bank says by which rule, and it is not printed; a wrong number passes one of the two in some 18 of
 * 100 cases (Bits, "KID - kundeidentifikasjon").
 */
public final class NorwegianReference {

    /** How the check character is computed. */
    public enum Rule {
        /** {@link Luhn} over the whole. */
        MOD10,
        /**
         * The digits before, weighted 2 3 4 5 6 7 from the right and again: 11 minus the sum modulo 11; 11 is written 0 and
         * 10 is written as a hyphen. {@code 9631} gives 2 + 9 + 24 + 45 = 80, modulo 11 3: check digit 8.
         */
        MOD11
    }

    private NorwegianReference() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** The characters without spaces, if either rule holds. */
    public static Optional<String> normalized(String written) {
        return rulesHeld(written).isEmpty() ? Optional.empty() : Optional.of(Characters.withoutSpaces(written));
    }

    /** The characters without spaces, if this rule holds. */
    public static Optional<String> normalized(String written, Rule rule) {
        return rulesHeld(written).contains(rule) ? Optional.of(Characters.withoutSpaces(written)) : Optional.empty();
    }

    /** By which rules the reference is right: none, one, or by chance both. */
    public static Set<Rule> rulesHeld(String written) {
        Set<Rule> held = EnumSet.noneOf(Rule.class);
        String reference = Characters.withoutSpaces(written);
        if (reference.length() < 2 || reference.length() > 25) {
            return held;
        }
        if (Luhn.holds(reference)) {
            held.add(Rule.MOD10);
        }
        if (holdsByMod11(reference)) {
            held.add(Rule.MOD11);
        }
        return held;
    }

    private static boolean holdsByMod11(String reference) {
        String digits = reference.substring(0, reference.length() - 1);
        if (!Characters.areDigits(digits)) {
            return false;
        }
        int check = (11 - WeightedSum.fromTheRight(digits, 2, 3, 4, 5, 6, 7) % 11) % 11;
        char expected = check == 10 ? '-' : (char) ('0' + check);
        return reference.charAt(reference.length() - 1) == expected;
    }
}
