package io.kvitt.domain.receipt;

import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.Word;
import io.kvitt.domain.money.WrittenAmount;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * An amount as a till prints it: two decimals, perhaps a currency before and a tax code behind.
 *
 * @param value with two decimals
 * @param from index of its first word in the row
 * @param to index behind its last word
 * @param mended whether letters were taken for digits, or a torn number was joined
 * @param words as written
 */
record PrintedAmount(BigDecimal value, int from, int to, boolean mended, ReceiptRow row, String words) {

    /** Signs and currency, digits, two decimals, then perhaps a tax code ({@code SR}, {@code *}) or a currency. */
    private static final Pattern AMOUNT = Pattern.compile("[^\\p{L}\\d(+-]{0,2}(?<minus>-|\\(-?)?"
            + "(?:R[MNHWK]|FM|MYR|SGD|EUR|SEK|NOK|DKK|GBP|USD|CHF|KR|R|S?\\$|€|£)?[:.]?(?<sign>-)?"
            + "(?<whole>\\d{1,3}(?:[,.'’]\\d{3}){1,3}|\\d{0,7})(?<mark>[.,])(?<cents>\\d{2})(?<behind>-|\\))?"
            + "[*)#:;.,\"'’]?(?:\\(?\\p{Lu}{1,4}\\d?\\)?|€|£)?[*)#.,]?");

    /** A letter or two that OCR reads for a digit, among digits. */
    private static final String MISREAD = "OQDUILSBZ|!G";

    private static final String MEANT = "000011582116";

    private static final Pattern FIRST_GROUP = Pattern.compile("\\d{1,3}");
    private static final Pattern LAST_GROUP = Pattern.compile("\\d{3},\\d{2}.{0,3}");
    private static final Pattern CENTS = Pattern.compile("\\d{2}\\p{Lu}{0,3}");
    private static final Pattern MARK_AND_CENTS = Pattern.compile("[.,]\\d{2}");
    private static final Pattern TORN_BEHIND =
            Pattern.compile("(?:RM|[^\\p{L}\\d]{0,2})[\\dOQDILSBZ]{0,4}\\d[OQDILSBZU]?[.,]");
    private static final Pattern TORN_BEFORE = Pattern.compile("(?:RM|[^\\p{L}\\d]{0,2})\\d{1,5}");

    private static final int LONGEST = 20;

    Place place() {
        return row.place(from, to);
    }

    /** The amounts of a row, from left to right. */
    static List<PrintedAmount> in(ReceiptRow row) {
        List<PrintedAmount> found = new ArrayList<>();
        List<Word> words = row.words();
        int at = 0;
        while (at < words.size()) {
            Optional<PrintedAmount> amount = at(row, at);
            amount.ifPresent(found::add);
            at = amount.map(PrintedAmount::to).orElse(at + 1);
        }
        return found;
    }

    private static Optional<PrintedAmount> at(ReceiptRow row, int at) {
        String word = word(row, at);
        if (word.length() > LONGEST || isFollowedByPercent(row, at, word)) {
            return Optional.empty();
        }
        Optional<BigDecimal> clean = read(word);
        if (clean.isPresent()) {
            return Optional.of(grouped(row, at, word).orElseGet(() -> of(clean.get(), row, at, at + 1, false)));
        }
        return torn(row, at, word).or(() -> misread(row, at, word));
    }

    private static PrintedAmount of(BigDecimal value, ReceiptRow row, int from, int to, boolean mended) {
        StringBuilder words = new StringBuilder(row.words().get(from).text());
        for (int i = from + 1; i < to; i++) {
            words.append(' ').append(row.words().get(i).text());
        }
        return new PrintedAmount(value, from, to, mended, row, words.toString());
    }

    /** {@code 1 234,50}: thousands apart by a space are told from a quantity by the comma and the narrow gap. */
    private static Optional<PrintedAmount> grouped(ReceiptRow row, int at, String word) {
        if (at == 0
                || !LAST_GROUP.matcher(word).matches()
                || !FIRST_GROUP.matcher(word(row, at - 1)).matches()) {
            return Optional.empty();
        }
        Word before = row.words().get(at - 1);
        Word self = row.words().get(at);
        float letter = self.box().width() / self.text().length();
        if (self.box().x0() - before.box().x1() > 1.2f * letter) {
            return Optional.empty();
        }
        return read(word(row, at - 1) + word).map(value -> of(value, row, at - 1, at + 1, false));
    }

    /** A number that a stain or a narrow print tore at its decimal mark. */
    private static Optional<PrintedAmount> torn(ReceiptRow row, int at, String word) {
        if (at + 1 >= row.words().size()) {
            return Optional.empty();
        }
        String next = word(row, at + 1);
        boolean markFirst =
                TORN_BEHIND.matcher(word).matches() && CENTS.matcher(next).matches();
        boolean markNext = TORN_BEFORE.matcher(word).matches()
                && MARK_AND_CENTS.matcher(next).matches();
        return markFirst || markNext
                ? read(digits(word) + next).map(value -> of(value, row, at, at + 2, true))
                : Optional.empty();
    }

    private static Optional<PrintedAmount> misread(ReceiptRow row, int at, String word) {
        int mark = Math.max(word.lastIndexOf('.'), word.lastIndexOf(','));
        boolean currency = word.startsWith("RM") && word.length() <= 10;
        if (mark < 1 || mark < word.length() - 4 || (!currency && word.chars().noneMatch(c -> c >= '0' && c <= '9'))) {
            return Optional.empty();
        }
        return read(digits(word)).map(value -> of(value, row, at, at + 1, true));
    }

    /** The word with each letter that looks like a digit as that digit; a currency before it is left out. */
    private static String digits(String word) {
        StringBuilder digits = new StringBuilder();
        for (int i = word.startsWith("RM") ? 2 : 0; i < word.length(); i++) {
            int meant = MISREAD.indexOf(word.charAt(i));
            digits.append(meant < 0 ? word.charAt(i) : MEANT.charAt(meant));
        }
        return digits.toString();
    }

    private static boolean isFollowedByPercent(ReceiptRow row, int at, String word) {
        return word.endsWith("%")
                || (at + 1 < row.words().size()
                        && row.words().get(at + 1).text().startsWith("%"));
    }

    private static String word(ReceiptRow row, int at) {
        return ReceiptRow.plain(row.words().get(at).text())
                .replace('\u2212', '-')
                .replace('–', '-');
    }

    private static Optional<BigDecimal> read(String text) {
        Matcher m = AMOUNT.matcher(text);
        if (!m.matches()) {
            return Optional.empty();
        }
        String whole = m.group("whole");
        boolean bracketed = m.group("minus") != null && m.group("minus").startsWith("(");
        boolean minus = "-".equals(m.group("sign"))
                || "-".equals(m.group("behind"))
                || (m.group("minus") != null && (!bracketed || m.group("minus").endsWith("-") || text.contains(")")));
        String number = (whole.isEmpty() ? "0" : whole) + m.group("mark") + m.group("cents");
        return WrittenAmount.read(number).found().map(value -> minus ? value.negate() : value);
    }
}
