package io.kvitt.domain.check;

/**
 * The 10-modulus check (ISO/IEC 7812-1, annex B; Bankgirot's "10-modulen"): from the right, every second digit is
 * doubled beginning with the one beside the check digit, 9 is taken off results above 9, and the sum must be a
 * multiple of 10. {@code 9365} holds: 5 + 3 (6·2−9) + 3 + 9 (9·2−9) = 20.
 */
public final class Luhn {

    private Luhn() {}

    /** Whether a text of digits alone, two at least, carries the right check digit at its end. */
    public static boolean holds(String digits) {
        if (digits.length() < 2) {
            return false;
        }
        int sum = 0;
        for (int i = 0; i < digits.length(); i++) {
            int digit = digits.charAt(digits.length() - 1 - i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int weighted = i % 2 == 0 ? digit : digit * 2;
            sum += weighted > 9 ? weighted - 9 : weighted;
        }
        return sum % 10 == 0;
    }

    /**
     * The digit that makes a text of digits hold when it is put behind: 0 behind {@code 123}.
     *
     * @throws IllegalArgumentException if the text is no digits
     */
    public static char checkDigit(String digits) {
        for (char digit = '0'; digit <= '9'; digit++) {
            if (holds(digits + digit)) {
                return digit;
            }
        }
        throw new IllegalArgumentException("no digits: " + digits);
    }
}
