package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.MonthName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Which {@code strptime} formats a date is written in. */
final class WrittenFormat {

    private static final Pattern TOKEN = Pattern.compile("\\d+|\\p{L}+|[^\\p{L}\\d]");
    private static final List<String> DAY_FIRST = List.of("dmY", "Ymd", "dmy", "mdY", "ymd", "mdy");

    private WrittenFormat() {}

    /** Those that give the day back, the usual first; none if there are words in it that are no month. */
    static List<String> of(LocalDate day, String written) {
        List<String> formats = new ArrayList<>();
        if (written.indexOf('%') >= 0) {
            return formats;
        }
        for (String order : DAY_FIRST) {
            String format = format(order, written);
            boolean same = !format.isEmpty()
                    && Strptime.read(written, format)
                            .filter(read -> read.toLocalDate().equals(day))
                            .isPresent();
            if (same && !formats.contains(format)) {
                formats.add(format);
            }
        }
        return formats;
    }

    private static String format(String order, String written) {
        boolean named = written.chars().anyMatch(Character::isLetter);
        String numbers = named ? order.replace("m", "") : order;
        StringBuilder format = new StringBuilder();
        int used = 0;
        Matcher token = TOKEN.matcher(written);
        while (token.find()) {
            String each = token.group();
            if (Character.isDigit(each.charAt(0))) {
                if (each.length() > 4 && used == 0) {
                    numbers.chars().forEach(c -> format.append('%').append((char) c));
                    used = numbers.length();
                } else if (used < numbers.length()) {
                    format.append('%').append(numbers.charAt(used));
                    used++;
                } else {
                    return "";
                }
            } else if (Character.isLetter(each.charAt(0))) {
                if (MonthName.find(each).isEmpty()) {
                    return "";
                }
                format.append(each.length() <= 3 ? "%b" : "%B");
            } else {
                format.append(each);
            }
        }
        return used == numbers.length() ? format.toString() : "";
    }
}
