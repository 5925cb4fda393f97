package io.kvitt.domain.receipt;

/** Tells words that look like misread ones: signs that no till prints, and letters within digits. */
final class Oddness {

    private static final String PRINTED = ".,:;-/()&'@#%*$+=\"!?€£_[]<>\\|";
    private static final String RARE = "|\\_<>[]{}~^`«»§¢¥°=?!;\"“”‘—";

    private Oddness() {}

    static boolean isOdd(String word) {
        int letters = 0;
        int digits = 0;
        int changes = 0;
        int rare = 0;
        int last = 0;
        for (int i = 0; i < word.length(); i++) {
            char c = word.charAt(i);
            int kind = Character.isLetter(c) ? 1 : Character.isDigit(c) ? 2 : 0;
            letters += kind == 1 ? 1 : 0;
            digits += kind == 2 ? 1 : 0;
            changes += kind != last && kind != 0 && last != 0 ? 1 : 0;
            rare += kind == 0 && (RARE.indexOf(c) >= 0 || PRINTED.indexOf(c) < 0) ? 1 : 0;
            last = kind;
        }
        return rare > 0
                || isMixed(word)
                || changes > 1
                || (word.length() == 1 && letters == 1 && "&XASZ".indexOf(Character.toUpperCase(word.charAt(0))) < 0)
                || (letters >= 4 && digits == 0 && !hasVowel(word));
    }

    /** A capital behind a small letter, or a small letter between capitals. */
    private static boolean isMixed(String word) {
        int mixed = 0;
        for (int i = 1; i < word.length(); i++) {
            boolean capital = Character.isUpperCase(word.charAt(i));
            mixed += capital && Character.isLowerCase(word.charAt(i - 1)) ? 1 : 0;
        }
        return mixed > 0 && !word.startsWith("Mc") && !word.startsWith("Mac");
    }

    private static boolean hasVowel(String word) {
        for (int i = 0; i < word.length(); i++) {
            if ("AEIOUYÄÖÅÜÉÈÊÆØÀÁÍÓÚÔ".indexOf(Character.toUpperCase(word.charAt(i))) >= 0
                    || word.charAt(i) > 0x024F) {
                return true;
            }
        }
        return false;
    }
}
