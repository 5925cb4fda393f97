package io.kvitt.domain.layout;

import io.kvitt.domain.document.Word;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * Words as tokens that compare: small letters without accents, no punctuation, every word for "number" the same. So
 * {@code Rechnungs-Nr.}, {@code RECHNUNGSNUMMER} and {@code Rechnungs Nr} have the same letters in the same order.
 */
final class PlainText {

    /** No label has a longer word; whatever a hostile page says is cut here. */
    private static final int LONGEST_TOKEN = 60;

    /** No line has more; a word of signs would be thousands. */
    private static final int MOST_TOKENS = 400;

    private static final List<String> NUMBER_WORDS = List.of(
            "no", "nr", "num", "nro", "nbr", "number", "nummer", "numer", "numero", "nombor", "nom", "numeri", "nros");

    private static final List<String> NUMBER_ENDINGS = List.of("nummer", "number", "numero", "nombor");

    private static final String NUMBER = "nr";

    private PlainText() {}

    /**
     * A token and where it came from.
     *
     * @param word index of the word
     * @param ignored a rate such as the 19 of {@code 19 %}, which may stand in the middle of any label
     */
    record Token(String text, int word, boolean ignored) {}

    static List<Token> of(List<Word> words) {
        List<Token> tokens = new ArrayList<>(words.size() + 2);
        for (int i = 0; i < words.size() && tokens.size() < MOST_TOKENS; i++) {
            add(words.get(i).text(), i, tokens);
        }
        return tokens;
    }

    /** The letters of a text as they compare, without anything between them. */
    static String squeezed(String text) {
        List<Token> tokens = new ArrayList<>();
        for (String word : text.split(" ")) {
            add(word, 0, tokens);
        }
        StringBuilder all = new StringBuilder();
        tokens.forEach(token -> all.append(token.text()));
        return all.toString();
    }

    private static void add(String word, int index, List<Token> tokens) {
        StringBuilder open = new StringBuilder(word.length());
        for (int i = 0; i < word.length() && tokens.size() < MOST_TOKENS; i++) {
            char c = word.charAt(i);
            if (c < 128 ? isAlphanumeric(c) : Character.isLetterOrDigit(c)) {
                if (open.length() < LONGEST_TOKEN) {
                    fold(c, open);
                }
            } else if ((c == '\u00b0' || c == '\u00ba') && isN(open)) {
                open.append('r');
            } else {
                close(open, index, tokens);
                if (c == '#' || c == '\u2116') {
                    tokens.add(new Token(NUMBER, index, false));
                } else if (c == '%') {
                    ignoreNumbersAtEnd(tokens);
                }
            }
        }
        close(open, index, tokens);
    }

    private static boolean isN(StringBuilder open) {
        return open.length() == 1 && open.charAt(0) == 'n';
    }

    private static void close(StringBuilder open, int index, List<Token> tokens) {
        if (open.length() > 0) {
            tokens.add(new Token(withNumberWord(open.toString()), index, false));
            open.setLength(0);
        }
    }

    private static String withNumberWord(String token) {
        if (token.charAt(0) == 'n' && NUMBER_WORDS.contains(token)) {
            return NUMBER;
        }
        for (String ending : NUMBER_ENDINGS) {
            if (token.length() > ending.length() && token.endsWith(ending)) {
                return token.substring(0, token.length() - ending.length()) + NUMBER;
            }
        }
        return token;
    }

    /** {@code 19 %} and {@code 19,00%} are one or two tokens of digits; {@code ALV 0 %} says "without tax", so 0 stays. */
    private static void ignoreNumbersAtEnd(List<Token> tokens) {
        for (int i = tokens.size() - 1; i >= Math.max(0, tokens.size() - 2); i--) {
            Token token = tokens.get(i);
            if (!isDigits(token.text())
                    || token.text().length() > 3
                    || token.text().equals("0")) {
                return;
            }
            tokens.set(i, new Token(token.text(), token.word(), true));
        }
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }

    private static boolean isAlphanumeric(char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
    }

    private static void fold(char c, StringBuilder into) {
        if (c < 128) {
            into.append(c >= 'A' && c <= 'Z' ? (char) (c + 32) : c);
            return;
        }
        switch (c) {
            case 'ß' -> into.append("ss");
            case 'æ', 'Æ' -> into.append("ae");
            case 'œ', 'Œ' -> into.append("oe");
            case 'ø', 'Ø' -> into.append('o');
            default -> {
                String apart = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFKD);
                into.append(apart.substring(0, 1).toLowerCase(Locale.ROOT));
            }
        }
    }
}
