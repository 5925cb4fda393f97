package io.kvitt.domain.document;

import static io.kvitt.domain.document.DateReading.Reason.NEEDS_LABEL;
import static io.kvitt.domain.document.DateReading.Reason.NOT_A_DATE;
import static io.kvitt.domain.document.DateReading.Reason.NO_SUCH_DAY;
import static io.kvitt.domain.document.DateReading.Reason.TOO_LONG;

import io.kvitt.domain.document.DateReading.Read;
import io.kvitt.domain.document.DateReading.Unread;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads a date as people in the supported countries write it.
 *
 * <p>The year is first or last. With numbers alone the day comes before the month, unless no calendar has that day and
 * the other order gives one. Years of two digits below 70 are 20yy, others 19yy. A weekday, an article and a time of
 * day beside it are left out. A month and a year, a time, a telephone or account number are no dates. Nothing is filled
 * in from today (docs/formulas.md, "Written dates").
 */
public final class WrittenDate {

    private static final int LONGEST = 48;
    private static final int EARLIEST = 1900;
    private static final int LATEST = 2199;
    private static final String DASHES = "\u2010\u2011\u2012\u2013\u2014\u2212\u00ad";
    private static final int FLAGS = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;

    private static final String WEEKDAY = "(?:"
            // English, and Swedish, Danish and Norwegian
            + "(?:mon|tues|wednes|thurs|fri|satur|sun)day|mon|tues?|wed|thu(?:rs?)?|fri|sat|sun"
            + "|(?:mån|man|tis|tirs|ons|tors|fre|lör|lør|sön|søn)dag(?:en)?|mån|tis|tir|ons|tors?|fre|lör|lør|sön|søn"
            // German and Dutch
            + "|(?:mon|diens|donners|frei|sams|sonn)tag|sonnabend|mittwoch|mo|di|mi|do|fr|sa|so"
            + "|(?:maan|dins|woens|donder|vrij|zater|zon)dag|ma|wo|vr|za|zo"
            // French, Italian and Spanish
            + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche|lun|mer|jeu|ven|sam|dim"
            + "|lunedì|martedì|mercoledì|giovedì|venerdì|sabato|domenica|gio|sab|dom"
            + "|lunes|martes|mi[ée]rcoles|jueves|viernes|s[áa]bado|domingo|mi[ée]|jue|vie|s[áa]b"
            // Finnish and Malay
            + "|(?:maanantai|tiistai|torstai|perjantai|lauantai|sunnuntai)(?:na)?|keskiviikko(?:na)?|ti|ke|to|pe|la|su"
            + "|isnin|selasa|rabu|khamis|jumaat|sabtu|ahad)(?!\\p{L})";

    private static final String CLOCK =
            "(?:[01]?\\d|2[0-3])(?::[0-5]\\d(?::[0-5]\\d)?(?:[.,]\\d{1,6})?|\\.[0-5]\\d)(?!\\d)";

    /** What may stand before a date: a small word, a weekday, a time of day. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:(?:den|le|am|the|el|il|op|tgl|on|" + WEEKDAY
                    + ")(?!\\p{L})[ ,.]*|[01]?\\d:[0-5]\\d |2[0-3]:[0-5]\\d )",
            FLAGS);

    /** What may follow a date: a time of day, a weekday. Dots with seconds are left: they may be a second date. */
    private static final Pattern AFTER = Pattern.compile(
            "(?:[T ,]+(?:(?:klo|kl|um|at|à|om|a las|alle ore|ore|pukul)\\.? ?)?" + CLOCK
                    + " ?(?:[ap]\\.?m\\.?|uhr|hrs?|h|z|utc|gmt|ces?t|[+-]\\d{2}:?\\d{2})?|[ ,]+\\(?" + WEEKDAY
                    + "\\.?\\)?|[,;]+)$",
            FLAGS);

