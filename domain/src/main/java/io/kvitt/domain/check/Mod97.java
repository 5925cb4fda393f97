package io.kvitt.domain.check;

/**
 * The check of IBAN (ISO 13616) and of the RF creditor reference (ISO 11649), both ISO/IEC 7064 MOD 97-10: the first
 * four characters move to the end, letters become 10 to 35, and the number leaves 1 when divided by 97.
 */
public final class Mod97 {

    private Mod97() {}

    /** Whether a text of digits and letters A to Z, more than four, carries the right check digits in places 3 and 4. */
    public static boolean holds(String code) {
        if (code.length() < 5) {
            return false;
        }
        int remainder = 0;
        for (int i = 0; i < code.length(); i++) {
            char c = code.charAt((i + 4) % code.length());
            if (c >= '0' && c <= '9') {
                remainder = (remainder * 10 + (c - '0')) % 97;
            } else if (c >= 'A' && c <= 'Z') {
                remainder = (remainder * 100 + (c - 'A' + 10)) % 97;
            } else {
                return false;
            }
        }
        return remainder == 1;
    }
}
