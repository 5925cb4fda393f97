package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.MonthName;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads dates as one template means them: its formats first, in order, then freely.
 *
 * <p>The free reading takes a day, a month as number or name in any of our languages, and a year, in any order that leaves
 * no doubt. {@code 04/05/2022} is doubtful: the order of the template's formats decides, else its languages (day first
 * unless they are English alone), else the month comes first. Nothing is ever filled in from today.
 */
final class TemplateDates {

    private static final int LONGEST = 80;

    private static final Set<String> WEEKDAYS = Set.of(
            ("mon monday tue tues tuesday wed wednesday thu thur thurs thursday fri friday sat saturday sun sunday"
                            + " mo montag di dienstag mi mittwoch do donnerstag fr freitag sa samstag so sonntag"
                            + " lundi mardi mercredi jeudi vendredi samedi dimanche"
                            + " maandag dinsdag woensdag donderdag vrijdag zaterdag zondag"
                            + " måndag tisdag onsdag torsdag fredag lördag söndag mandag tirsdag lørdag søndag")
                    .split(" "));
    private static final Set<String> FILLERS =
            Set.of("of", "the", "on", "at", "de", "del", "le", "den", "der", "am", "um", "and", "t", "z", "utc", "gmt");

    private static final Pattern TIME = Pattern.compile(
            "(?<![\\d:])(\\d{1,2}):(\\d{2})(?::(\\d{2})(?:[.,]\\d+)?)?(?:\\s*([ap])\\.?m\\.?)?(?:\\s*(?:[-+]\\d{2}:?\\d{2}|Z))?",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern COMPACT = Pattern.compile("((?:19|20)\\d{2})(\\d{2})(\\d{2})");
    private static final Pattern TOKEN =
            Pattern.compile("(\\d++)(?:st|nd|rd|th|er|e|º|ª)?(?!\\p{L})|(\\d++)(?=\\p{L})|(\\p{L}+)");

    private final List<String> formats;
    private final boolean monthFirst;

    TemplateDates(List<String> formats, List<String> languages) {
        this.formats = List.copyOf(formats);
        this.monthFirst = monthFirst(formats, languages);
    }

    private static boolean monthFirst(List<String> formats, List<String> languages) {
        for (String format : formats) {
            String plain = format.replace("%-", "%");
            int day = plain.indexOf("%d");
            int month = plain.indexOf("%m");
            if (day >= 0 && month >= 0 && !plain.startsWith("%Y")) {
                return month < day;
            }
        }
        return languages.stream().allMatch("en"::equals);
    }

    static boolean isWeekday(String word) {
        return WEEKDAYS.contains(word.toLowerCase(Locale.ROOT));
    }

    Optional<LocalDate> day(String text) {
        return moment(text).map(LocalDateTime::toLocalDate);
    }

    Optional<LocalDateTime> moment(String text) {
        String plain = text.strip();
        if (plain.isEmpty() || plain.length() > LONGEST) {
            return Optional.empty();
        }
        for (String format : formats) {
            Optional<LocalDateTime> read = Strptime.read(plain, format);
            if (read.isPresent()) {
                return read;
            }
        }
        return free(plain);
    }

    private Optional<LocalDateTime> free(String text) {
        LocalTime time = LocalTime.MIDNIGHT;
        String rest = text;
        Matcher clock = TIME.matcher(text);
        if (clock.find()) {
            Optional<LocalTime> read = time(clock);
            if (read.isEmpty()) {
                return Optional.empty();
            }
            time = read.get();
            rest = text.substring(0, clock.start()) + " " + text.substring(clock.end());
        }
        LocalTime at = time;
        return freeDay(rest.strip()).map(day -> day.atTime(at));
    }

    private static Optional<LocalTime> time(Matcher clock) {
        int hour = Integer.parseInt(clock.group(1));
        if (clock.group(4) != null) {
            hour = hour % 12 + (clock.group(4).equalsIgnoreCase("p") ? 12 : 0);
        }
        int second = clock.group(3) == null ? 0 : Integer.parseInt(clock.group(3));
        try {
            return Optional.of(LocalTime.of(hour, Integer.parseInt(clock.group(2)), second));
        } catch (DateTimeException noSuchTime) {
            return Optional.empty();
        }
    }

    private Optional<LocalDate> freeDay(String text) {
        Matcher compact = COMPACT.matcher(text);
        if (compact.matches()) {
            return date(compact.group(1), number(compact.group(2)), compact.group(3));
        }
        List<String> numbers = new ArrayList<>();
        int month = 0;
        int monthAt = -1;
        Matcher token = TOKEN.matcher(text);
        while (token.find()) {
            String word = token.group(3);
            if (word == null) {
                numbers.add(token.group(1) == null ? token.group(2) : token.group(1));
                continue;
            }
            int named = MonthName.find(word).orElse(0);
            if (named > 0 && month == 0) {
                month = named;
                monthAt = numbers.size();
            } else if (!isWeekday(word) && !FILLERS.contains(word.toLowerCase(Locale.ROOT))) {
                return Optional.empty();
            }
        }
        if (numbers.stream().anyMatch(number -> number.length() > 4 || number.length() == 3)) {
            return Optional.empty();
        }
        return month > 0 ? withName(numbers, month, monthAt) : withNumbers(numbers);
    }

    private static Optional<LocalDate> withName(List<String> numbers, int month, int monthAt) {
        if (numbers.size() != 2) {
            return Optional.empty();
        }
        boolean yearFirst = numbers.get(0).length() == 4 && monthAt > 0;
        return yearFirst ? date(numbers.get(0), month, numbers.get(1)) : date(numbers.get(1), month, numbers.get(0));
    }

    private Optional<LocalDate> withNumbers(List<String> numbers) {
        if (numbers.size() != 3) {
            return Optional.empty();
        }
        String first = numbers.get(0);
        String second = numbers.get(1);
        String third = numbers.get(2);
        if (first.length() == 4) {
            return date(first, number(second), third);
        }
        return monthFirst
                ? date(third, number(first), second).or(() -> date(third, number(second), first))
                : date(third, number(second), first).or(() -> date(third, number(first), second));
    }

    private static Optional<LocalDate> date(String year, int month, String day) {
        if (day.length() > 2 || (year.length() != 4 && year.length() != 2)) {
            return Optional.empty();
        }
        int written = number(year);
        try {
            int full = year.length() == 4 ? written : written + (written < 69 ? 2000 : 1900);
            return Optional.of(LocalDate.of(full, month, number(day)));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }
}
