package io.kvitt.domain.reference;

import io.kvitt.domain.check.Luhn;
import java.util.Arrays;
import java.util.List;
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

    /**
     * The reference of a number: the number, fill digits, the length digit if it was agreed on, the check digit. 1234567890 with
     * a length digit: 123456789023, for 12 digits and the check digit 3.
     *
     * @param number digits
     * @param fill digits, or none
     * @throws IllegalArgumentException if it would be no reference
     */
    public static String of(String number, String fill, boolean withLength) {
        String body = number + fill;
        String length = withLength ? Integer.toString((body.length() + 2) % 10) : "";
        String reference = body + length + Luhn.checkDigit(body + length);
        return normalized(reference)
                .orElseThrow(() -> new IllegalArgumentException("no reference of 2 to 25 digits: " + reference));
    }

    /** The words of a text that are such references, in their order; spaces stand between words here. */
    public static List<String> allIn(String text) {
        return Arrays.stream(text.split("[^0-9A-Za-z]+"))
                .filter(SwedishReference::holds)
                .toList();
    }
}
