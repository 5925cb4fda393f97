package io.kvitt.domain.receipt;

import io.kvitt.domain.document.DateReading;
import io.kvitt.domain.document.WrittenDate;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The dates of a receipt. The one of the sale stands beside a label or a time of day, or is the only one. */
final class ReceiptDates {

    private static final int EARLIEST = 1990;
    private static final int LATEST = 2060;
    private static final int MOST = 40;

    private static final String MONTH = "\\p{Lu}{3,10}";

    /** Numbers and month names in the order of a date; whether they are one, {@link WrittenDate} decides. */
    private static final List<Pattern> FORMS = List.of(
            Pattern.compile("(?<![\\d/.-])(\\d{4}) ?([-/.]) ?(\\d{1,2}) ?[-/.] ?(\\d{1,2})(?!\\d)"),
            Pattern.compile("(?<![\\d/.-])(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?[-/.,] ?(\\d{4}|\\d{2})(?!\\d|[/-]\\d)"),
            Pattern.compile(
                    "(?<![\\d/.-])(\\d{1,2}) ?([-/.]) ?(\\d{1,2}) ?[-/.] ?((?:19|20)\\d{2})(?=\\d{1,2}[:.]\\d{2})"),
            Pattern.compile("(?<!\\d)(\\d{1,2})[-/., ]{0,3}(" + MONTH + ")[-/., ']{0,3}(\\d{4}|\\d{2})(?!\\d)"),
            Pattern.compile("(?<!\\p{Lu})(" + MONTH + ")[-/. ]{0,2}(\\d{1,2})[-/., ]{1,3}(\\d{4})(?!\\d)"));

    /** A stroke that was read as a one, a seven or a letter. */
    private static final Pattern STROKE_MISREAD =
            Pattern.compile("(?<![\\d/.-])([0-3]\\d)([/71-])([01]\\d)([/71-])((?:19|20)\\d{2})(?!\\d)");

    private static final Pattern EIGHT =
            Pattern.compile("(?<![\\d/.-])(?:(20\\d{2})(\\d{2})(\\d{2})|(\\d{2})(\\d{2})(20\\d{2})(?!\\d))");

    private static final Pattern MARK_WITH_SPACES = Pattern.compile(" ?([-/.,]) ?");
    private static final Pattern COMMA_INSIDE = Pattern.compile("(?<=\\d),(?=\\d)");
    private static final Pattern FIRST_MARK = Pattern.compile("(?<=^\\d{1,2})[-/.](?=\\d{1,2}[-/.])");
    private static final Pattern SECOND_MARK = Pattern.compile("(?<=/\\d{1,2})[-/.](?=\\d)");
    private static final Pattern DASHES = Pattern.compile("[~–—_=¬]+");
    private static final Pattern QUOTES = Pattern.compile("[“”\"'‘’`*]+");
    private static final Pattern TWO_HYPHENS = Pattern.compile("-{2,}|- -");
    private static final Pattern FOUR_DIGITS = Pattern.compile("\\d{4}");
    private static final Pattern CAPITALS = Pattern.compile("\\p{Lu}");

    private static final Pattern TIME = Pattern.compile("\\d{1,2}:\\d{2}(:\\d{2})? ?[AP]M|\\d{1,2}:\\d{2}:\\d{2}");

    private static final Pattern CLOCK_NEXT = Pattern.compile(" ?[012]?\\d[:.;][0-5]\\d");

    private static final Pattern CENTURY_MISREAD =
            Pattern.compile("(?<![\\d/.-])(\\d{1,2}) ?[-/.] ?(\\d{1,2}) ?[-/.] ?[2Z][1-9O](\\d{2})(?!\\d)");

    private static final Pattern CLOCK =
            Pattern.compile("(?<!\\d)(?:[01]?\\d|2[0-3]) ?[:.;] ?[0-5]\\d(?: ?[:.;] ?[0-5]\\d)?(?!\\d)");

    private final Slip slip;
    private final List<Written> written = new ArrayList<>();
    private final Map<LocalDate, Integer> times = new HashMap<>();
    private boolean monthFirst;

    private record Written(int index, String words, LocalDate day, boolean monthFirst, Form form) {}

    private enum Form {
        CLEAN,
        MENDED,
        EIGHT_DIGITS,
        IN_NUMBER
    }

