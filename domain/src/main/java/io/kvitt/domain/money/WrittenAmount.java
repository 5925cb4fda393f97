package io.kvitt.domain.money;

import static io.kvitt.domain.money.AmountReading.Reason.AMBIGUOUS;
import static io.kvitt.domain.money.AmountReading.Reason.NOT_AN_AMOUNT;
import static io.kvitt.domain.money.AmountReading.Reason.NO_DIGITS;
import static io.kvitt.domain.money.AmountReading.Reason.TOO_LONG;
import static io.kvitt.domain.money.AmountReading.Reason.TWO_DECIMAL_MARKS;
import static io.kvitt.domain.money.AmountReading.Reason.WRONG_GROUPS;

import io.kvitt.domain.money.AmountReading.Read;
import io.kvitt.domain.money.AmountReading.Reason;
import io.kvitt.domain.money.AmountReading.Unread;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Reads an amount as people in the supported countries write it.
 *
 * <p>The rules, first that fits wins (docs/formulas.md, "Written amounts"):
 * <ol>
 *   <li>all kinds of space are equal; currency words and one sign are taken off both ends;
 *   <li>point and comma both present: the last is the decimal mark, the other must group by three;
 *   <li>one of them more than once: it groups by three;
 *   <li>one of them once: a decimal mark, if not exactly three digits follow, or a zero leads, or more than three
 *       digits stand before it, or spaces group already;
 *   <li>otherwise ({@code 1.234}) only the document can tell: without its mark there is no value.
 * </ol>
 */
public final class WrittenAmount {

    private static final int LONGEST = 64;

    /** Word to ISO code, longest first where one begins another. {@code kr} and {@code $} are shared: a hint only. */
    private static final List<CurrencyWord> CURRENCY_WORDS = currencyWords();

    private record CurrencyWord(String word, String code) {}

    private WrittenAmount() {}

    /** Reads without knowing the document's decimal mark. */
    public static AmountReading read(String text) {
        return new Scan(text, Optional.empty()).reading();
    }

    /** Reads in a document that uses the given decimal mark; the mark decides only what is otherwise ambiguous. */
    public static AmountReading read(String text, DecimalMark documentUses) {
        return new Scan(text, Optional.of(documentUses)).reading();
    }

    /** The decimal mark that this text shows beyond doubt. */
    static Optional<DecimalMark> markOf(String text) {
        Scan scan = new Scan(text, Optional.empty());
        scan.reading();
        return scan.shownMark;
    }

    /** One pass over one text: takes off what surrounds the number, then decides what its signs mean. */
    private static final class Scan {
        private final String written;
        private final Optional<DecimalMark> documentUses;
        private String body = "";
        private boolean negative;
        private int signs;
        private boolean hundredths;
        private Optional<String> currency = Optional.empty();
        private Optional<DecimalMark> shownMark = Optional.empty();

        Scan(String written, Optional<DecimalMark> documentUses) {
            this.written = written;
            this.documentUses = documentUses;
        }

        AmountReading reading() {
            if (written.length() > LONGEST) {
                return new Unread(TOO_LONG);
            }
            body = plainSigns(written).strip();
            if (body.chars().noneMatch(c -> c >= '0' && c <= '9')) {
                return new Unread(NO_DIGITS);
            }
            takeOffBothEnds();
            if (signs > 1 || !isNumberLike(body)) {
                return new Unread(NOT_AN_AMOUNT);
            }
            return number();
        }

        private void takeOffBothEnds() {
            int before;
            do {
                before = body.length();
                takeOffSign();
                takeOffCurrency();
                takeOffWholeMark();
                body = body.strip();
            } while (body.length() < before && !body.isEmpty());
        }

        private void takeOffSign() {
            if (body.startsWith("(") && body.endsWith(")")) {
                sign(1, body.length() - 1, true);
            } else if (body.startsWith("-") || body.startsWith("+")) {
                sign(1, body.length(), body.startsWith("-"));
            } else if (endsWithSignAfterDigit()) {
                sign(0, body.length() - 1, true);
            } else if (body.length() > 2
                    && body.endsWith("CR")
                    && !Character.isLetter(body.charAt(body.length() - 3))) {
                sign(0, body.length() - 2, true);
            }
        }

