package io.kvitt.domain.layout;

import io.kvitt.domain.document.Segment;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.money.AmountReading;
import io.kvitt.domain.money.DecimalMark;
import io.kvitt.domain.money.WrittenAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Finds the amounts that are written in a segment. */
final class Amounts {

    private static final int MOST_WORDS = 6;
    private static final int LONGEST_WORD = 20;

    /** Parts of one number are no farther apart than this share of their height; columns are. */
    private static final float WIDEST_GAP = 0.7f;

    /** Where all letters are as wide as a space. */
    private static final float WIDEST_GAP_OF_LETTER = 1.2f;

    private Amounts() {}

    /**
     * An amount on the page.
     *
     * @param part the words that state it
     * @param from index of its first word in the segment
     * @param to index after its last
     * @param decimals how many are written
     */
    record Seen(BigDecimal value, Optional<String> currency, Segment part, int from, int to, int decimals) {

        /** Whether it looks like money rather than a count or a number of something. */
        boolean looksLikeMoney() {
            return decimals == 2 || currency.isPresent();
        }
    }

    static List<Seen> in(Segment segment, Optional<DecimalMark> mark) {
        List<Seen> seen = new ArrayList<>(2);
        List<Word> words = segment.words();
        int i = 0;
        while (i < words.size()) {
            Optional<Seen> amount = at(i, segment, mark);
            if (amount.isPresent()) {
                seen.add(amount.get());
                i = amount.get().to();
            } else {
                i++;
            }
        }
        return seen;
    }

    private static Optional<Seen> at(int from, Segment segment, Optional<DecimalMark> mark) {
        List<Word> words = segment.words();
        if (!mayBegin(words.get(from).text())) {
            return Optional.empty();
        }
        int most = Math.min(words.size(), from + MOST_WORDS);
        int last = from + 1;
        while (last < most && goesOn(words.get(last - 1), words.get(last))) {
            last++;
        }
        for (int to = last; to > from; to--) {
            String text = joined(words, from, to);
            if (hasDigit(text) && !isRate(words, to, text) && !isIdentifier(text)) {
                AmountReading reading =
                        mark.isPresent() ? WrittenAmount.read(text, mark.get()) : WrittenAmount.read(text);
                if (reading instanceof AmountReading.Read read) {
                    int decimals = Math.max(0, read.value().scale());
                    return Optional.of(
                            new Seen(read.value(), read.currency(), segment.part(from, to), from, to, decimals));
                }
            }
        }
        return Optional.empty();
    }

    /** A digit, a sign, or a currency; most words are none of them, and this is asked for every word. */
    private static boolean mayBegin(String word) {
        if (word.length() > LONGEST_WORD) {
            return false;
        }
        char first = word.charAt(0);
        return isDigit(first)
                || first == '-'
                || first == '('
                || first == '+'
                || first == '\u2212'
                || first == '\u2013'
                || Character.getType(first) == Character.CURRENCY_SYMBOL
                || isCurrencyWord(word);
    }

    private static boolean isCurrencyWord(String word) {
        return hasDigit(word)
                ? Character.isLetter(word.charAt(0)) && letters(word) <= 3
                : word.length() <= 3 && Currencies.isOne(word);
    }

    private static boolean goesOn(Word before, Word next) {
        String text = next.text();
        if (text.length() > LONGEST_WORD) {
            return false;
        }
        char first = text.charAt(0);
        boolean part = isDigit(first)
                || ((first == '-' || first == '\u2212') && text.length() == 1)
                || Character.getType(first) == Character.CURRENCY_SYMBOL
                || (text.length() <= 4 && Currencies.isOne(text))
                || text.equalsIgnoreCase("cr");
        return part && isNear(before, next);
    }

    private static boolean isNear(Word before, Word next) {
        float height = Math.max(before.box().height(), next.box().height());
        float letter = Math.min(
                before.box().width() / before.text().length(),
                next.box().width() / next.text().length());
        return next.box().x0() - before.box().x1() <= Math.max(WIDEST_GAP * height, WIDEST_GAP_OF_LETTER * letter);
    }

    private static boolean isRate(List<Word> words, int to, String text) {
        return text.endsWith("%") || (to < words.size() && words.get(to).text().startsWith("%"));
    }

    /** Nobody writes ten digits of money in one piece, or a zero before others. */
    private static boolean isIdentifier(String text) {
        int run = 0;
        boolean first = true;
        for (int i = 0; i < text.length(); i++) {
            boolean digit = isDigit(text.charAt(i));
            run = digit ? run + 1 : 0;
            boolean zeroBefore = first && text.charAt(i) == '0' && i + 1 < text.length() && isDigit(text.charAt(i + 1));
            if (run > 9 || zeroBefore) {
                return true;
            }
            first &= !digit;
        }
        return false;
    }

    private static String joined(List<Word> words, int from, int to) {
        if (to == from + 1) {
            return words.get(from).text();
        }
        StringBuilder text = new StringBuilder();
        for (int i = from; i < to; i++) {
            text.append(i == from ? "" : " ").append(words.get(i).text());
        }
        return text.toString();
    }

    private static int letters(String text) {
        int count = 0;
        for (int i = 0; i < text.length(); i++) {
            count += Character.isLetter(text.charAt(i)) ? 1 : 0;
        }
        return count;
    }

    static boolean hasDigit(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (isDigit(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
