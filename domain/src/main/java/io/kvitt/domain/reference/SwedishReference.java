package io.kvitt.domain.reference;

import io.kvitt.domain.check.Luhn;
import java.util.Optional;

/**
 * Swedish OCR references: 2 to 25 digits, the last one a {@link Luhn} check digit (Bankgirot, OCR-referenskontroll). Where
 * the payee agreed on it, the digit before is the number of all digits modulo 10; the agreement is not printed, so its
 * absence says nothing.
 */
public final class SwedishReference {

    private SwedishReference() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** The digits without the spaces that group them; empty if it is no such reference. */
    public static Optional<String> normalized(String written) {
        String digits = Characters.withoutSpaces(written);
        return digits.length() >= 2 && digits.length() <= 25 && Luhn.holds(digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    /** Whether it is such a reference and its second last digit is its length, modulo 10. */
    public static boolean hasLengthDigit(String written) {
        return normalized(written)
                .filter(digits -> digits.charAt(digits.length() - 2) - '0' == digits.length() % 10)
                .isPresent();
    }
}