        private void sign(int from, int to, boolean minus) {
            body = body.substring(from, to);
            negative |= minus;
            signs++;
        }

        /** {@code 123,45-} is negative; the dash of {@code 1234,-} and {@code 6847:-} says "no öre" instead. */
        private boolean endsWithSignAfterDigit() {
            if (!body.endsWith("-")) {
                return false;
            }
            String before = body.substring(0, body.length() - 1).stripTrailing();
            return !before.isEmpty() && isDigit(before.charAt(before.length() - 1));
        }

        private void takeOffWholeMark() {
            if (body.endsWith(",-") || body.endsWith(":-") || body.endsWith(".-")) {
                body = body.substring(0, body.length() - 2);
                if (currency.isEmpty() && written.contains(":-")) {
                    currency = Optional.of("SEK");
                }
            }
        }

        private void takeOffCurrency() {
            for (CurrencyWord candidate : CURRENCY_WORDS) {
                String word = candidate.word();
                if (body.length() <= word.length()) {
                    continue;
                }
                if (body.regionMatches(true, 0, word, 0, word.length())
                        && standsAlone(word, body.charAt(word.length()))) {
                    currency(candidate.code());
                    body = body.substring(word.length());
                    return;
                }
                int at = body.length() - word.length();
                if (body.regionMatches(true, at, word, 0, word.length()) && standsAlone(word, body.charAt(at - 1))) {
                    currency(candidate.code());
                    hundredths |= word.equals("öre");
                    body = body.substring(0, at);
                    return;
                }
            }
        }

        private void currency(String code) {
            if (currency.isEmpty()) {
                currency = Optional.of(code);
            }
        }

        private static boolean standsAlone(String word, char neighbour) {
            return !Character.isLetter(word.charAt(0)) || !Character.isLetter(neighbour);
        }

        private AmountReading number() {
            int colon = body.indexOf(':');
            if (colon >= 0) {
                return withColon(colon);
            }
            int points = count('.');
            int commas = count(',');
            if (points > 0 && commas > 0) {
                return withBoth(points, commas);
            }
            if (points + commas == 0) {
                return grouped(body, "", ' ', Optional.empty());
            }
            DecimalMark mark = points > 0 ? DecimalMark.POINT : DecimalMark.COMMA;
            return points + commas > 1 ? grouped(body, "", mark.sign(), Optional.of(mark.other())) : withOne(mark);
        }

        /** {@code 6 847:50}, the Swedish way. */
        private AmountReading withColon(int colon) {
            String decimals = body.substring(colon + 1);
            if (decimals.length() != 2 || count('.') + count(',') > 0 || count(':') > 1) {
                return new Unread(NOT_AN_AMOUNT);
            }
            return grouped(body.substring(0, colon), decimals, ' ', Optional.empty());
        }

        private AmountReading withBoth(int points, int commas) {
            DecimalMark mark = body.lastIndexOf('.') > body.lastIndexOf(',') ? DecimalMark.POINT : DecimalMark.COMMA;
            if ((mark == DecimalMark.POINT ? points : commas) > 1) {
                return new Unread(TWO_DECIMAL_MARKS);
            }
            int at = body.lastIndexOf(mark.sign());
            return grouped(
                    body.substring(0, at), body.substring(at + 1), mark.other().sign(), Optional.of(mark));
        }

        private AmountReading withOne(DecimalMark mark) {
            int at = body.indexOf(mark.sign());
            String whole = body.substring(0, at);
            String decimals = body.substring(at + 1);
            boolean groupedBySpace = whole.indexOf(' ') >= 0 || whole.indexOf('\'') >= 0;
            boolean decimalMark =
                    decimals.length() != 3 || whole.startsWith("0") || whole.length() > 3 || groupedBySpace;
            if (decimalMark) {
                return grouped(whole, decimals, ' ', Optional.of(mark));
            }
            if (documentUses.isEmpty()) {
                return new Unread(AMBIGUOUS);
            }
            return documentUses.get() == mark
                    ? grouped(whole, decimals, ' ', Optional.empty())
                    : grouped(body, "", mark.sign(), Optional.empty());
        }

