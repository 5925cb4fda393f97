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
import java.util.Set;

/**
 * Reads an amount as people in the supported countries write it.
 *
 * <p>The rules, first that fits wins (docs/formulas.md, "Written amounts"):
 * <ol>
 *   <li>all kinds of space are equal; one currency and one sign are taken off, whichever end they stand at;
 *   <li>point and comma both present: the last is the decimal mark, the other must group by three;
 *   <li>one of them more than once: it groups by three;
 *   <li>one of them once: a decimal mark, if not exactly three digits follow, or a zero leads, or more than three
 *       digits stand before it, or spaces group already;
 *   <li>otherwise ({@code 1.234}) only the document can tell: without its mark there is no value.
 * </ol>
 */
public final class WrittenAmount {

    private static final int LONGEST = 64;

    /** Word to ISO code, longest first where one begins another. */
    private static final List<CurrencyWord> CURRENCY_WORDS = currencyWords();

    /** Words of several countries' money: a hint that any code beside it overrules. */
    private static final Set<String> SHARED = Set.of("kr", "kr.", "kroner", "øre", "cent", "cents", "$", "¥");

    /** Words for a hundredth; they stand behind their number only. */
    private static final Set<String> HUNDREDTHS = Set.of("öre", "øre", "sen", "cent", "cents");

    private record CurrencyWord(String word, String code) {
        boolean isShared() {
            return SHARED.contains(word);
        }

        boolean isHundredth() {
            return HUNDREDTHS.contains(word);
        }
    }

    /** Minus, hyphens and dashes, the soft hyphen too: PDF fonts often print a minus with it. */
    private static final String MINUS = "-\u2212\u2010\u2011\u2012\u2013\u2014\u00ad\ufe63";

    private static final String APOSTROPHE = "'\u2019\u2018\u00b4\u02bc\u2032`";

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
        private Optional<CurrencyWord> currency = Optional.empty();
        private boolean twoCurrencies;
        private char wholeMark = ' ';
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
            if (signs > 1 || twoCurrencies || !isNumberLike(body)) {
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
            } else if (endsWithSign()) {
                sign(0, body.length() - 1, true);
            } else if (endsWithCredit()) {
                sign(0, body.length() - 2, true);
            }
        }

        private void sign(int from, int to, boolean minus) {
            body = body.substring(from, to);
            negative |= minus;
            signs++;
        }

        /**
         * {@code 123,45-} and {@code 5,00 €-} are negative; the dash of {@code 1234,-} and {@code 6847:-} says "no öre"
         * instead, and one apart from a currency may be the next, empty column.
         */
        private boolean endsWithSign() {
            if (!body.endsWith("-") || body.length() < 2) {
                return false;
            }
            char beside = body.charAt(body.length() - 2);
            String before = body.substring(0, body.length() - 1).stripTrailing();
            return Character.isLetter(beside)
                    || Character.getType(beside) == Character.CURRENCY_SYMBOL
                    || (!before.isEmpty() && isDigit(before.charAt(before.length() - 1)));
        }

        private boolean endsWithCredit() {
            int at = body.length() - 2;
            return at > 0 && body.regionMatches(true, at, "CR", 0, 2) && !Character.isLetter(body.charAt(at - 1));
        }

        private void takeOffWholeMark() {
            int dashes = body.endsWith("--") ? 2 : body.endsWith("-") ? 1 : 0;
            int at = body.length() - dashes - 1;
            if (dashes > 0 && at > 0 && ",.:".indexOf(body.charAt(at)) >= 0) {
                wholeMark = body.charAt(at);
                body = body.substring(0, at);
                if (currency.isEmpty() && wholeMark == ':') {
                    currency = Optional.of(new CurrencyWord("kr", "SEK"));
                }
            }
        }

        private void takeOffCurrency() {
            if (body.isEmpty() || (isDigit(body.charAt(0)) && isDigit(body.charAt(body.length() - 1)))) {
                return; // no word for a currency has a digit, and most amounts of a table are bare
            }
            for (CurrencyWord candidate : CURRENCY_WORDS) {
                String word = candidate.word();
                if (body.length() <= word.length()) {
                    continue;
                }
                if (!candidate.isHundredth()
                        && body.regionMatches(true, 0, word, 0, word.length())
                        && standsAlone(word, body.charAt(word.length()))) {
                    currency(candidate);
                    body = body.substring(word.length());
                    return;
                }
                int at = body.length() - word.length();
                if (body.regionMatches(true, at, word, 0, word.length()) && standsAlone(word, body.charAt(at - 1))) {
                    currency(candidate);
                    hundredths |= candidate.isHundredth();
                    body = body.substring(0, at);
                    return;
                }
            }
        }

        private void currency(CurrencyWord said) {
            if (currency.isEmpty() || (currency.get().isShared() && !said.isShared())) {
                currency = Optional.of(said);
            } else if (!said.isShared() && !said.code().equals(currency.get().code())) {
                twoCurrencies = true;
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
            if (mark.sign() == wholeMark) {
                return new Unread(TWO_DECIMAL_MARKS);
            }
            if (mark.other().sign() == wholeMark) { // 1.234,- says which of the two is which
                return grouped(body, "", mark.sign(), Optional.of(mark.other()));
            }
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
            if (decimals.indexOf(' ') >= 0 || decimals.indexOf('\'') >= 0) {
                return new Unread(NOT_AN_AMOUNT);
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
            return new Read(signed(hundredths ? value.movePointLeft(2) : value), currency.map(CurrencyWord::code));
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
            if (groups.size() > 1 && whole.startsWith("0")) {
                return Optional.of(WRONG_GROUPS); // a telephone or account number: no amount has a group of thousand 0
            }
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
     * One sign for each meaning; characters without a width are dropped. Deliberately not the Unicode compatibility
     * form: that would turn the superscript of {@code m²} into a digit of the amount.
     */
    private static String plainSigns(String text) {
        StringBuilder plain = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean fullWidth = c >= '\uff01' && c <= '\uff5e';
            char sign = fullWidth ? (char) (c - '\uff01' + '!') : c;
            if (Character.isSpaceChar(sign) || Character.isWhitespace(sign)) {
                plain.append(' ');
            } else if (MINUS.indexOf(sign) >= 0) {
                plain.append('-');
            } else if (APOSTROPHE.indexOf(sign) >= 0) {
                plain.append('\'');
            } else if (Character.getType(sign) != Character.FORMAT) {
                plain.append(sign);
            }
        }
        return plain.toString();
    }

    private static List<CurrencyWord> currencyWords() {
        String table = """
                kronor SEK | krona SEK | kroner NOK | skr SEK | nkr NOK | dkr DKK | kr. SEK | kr SEK | öre SEK | øre NOK
                sfr. CHF | sfr CHF | fr. CHF | ringgit MYR | rm MYR | sen MYR | euros EUR | euro EUR | eur. EUR
                cents EUR | cent EUR | us$ USD | hk$ HKD | nz$ NZD | ca$ CAD | c$ CAD | a$ AUD | s$ SGD | r$ BRL
                € EUR | $ USD | £ GBP | ¥ JPY | zł PLN | kč CZK | ₹ INR | rs. INR | ft HUF
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
