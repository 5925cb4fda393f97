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
 * the other order gives one. Years of two digits below 70 are 20yy, others 19yy. A month and a year, a time, a
 * telephone or account number are no dates. Nothing is filled in from today.
 */
public final class WrittenDate {

    private static final int LONGEST = 48;
    private static final int FLAGS = Pattern.UNICODE_CASE | Pattern.CASE_INSENSITIVE;

    /** What may stand before a date, and a time of day that may follow it. */
    private static final Pattern BEFORE = Pattern.compile(
            "^(?:den|le|am|the|el|il|op|tgl|on|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
                    + "|(?:mån|tis|ons|tors|fre|lör|sön)dag(?:en)?"
                    + "|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch"
                    + "|lundi|mardi|mercredi|jeudi|vendredi|samedi|dimanche"
                    + "|(?:maan|dins|woens|donder|vrij|zater|zon)dag)\\b[ ,.]*",
            FLAGS);

    private static final Pattern TIME = Pattern.compile("[T ,]+(?:kl\\.? ?)?\\d{1,2}[:.]\\d{2}(?:[:.]\\d{2})?.{0,6}$");

    private static final Pattern YEAR_FIRST = Pattern.compile("(\\d{4})([-/. ]|[-/.] )(\\d{1,2})\\2(\\d{1,2})\\.?");
    private static final Pattern YEAR_LAST =
            Pattern.compile("(\\d{1,2})( ?[-/.] ?| )(\\d{1,2})(?:\\2| ?[-/.] ?)(\\d{4}|\\d{2})\\.?");
    private static final Pattern EIGHT = Pattern.compile("((?:19|20|21)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern SIX = Pattern.compile("(\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern DAY_MONTH_YEAR = Pattern.compile(
            "(\\d{1,2})(?:st|nd|rd|th|er|:?e|:?a|º|ª)?[-./ ]*(?:of |de |di )?([\\p{L}]{3,12})[-./, ]*(?:de |del )?(\\d{4}|\\d{2})",
            FLAGS);
    private static final Pattern MONTH_DAY_YEAR =
            Pattern.compile("([\\p{L}]{3,12})[-./ ]*(\\d{1,2})(?:st|nd|rd|th)?[-/, ]+(\\d{4})", FLAGS);
    private static final Pattern YEAR_MONTH_DAY =
            Pattern.compile("(\\d{4})[-./, ]+([\\p{L}]{3,12})[-./ ]*(\\d{1,2})\\.?", FLAGS);

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
        String plain = plain(text);
        Optional<DateReading> reading = numbers(plain, labelled).or(() -> names(plain));
        return reading.orElseGet(() -> new Unread(NOT_A_DATE));
    }

    private static String plain(String text) {
        StringBuilder spaced = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean dash = c == '\u2010' || c == '\u2011' || c == '\u2012' || c == '\u2013' || c == '\u2212';
            spaced.append(Character.isSpaceChar(c) || Character.isWhitespace(c) ? ' ' : dash ? '-' : c);
        }
        String plain = BEFORE.matcher(spaced.toString().strip()).replaceFirst("");
        plain = BEFORE.matcher(plain).replaceFirst(""); // "fredag den 22 november"
        return TIME.matcher(plain).replaceFirst("").strip();
    }

    private static Optional<DateReading> numbers(String text, boolean labelled) {
        Matcher m = YEAR_FIRST.matcher(text);
        if (m.matches()) {
            return Optional.of(day(m.group(1), number(m.group(3)), number(m.group(4)), false));
        }
        m = YEAR_LAST.matcher(text);
        if (m.matches()) {
            return Optional.of(dayFirst(m.group(4), number(m.group(1)), number(m.group(3))));
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
        try {
            return new Read(LocalDate.of(fullYear(year), month, day), monthFirst);
        } catch (DateTimeException noSuchDay) {
            return new Unread(NO_SUCH_DAY);
        }
    }

    private static int fullYear(String year) {
        int number = number(year);
        return year.length() > 2 ? number : number + (number < 70 ? 2000 : 1900);
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
