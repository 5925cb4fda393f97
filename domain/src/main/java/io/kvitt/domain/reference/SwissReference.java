package io.kvitt.domain.reference;

import java.util.Optional;

/**
 * Swiss QR references: 27 digits, the last one the check digit by "modulo 10, recursive" (SIX, Swiss Implementation
 * Guidelines QR-bill, annex B). A carry begins with 0 and becomes, digit by digit, what {@code 0946827135} has at place
 * (carry + digit) modulo 10; the check digit is what the last carry lacks to ten. The guidelines' own example is 21 00000
 * 00003 13947 14300 09017.
 */
public final class SwissReference {

    private static final int LENGTH = 27;

    private static final String CARRIES = "0946827135";

    private SwissReference() {}

    public static boolean holds(String written) {
        return normalized(written).isPresent();
    }

    /** 27 digits without spaces; empty if it is no such reference. */
    public static Optional<String> normalized(String written) {
        String digits = Characters.withoutSpaces(written);
        return digits.length() == LENGTH && Characters.areDigits(digits) && hasCheckDigit(digits)
                ? Optional.of(digits)
                : Optional.empty();
    }

    private static boolean hasCheckDigit(String digits) {
        int carry = 0;
        for (int i = 0; i < LENGTH - 1; i++) {
            carry = CARRIES.charAt((carry + digits.charAt(i) - '0') % 10) - '0';
        }
        return (carry + digits.charAt(LENGTH - 1) - '0') % 10 == 0;
    }
}