        /** Whole units grouped by three with {@code group} (a space stands for the apostrophe too), then decimals. */
        private AmountReading grouped(String whole, String decimals, char group, Optional<DecimalMark> shows) {
            String separated = group == ' ' && whole.indexOf(' ') < 0 ? whole.replace('\'', ' ') : whole;
            Optional<Reason> wrong = wrongGroups(separated, group);
            if (wrong.isPresent()) {
                return new Unread(wrong.get());
            }
            if (decimals.chars().anyMatch(c -> c < '0' || c > '9')) {
                return new Unread(NOT_AN_AMOUNT);
            }
            String digits = separated.replace(String.valueOf(group), "");
            BigDecimal value = new BigDecimal(decimals.isEmpty() ? digits : digits + "." + decimals);
            shownMark = shows;
            return new Read(signed(hundredths ? value.movePointLeft(2) : value), currency);
        }

        private BigDecimal signed(BigDecimal value) {
            return negative ? value.negate() : value;
        }

        private static Optional<Reason> wrongGroups(String whole, char group) {
            List<String> groups = new ArrayList<>();
            int from = 0;
            for (int at = whole.indexOf(group); at >= 0; at = whole.indexOf(group, from)) {
                groups.add(whole.substring(from, at));
                from = at + 1;
            }
            groups.add(whole.substring(from));
            for (int i = 0; i < groups.size(); i++) {
                String digits = groups.get(i);
                if (digits.isEmpty() || digits.chars().anyMatch(c -> c < '0' || c > '9')) {
                    return Optional.of(WRONG_GROUPS);
                }
                boolean fits = groups.size() == 1 || (i == 0 ? digits.length() <= 3 : digits.length() == 3);
                if (!fits) {
                    return Optional.of(WRONG_GROUPS);
                }
            }
            return Optional.empty();
        }

        private int count(char sign) {
            return (int) body.chars().filter(c -> c == sign).count();
        }
    }

    /** Digits with signs between them: it begins and ends with a digit and holds nothing else. */
    private static boolean isNumberLike(String text) {
        if (text.isEmpty() || !isDigit(text.charAt(0)) || !isDigit(text.charAt(text.length() - 1))) {
            return false;
        }
        return text.chars().allMatch(c -> isDigit((char) c) || " .,':".indexOf(c) >= 0);
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }

    /**
     * One sign for each meaning. Deliberately not the Unicode compatibility form: that would turn the superscript of
     * {@code m²} into a digit of the amount.
     */
    private static String plainSigns(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                plain.append(' ');
            } else if (c == '\u2212' || c == '\u2010' || c == '\u2011' || c == '\u2012' || c == '\u2013') {
                plain.append('-');
            } else if (c == '\u2019' || c == '\u2018' || c == '\u00b4' || c == '\u02bc') {
                plain.append('\'');
            } else if (c >= '\uff10' && c <= '\uff19') {
                plain.append((char) (c - '\uff10' + '0'));
            } else {
                plain.append(c);
            }
        }
        return plain.toString();
    }

    private static List<CurrencyWord> currencyWords() {
        String table = """
                kronor SEK | kr. SEK | kr SEK | öre SEK | sfr. CHF | sfr CHF | fr. CHF | rm MYR | euro EUR | eur. EUR
                us$ USD | € EUR | $ USD | £ GBP | ¥ JPY | zł PLN | kč CZK | ₹ INR | rs. INR | ft HUF
                sek SEK | nok NOK | dkk DKK | isk ISK | eur EUR | usd USD | gbp GBP | chf CHF | myr MYR | sgd SGD
                pln PLN | czk CZK | huf HUF | ron RON | bgn BGN | jpy JPY | inr INR | aud AUD | cad CAD | nzd NZD
                hkd HKD | cny CNY | thb THB | idr IDR | try TRY | zar ZAR | brl BRL | mxn MXN | krw KRW | ils ILS
                """;
        List<CurrencyWord> words = new ArrayList<>();
        for (String entry : table.replace('\n', '|').split("\\|")) {
            String[] pair = entry.strip().split(" ");
            if (pair.length == 2) {
                words.add(new CurrencyWord(pair[0].toLowerCase(Locale.ROOT), pair[1]));
            }
        }
        return List.copyOf(words);
    }
}
