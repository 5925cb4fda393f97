package io.kvitt.domain.check;

/**
 * The hybrid system ISO/IEC 7064 MOD 11,10, of German and Croatian VAT numbers: a product begins with 10; each digit is
 * added to it, the sum is taken modulo 10 (0 counts as 10), doubled, and taken modulo 11; product and check digit together
 * leave 1 when divided by 10. {@code 02} holds: 0 + 10 counts as 10, doubled 20, modulo 11 9; 9 + 2 = 11.
 */
public final class Mod11And10 {

    private Mod11And10() {}

    /** Whether a text of digits alone, two at least, carries the right check digit at its end. */
    public static boolean holds(String digits) {
        if (digits.length() < 2) {
            return false;
        }
        int product = 10;
        for (int i = 0; i < digits.length() - 1; i++) {
            int digit = digits.charAt(i) - '0';
            if (digit < 0 || digit > 9) {
                return false;
            }
            int sum = (digit + product) % 10;
            product = (sum == 0 ? 10 : sum) * 2 % 11;
        }
        int check = digits.charAt(digits.length() - 1) - '0';
        return check >= 0 && check <= 9 && (product + check) % 10 == 1;
    }
}