    private ReceiptDates(Slip slip) {
        this.slip = slip;
    }

    static List<Proposal<LocalDate>> in(Slip slip) {
        return new ReceiptDates(slip).proposals();
    }

    /** Whether a row holds a date or a time of day, and so ends the head of a receipt. */
    static boolean speaksOfTime(String plain) {
        return hasDate(plain) || TIME.matcher(plain).find();
    }

    private static boolean hasDate(String plain) {
        for (Pattern form : FORMS) {
            Matcher m = form.matcher(plain);
            while (m.find()) {
                if (day(m.group(), false).isPresent()) {
                    return true;
                }
            }
        }
        return false;
    }

    private List<Proposal<LocalDate>> proposals() {
        for (int i = 0; i < slip.rows().size() && written.size() < MOST; i++) {
            collect(i);
        }
        for (Written date : written) {
            times.merge(date.day(), 1, Integer::sum);
            monthFirst |= date.monthFirst();
        }
        List<Proposal<LocalDate>> proposals = new ArrayList<>();
        for (int i = 0; i < written.size(); i++) {
            proposals.add(proposal(i));
        }
        return proposals;
    }

    private void collect(int index) {
        String plain = slip.rows().get(index).plain();
        boolean any = false;
        for (Pattern form : FORMS) {
            any |= collect(index, form.matcher(plain), Form.CLEAN);
        }
        if (any) {
            return;
        }
        String mended = mended(plain);
        if (!mended.equals(plain)) {
            for (Pattern form : FORMS) {
                any |= collect(index, form.matcher(mended), Form.MENDED);
            }
        }
        any = any || strokes(index, mended) || centuries(index, mended);
        if (!any) {
            eightDigits(index, plain);
        }
    }

    private boolean collect(int index, Matcher m, Form form) {
        boolean any = false;
        while (m.find() && written.size() < MOST) {
            Optional<Written> date = day(m.group(), isLabelled(index))
                    .map(read -> new Written(index, m.group(), read.day(), read.monthFirst(), form));
            date.ifPresent(written::add);
            any |= date.isPresent();
        }
        return any;
    }

    private boolean strokes(int index, String text) {
        Matcher m = STROKE_MISREAD.matcher(text);
        boolean any = false;
        while (m.find() && written.size() < MOST) {
            String straight = m.group(1) + "/" + m.group(3) + "/" + m.group(5);
            Optional<DateReading.Read> day = day(straight, true);
            day.ifPresent(read -> written.add(new Written(index, m.group(), read.day(), false, Form.MENDED)));
            any |= day.isPresent();
        }
        return any;
    }

    /** A year that begins with two, but not with twenty: one of its digits was misread. */
    private boolean centuries(int index, String text) {
        Matcher m = CENTURY_MISREAD.matcher(text);
        boolean any = false;
        while (m.find() && written.size() < MOST) {
            Optional<DateReading.Read> day = day(m.group(1) + "/" + m.group(2) + "/20" + m.group(3), true);
            day.ifPresent(read -> written.add(new Written(index, m.group(), read.day(), false, Form.MENDED)));
            any |= day.isPresent();
        }
        return any;
    }

    /** Eight digits are a date beside a label, before a time of day, or at the head of a document's number. */
    private void eightDigits(int index, String plain) {
        Matcher m = EIGHT.matcher(plain);
        while (m.find() && written.size() < MOST) {
            boolean alone = m.end() == plain.length() || !Character.isDigit(plain.charAt(m.end()));
            boolean clock = alone
                    && CLOCK_NEXT.matcher(plain).region(m.end(), plain.length()).lookingAt();
            if ((isLabelled(index) && alone) || clock || (!alone && says(index, Wording.NUMBERED))) {
                eightDigits(index, m, alone);
            }
        }
    }

    private void eightDigits(int index, Matcher m, boolean alone) {
        String ordered = m.group(1) == null
                ? m.group(4) + "/" + m.group(5) + "/" + m.group(6)
                : m.group(1) + "-" + m.group(2) + "-" + m.group(3);
        day(ordered, true)
                .ifPresent(read -> written.add(
                        new Written(index, m.group(), read.day(), false, alone ? Form.EIGHT_DIGITS : Form.IN_NUMBER)));
    }

