package io.kvitt.domain.reference;

import io.kvitt.domain.check.Mod97;
import java.util.Locale;
import java.util.Optional;

/**
 * Creditor references (ISO 11649): RF, two check digits, and 1 to 21 letters or digits, the whole passing {@link Mod97}.
 * Spaces and case do not matter.
 */
public final class CreditorReference {

    private CreditorReference() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** The reference in capitals without spaces; empty if it is none. */
    public static Optional<String> normalized(String written) {
        String reference = Characters.withoutSpaces(written).toUpperCase(Locale.ROOT);
        return reference.length() >= 5
                        && reference.length() <= 25
                        && reference.startsWith("RF")
                        && Characters.areDigits(reference.substring(2, 4))
                        && Mod97.holds(reference)
                ? Optional.of(reference)
                : Optional.empty();
    }
}
