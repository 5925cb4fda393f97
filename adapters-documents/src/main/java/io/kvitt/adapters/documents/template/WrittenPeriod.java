package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.MonthName;
import io.kvitt.domain.document.WrittenDate;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A stretch of days as people write it: {@code 2026-11-01 - 2026-11-30}, {@code november 2026}, {@code 2026-11},
 * {@code 2611}, {@code nov-dec 2026}, {@code kvartal 4 2026}, {@code oktober - december 2026}.
 */
record WrittenPeriod(LocalDate start, LocalDate end) {

    private static final String TO = "\\s*(?:-|--|–|—|−|till|t\\.?o\\.?m\\.?|to|bis|au|tot|og|och)\\s*";
    private static final Pattern BETWEEN =
            Pattern.compile("(?U)\\s+(?:-|–|—|−|till|t\\.?o\\.?m\\.?|to|bis|au|tot)\\s+|\\s*[–—]\\s*");
    private static final Pattern MONTHS_YEAR =
            Pattern.compile("(?iU)(\\p{L}{3,12})\\.?(?:" + TO + "(\\p{L}{3,12})\\.?)?[\\s,]+(\\d{4})");
    private static final Pattern MONTH_YEARS =
            Pattern.compile("(?iU)(\\p{L}{3,12})\\.?\\s+(\\d{4})" + TO + "(\\p{L}{3,12})\\.?\\s+(\\d{4})");
    private static final Pattern NUMBERS = Pattern.compile("(?U)(20\\d{2})\\s*[-/.]?\\s*(0[1-9]|1[0-2])");
    private static final Pattern SHORT = Pattern.compile("(2\\d)(0[1-9]|1[0-2])");
    private static final Pattern QUARTER =
            Pattern.compile("(?iU)(?:kvartal|kv|q|quartal|quarter)\\.?\\s*([1-4])[\\s/,-]*(\\d{4})");
    private static final Pattern YEAR_QUARTER =
            Pattern.compile("(?iU)(\\d{4})[\\s/,-]*(?:kvartal|kv|q|quartal|quarter)\\.?\\s*([1-4])");
    private static final int LONGEST = 60;

    /** Empty if the text is no period; a period that ends before it begins is none. */
    static Optional<WrittenPeriod> read(String text) {
        String plain = text.strip();
        if (plain.length() > LONGEST) {
            return Optional.empty();
        }
        return dates(plain).or(() -> months(plain)).or(() -> numbers(plain)).or(() -> quarter(plain));
    }

    private static Optional<WrittenPeriod> dates(String text) {
        for (String separated :
                new String[] {text, text.replaceFirst("(\\d{4}-\\d{2}-\\d{2})\\s*-{1,2}\\s*(?=\\d)", "$1 - ")}) {
            String[] ends = BETWEEN.split(separated);
            if (ends.length == 2) {
                Optional<LocalDate> start = WrittenDate.readBesideLabel(ends[0]).found();
                Optional<LocalDate> end = WrittenDate.readBesideLabel(ends[1]).found();
                if (start.isPresent() && end.isPresent() && !end.get().isBefore(start.get())) {
                    return Optional.of(new WrittenPeriod(start.get(), end.get()));
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<WrittenPeriod> months(String text) {
        Matcher one = MONTHS_YEAR.matcher(text);
        if (one.matches()) {
            String last = one.group(2) == null ? one.group(1) : one.group(2);
            return between(month(one.group(1), one.group(3)), month(last, one.group(3)));
        }
        Matcher two = MONTH_YEARS.matcher(text);
        return two.matches()
                ? between(month(two.group(1), two.group(2)), month(two.group(3), two.group(4)))
                : Optional.empty();
    }

    private static Optional<WrittenPeriod> numbers(String text) {
        Matcher whole = NUMBERS.matcher(text);
        if (whole.matches()) {
            return of(YearMonth.of(Integer.parseInt(whole.group(1)), Integer.parseInt(whole.group(2))), 1);
        }
        Matcher brief = SHORT.matcher(text);
        return brief.matches()
                ? of(YearMonth.of(2000 + Integer.parseInt(brief.group(1)), Integer.parseInt(brief.group(2))), 1)
                : Optional.empty();
    }

    private static Optional<WrittenPeriod> quarter(String text) {
        Matcher first = QUARTER.matcher(text);
        if (first.matches()) {
            return of(YearMonth.of(Integer.parseInt(first.group(2)), 3 * Integer.parseInt(first.group(1)) - 2), 3);
        }
        Matcher last = YEAR_QUARTER.matcher(text);
        return last.matches()
                ? of(YearMonth.of(Integer.parseInt(last.group(1)), 3 * Integer.parseInt(last.group(2)) - 2), 3)
                : Optional.empty();
    }

    private static Optional<YearMonth> month(String name, String year) {
        OptionalInt month = MonthName.find(name);
        return month.isPresent()
                ? Optional.of(YearMonth.of(Integer.parseInt(year), month.getAsInt()))
                : Optional.empty();
    }

    private static Optional<WrittenPeriod> between(Optional<YearMonth> first, Optional<YearMonth> last) {
        if (first.isEmpty() || last.isEmpty() || last.get().isBefore(first.get())) {
            return Optional.empty();
        }
        return Optional.of(new WrittenPeriod(first.get().atDay(1), last.get().atEndOfMonth()));
    }

    private static Optional<WrittenPeriod> of(YearMonth first, int months) {
        return between(Optional.of(first), Optional.of(first.plusMonths(months - 1)));
    }
}