    private static final Pattern YEAR_FIRST =
            Pattern.compile("(\\d{4})([-/. ]|[-/.] )(\\d{1,2})\\2(\\d{1,2})(?:\\.|Z|[+-]\\d{2}:\\d{2})?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})( ?[-/.] ?| )(\\d{1,2})(?:(?:\\2| ?[-/.] ?)(\\d{4}|\\d{2})| (\\d{4}))\\.?");
    private static final Pattern EIGHT = Pattern.compile("(\\d{4})(\\d{2})(\\d{2})");
    private static final Pattern SIX = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(\\d{1,2})(?: ?(?:st|nd|rd|th|er)(?!\\p{L})|\\.?[ºª°]|:?[ea](?!\\p{L}))?[-./ ]*(?:of |de |di )?(\\p{L}{3,12})"
                    + "[-./, ]*(?:de |del )?(\\d{4}|'?\\d{2})\\.?",
            FLAGS);
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("(\\p{L}{3,12})[-./ ]*(\\d{1,2})(?: ?(?:st|nd|rd|th))?[-/,. ]+(\\d{4})\\.?", FLAGS);
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("(\\d{4})[-./, ]+(\\p{L}{3,12})[-./ ]*(\\d{1,2})\\.?", FLAGS);

    private WrittenDate() {}

    /** Reads a text that may or may not be a date. */
    public static DateReading read(String text) {
        return read(text, false);
    }

    /** Reads a text that a label calls a date; only then are six digits ({@code 261122}) one, year first. */
    public static DateReading readBesideLabel(String text) {
        return read(text, true);
    }

    private static DateReading read(String text, boolean labelled) {
        if (text.length() > LONGEST) {
            return new Unread(TOO_LONG);
        }
        if (digits(text) < 3) {
            return new Unread(NOT_A_DATE);
        }
        String plain = plainSigns(text);
        Optional<DateReading> read = alone(plain, labelled);
        if (read.isPresent()) {
            return read.get();
        }
        String bare = withoutCompany(plain);
        return bare.equals(plain)
                ? new Unread(NOT_A_DATE)
                : alone(bare, labelled).orElseGet(() -> new Unread(NOT_A_DATE));
    }

    private static int digits(String text) {
        int digits = 0;
        for (int i = 0; i < text.length(); i++) {
            digits += text.charAt(i) >= '0' && text.charAt(i) <= '9' ? 1 : 0;
        }
        return digits;
    }

    private static Optional<DateReading> alone(String text, boolean labelled) {
        // Every pattern of numbers begins with a digit, and every one of names has the letters of a month.
        boolean digit = !text.isEmpty() && text.charAt(0) >= '0' && text.charAt(0) <= '9';
        Optional<DateReading> number = digit ? numbers(text, labelled) : Optional.empty();
        return number.isPresent() || !hasLetter(text) ? number : names(text);
    }

    private static boolean hasLetter(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (Character.isLetter(text.charAt(i))) {
                return true;
            }
        }
        return false;
    }

    private static String plainSigns(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (Character.isSpaceChar(c) || Character.isWhitespace(c)) {
                spaced.append(' ');
            } else if (DASHES.indexOf(c) >= 0) {
                spaced.append('-');
            } else if (c == '\u2019') {
                spaced.append('\'');
            } else if (Character.getType(c) != Character.FORMAT && Character.getType(c) != Character.NON_SPACING_MARK) {
                spaced.append(c);
            }
        }
        return spaced.toString().strip();
    }

    /** Without what stands around a date: {@code fredag den 22 november}, {@code 22/11/2026 (Sun) 10:15}. */
    private static String withoutCompany(String text) {
        String plain = text;
        for (int i = 0; i < 3 && mayHaveCompany(plain); i++) {
            String less = BEFORE.matcher(plain).replaceFirst("").strip();
            less = AFTER.matcher(less).replaceFirst("").strip();
            if (less.equals(plain)) {
                return plain;
            }
            plain = less;
        }
        return plain;
    }

    /** Most numbers of an invoice begin with a digit and have none of these signs: nothing stands around them. */
    private static boolean mayHaveCompany(String text) {
        if (text.isEmpty() || Character.isLetter(text.charAt(0))) {
            return !text.isEmpty();
        }
        for (int i = 0; i < text.length(); i++) {
            if (" ,;Tt".indexOf(text.charAt(i)) >= 0) {
                return true;
            }
        }
        return false;
    }

    private static Optional<DateReading> numbers(String text, boolean labelled) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return Optional.of(day(m.group(1), number(m.group(3)), number(m.group(4)), false));
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            String year = m.group(4) == null ? m.group(5) : m.group(4);
            if (year.length() == 2 && m.group(2).equals(" ") && !labelled) {
                return Optional.of(new Unread(NEEDS_LABEL));
            }
            return Optional.of(dayFirst(year, number(m.group(1)), number(m.group(3))));
        }
        m = EIGHT.matcher(text);
        if (m.matches()) {
            return Optional.of(day(m.group(1), number(m.group(2)), number(m.group(3)), false));
        }
        m = SIX.matcher(text);
        if (m.matches()) {
            return Optional.of(
                    labelled
                            ? day(m.group(1), number(m.group(2)), number(m.group(3)), false)
                            : new Unread(NEEDS_LABEL));
        }
        return Optional.empty();
    }

    private static Optional<DateReading> names(String text) {
        Matcher m = DAY_MONTH_YEAR.matcher(text);
        if (m.matches() && MonthName.find(m.group(2)).isPresent()) {
            return Optional.of(named(m.group(3), m.group(2), m.group(1)));
        }
        m = MONTH_DAY_YEAR.matcher(text);
        if (m.matches() && MonthName.find(m.group(1)).isPresent()) {
            return Optional.of(named(m.group(3), m.group(1), m.group(2)));
        }
        m = YEAR_MONTH_DAY.matcher(text);
        if (m.matches() && MonthName.find(m.group(2)).isPresent()) {
            return Optional.of(named(m.group(1), m.group(2), m.group(3)));
        }
        return Optional.empty();
    }

    private static DateReading named(String year, String month, String day) {
        OptionalInt number = MonthName.find(month);
        return day(year, number.orElseThrow(), number(day), false);
    }

    private static DateReading dayFirst(String year, int first, int second) {
        DateReading asWritten = day(year, second, first, false);
        return asWritten instanceof Unread && second > 12 ? day(year, first, second, true) : asWritten;
    }

    private static DateReading day(String year, int month, int day, boolean monthFirst) {
        if (fullYear(year) < EARLIEST || fullYear(year) > LATEST) {
            return new Unread(NOT_A_DATE);
        }
        try {
            return new Read(LocalDate.of(fullYear(year), month, day), monthFirst);
        } catch (DateTimeException noSuchDay) {
            return new Unread(NO_SUCH_DAY);
        }
    }

    private static int fullYear(String year) {
        int number = number(year.replace("'", ""));
        return year.length() == 4 ? number : number + (number < 70 ? 2000 : 1900);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
