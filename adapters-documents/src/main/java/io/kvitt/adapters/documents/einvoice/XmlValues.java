package io.kvitt.adapters.documents.einvoice;

import java.math.BigDecimal;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.Optional;

/** The lexical forms in which e-invoices write numbers, dates and accounts. */
final class XmlValues {

    /** More than any amount needs, and so few that a number of a million digits costs nothing. */
    private static final int MAX_NUMBER = 60;

    private XmlValues() {}

    /** An xs:decimal: sign, digits, point; no exponent, no comma, no NaN. Its scale is kept as written. */
    static Optional<BigDecimal> decimal(String words) {
        boolean digits = false;
        boolean point = false;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c >= '0' && c <= '9') {
                digits = true;
            } else if (c == '.' && !point) {
                point = true;
            } else if (i > 0 || (c != '-' && c != '+')) {
                return Optional.empty();
            }
        }
        return digits && words.length() <= MAX_NUMBER ? Optional.of(new BigDecimal(words)) : Optional.empty();
    }

    /**
     * A day: {@code 2018-03-05} as XML Schema writes it, or {@code 20180305} as UNTDID 2379 does (format 102); a time
     * of day and a zone may follow.
     *
     * @param format UNTDID 2379 code; empty if not said
     */
    static Optional<LocalDate> date(String words, String format) {
        if (words.length() >= 10 && words.charAt(4) == '-' && words.charAt(7) == '-' && endsAt(words, 10)) {
            return day(number(words, 0, 4), number(words, 5, 7), number(words, 8, 10));
        }
        boolean timeMayFollow = format.equals("203") || format.equals("204") || format.equals("205");
        if (words.length() >= 8 && (timeMayFollow || endsAt(words, 8))) {
            return day(number(words, 0, 4), number(words, 4, 6), number(words, 6, 8));
        }
        return Optional.empty();
    }

    /** Words with one space where there were several, or a line break. */
    static String singleSpaced(String words) {
        StringBuilder line = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (!Character.isWhitespace(c)) {
                line.append(c);
            } else if (!line.isEmpty() && line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString();
    }

    /** Words without the spaces that only group their characters. */
    static String unspaced(String words) {
        StringBuilder code = new StringBuilder(words.length());
        for (int i = 0; i < words.length(); i++) {
            if (!Character.isWhitespace(words.charAt(i))) {
                code.append(words.charAt(i));
            }
        }
        return code.toString();
    }

    /** Whether a text has the form of an IBAN (ISO 13616), right or wrong: country, two digits, 11 to 30 more. */
    static boolean looksLikeIban(String words) {
        int length = 0;
        for (int i = 0; i < words.length(); i++) {
            char c = words.charAt(i);
            if (c == ' ') {
                continue;
            }
            boolean letter = (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z');
            boolean digit = c >= '0' && c <= '9';
            boolean fits = length < 2 ? letter : length < 4 ? digit : letter || digit;
            if (!fits) {
                return false;
            }
            length++;
        }
        return length >= 15 && length <= 34;
    }

    /** Whether a UNTDID 2379 format is that of a month (610) or of a week (616). */
    static boolean isLongerThanADay(String format) {
        return format.equals("610") || format.equals("616");
    }

    private static boolean endsAt(String words, int end) {
        if (words.length() == end) {
            return true;
        }
        char next = words.charAt(end);
        return next == 'T' || next == 'Z' || next == '+' || next == '-' || next == ' ';
    }

    private static Optional<LocalDate> day(int year, int month, int dayOfMonth) {
        if (year < 0 || month < 0 || dayOfMonth < 0) {
            return Optional.empty();
        }
        try {
            return Optional.of(LocalDate.of(year, month, dayOfMonth));
        } catch (DateTimeException noSuchDay) {
            return Optional.empty();
        }
    }

    /** The number that some characters write, -1 if one of them is no digit. */
    private static int number(String words, int from, int to) {
        int number = 0;
        for (int i = from; i < to; i++) {
            char c = words.charAt(i);
            if (c < '0' || c > '9') {
                return -1;
            }
            number = number * 10 + (c - '0');
        }
        return number;
    }
}
