package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.MonthName;
import java.time.DateTimeException;
import java.time.LocalDateTime;
import java.util.Locale;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * Reads a date in a {@code strptime} format: {@code %d %m %Y %y %b %B %H %I %M %S %p %a %A %j %%}, with or without a
 * {@code -}; white space stands for any run of it, everything else for itself in any case. The whole text must fit. Month
 * names are those of any of our languages.
 */
final class Strptime {

    private static final int PIVOT = 69;

    private final String format;
    private final String text;
    private int at;
    private int year = 1900;
    private int month = 1;
    private int day = 1;
    private int hour;
    private int minute;
    private int second;
    private boolean afternoon;
    private boolean twelveHours;
    private boolean hasYear;

    private Strptime(String format, String text) {
        this.format = format;
        this.text = text;
    }

    /** Empty if the text does not fit, has no year, or names a day that does not exist. */
    static Optional<LocalDateTime> read(String text, String format) {
        Strptime reading = new Strptime(format, text);
        if (!reading.fits() || reading.at != text.length() || !reading.hasYear) {
            return Optional.empty();
        }
        return reading.moment();
    }

    private Optional<LocalDateTime> moment() {
        int hours = twelveHours ? hour % 12 + (afternoon ? 12 : 0) : hour;
        try {
            return Optional.of(LocalDateTime.of(year, month, day, hours, minute, Math.min(59, second)));
        } catch (DateTimeException noSuchMoment) {
            return Optional.empty();
        }
    }

    private boolean fits() {
        for (int i = 0; i < format.length(); i++) {
            char c = format.charAt(i);
            boolean fits;
            if (c == '%' && i + 1 < format.length()) {
                i += format.charAt(i + 1) == '-' && i + 2 < format.length() ? 2 : 1;
                fits = directive(format.charAt(i));
            } else if (Character.isWhitespace(c)) {
                fits = spaces();
            } else {
                fits = literal(c);
            }
            if (!fits) {
                return false;
            }
        }
        return true;
    }

    private boolean directive(char letter) {
        return switch (letter) {
            case 'd' -> number(2, 1, 31, value -> day = value);
            case 'm' -> number(2, 1, 12, value -> month = value);
            case 'Y' -> text.length() >= at + 4 && digits(4) == 4 && number(4, 1, 9999, this::year);
            case 'y' -> digits(2) == 2 && number(2, 0, 99, value -> year(value + (value < PIVOT ? 2000 : 1900)));
            case 'H' -> number(2, 0, 23, value -> hour = value);
            case 'I' ->
                number(2, 1, 12, value -> {
                    hour = value;
                    twelveHours = true;
                });
            case 'M' -> number(2, 0, 59, value -> minute = value);
            case 'S' -> number(2, 0, 61, value -> second = value);
            case 'b', 'B' -> monthName();
            case 'a', 'A' -> weekday();
            case 'p' -> halfOfDay();
            case '%' -> literal('%');
            default -> false;
        };
    }

    private void year(int value) {
        year = value;
        hasYear = true;
    }

    private int digits(int most) {
        int end = at;
        while (end < text.length() && end < at + most && text.charAt(end) >= '0' && text.charAt(end) <= '9') {
            end++;
        }
        return end - at;
    }

    private boolean number(int most, int least, int largest, java.util.function.IntConsumer take) {
        int length = digits(most);
        if (length == 0) {
            return false;
        }
        int value = Integer.parseInt(text.substring(at, at + length));
        if (value > largest && length > 1) { // "324" by %d%m%Y is the 3rd, as the expression of Python finds it
            length--;
            value = Integer.parseInt(text.substring(at, at + length));
        }
        if (value < least || value > largest) {
            return false;
        }
        at += length;
        take.accept(value);
        return true;
    }

    private boolean spaces() {
        int before = at;
        while (at < text.length() && (Character.isWhitespace(text.charAt(at)) || text.charAt(at) == '\u00a0')) {
            at++;
        }
        return at > before;
    }

    private boolean literal(char c) {
        if (at >= text.length() || Character.toLowerCase(text.charAt(at)) != Character.toLowerCase(c)) {
            return false;
        }
        at++;
        return true;
    }

    private String word() {
        int end = at;
        while (end < text.length() && Character.isLetter(text.charAt(end))) {
            end++;
        }
        return text.substring(at, end);
    }

    private boolean monthName() {
        String name = word();
        OptionalInt found = MonthName.find(name);
        if (found.isEmpty()) {
            return false;
        }
        month = found.getAsInt();
        at += name.length();
        return true;
    }

    private boolean weekday() {
        String name = word();
        at += name.length();
        return TemplateDates.isWeekday(name);
    }

    private boolean halfOfDay() {
        String half = word().toLowerCase(Locale.ROOT);
        afternoon = half.equals("pm");
        at += half.length();
        return afternoon || half.equals("am");
    }
}