    private boolean disagrees(Written date) {
        return written.stream()
                .anyMatch(other -> Math.abs(other.day().getYear() - date.day().getYear()) > 1);
    }

    private static Optional<DateReading.Read> day(String text, boolean labelled) {
        String close = MARK_WITH_SPACES.matcher(text).replaceAll("$1");
        String pointed = COMMA_INSIDE.matcher(close).replaceAll(".");
        String even =
                SECOND_MARK.matcher(FIRST_MARK.matcher(pointed).replaceAll("/")).replaceAll("/");
        DateReading reading = labelled ? WrittenDate.readBesideLabel(even) : WrittenDate.read(even);
        return reading.match(Optional::of, unread -> Optional.<DateReading.Read>empty())
                .filter(read -> read.day().getYear() >= EARLIEST && read.day().getYear() <= LATEST);
    }

    /** Letters that stand among digits are read as the digits they look like. */
    private static String mended(String plain) {
        String hyphened = DASHES.matcher(plain).replaceAll("-");
        String clean = QUOTES.matcher(hyphened).replaceAll("");
        StringBuilder text = new StringBuilder(TWO_HYPHENS.matcher(clean).replaceAll("-"));
        for (int i = 0; i < text.length(); i++) {
            int at = "OQILS|!B".indexOf(text.charAt(i));
            if (at >= 0 && isNumeric(text, i - 1) && isNumeric(text, i + 1)) {
                text.setCharAt(i, "00115118".charAt(at));
            }
        }
        return text.toString();
    }

    private static boolean isNumeric(StringBuilder text, int at) {
        if (at < 0 || at >= text.length()) {
            return true;
        }
        char c = text.charAt(at);
        return (c >= '0' && c <= '9') || "/-. :OQILS|!B".indexOf(c) >= 0;
    }

    private boolean isLabelled(int index) {
        return says(index, Wording.DATE) || (index > 0 && says(index - 1, Wording.DATE));
    }

    private boolean says(int index, Wording wording) {
        return index >= 0
                && index < slip.wordings().size()
                && slip.wordings().get(index).contains(wording);
    }

    private Proposal<LocalDate> proposal(int at) {
        Written date = written.get(at);
        int index = date.index();
        Set<Wording> says = slip.wordings().get(index);
        int most = times.values().stream().mapToInt(Integer::intValue).max().orElse(1);
        boolean alone = times.size() == 1;
        boolean clock = CLOCK.matcher(slip.rows().get(index).plain().replace(date.words(), " "))
                .find();
        boolean fourDigits = FOUR_DIGITS.matcher(date.words()).find();
        Set<String> reasons = new Proposal.Reasons()
                .when(true, "date")
                .when(says.contains(Wording.DATE), "label-beside")
                .when(!says.contains(Wording.DATE) && says(index - 1, Wording.DATE), "label-above")
                .when(clock, "time-beside")
                .when(!clock && (says(index - 1, Wording.TIME) || says(index + 1, Wording.TIME)), "time-near")
                .when(says.contains(Wording.LATER), "word-of-another-date")
                .when(says.contains(Wording.NUMBERED), "document-number-beside")
                .when(alone, "only-date")
                .when(!alone && at == 0, "first-date")
                .when(!alone && times.getOrDefault(date.day(), 0) == most && most > 1, "most-often")
                .when(!fourDigits, "short-year")
                .when(date.form() == Form.MENDED, "mended")
                .when(date.form() == Form.EIGHT_DIGITS, "eight-digits")
                .when(date.form() == Form.IN_NUMBER, "in-a-number")
                .when(date.day().getYear() < 2008, "long-ago")
                .when(date.day().getYear() > 2035, "far-ahead")
                .when(disagrees(date), "others-in-another-year")
                .when(monthFirst && !date.monthFirst() && date.day().getDayOfMonth() <= 12, "month-first-elsewhere")
                .when(date.words().indexOf('.') >= 0, "points")
                .when(Oddness.isOdd(CAPITALS.matcher(date.words()).replaceAll("")), "odd-signs")
                .all(slip.quality().doubts())
                .names();
        ReceiptRow row = slip.rows().get(index);
        return new Proposal<>(date.day(), row.place(), date.words(), "receipt:date", reasons);
    }
}
