package io.kvitt.benchmarks.recurrence;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

/** Days on which banks book: weekends, and a made-up mixture of European holidays. */
final class BankDays {

    private static final Set<MonthDay> FIXED = Set.of(
            MonthDay.of(1, 1),
            MonthDay.of(1, 6),
            MonthDay.of(5, 1),
            MonthDay.of(6, 6),
            MonthDay.of(12, 24),
            MonthDay.of(12, 25),
            MonthDay.of(12, 26),
            MonthDay.of(12, 31));

    /** Good Friday, Easter Monday, Ascension, Whit Monday: days after Easter Sunday. */
    private static final Set<Long> AFTER_EASTER = Set.of(-2L, 1L, 39L, 50L);

    private BankDays() {}

    static boolean isWeekend(LocalDate day) {
        return day.getDayOfWeek() == DayOfWeek.SATURDAY || day.getDayOfWeek() == DayOfWeek.SUNDAY;
    }

    static boolean isClosed(LocalDate day) {
        return isWeekend(day)
                || FIXED.contains(MonthDay.from(day))
                || AFTER_EASTER.contains(
                        day.toEpochDay() - easter(day.getYear()).toEpochDay());
    }

    /** The same day or the next one that is no weekend. */
    static LocalDate afterWeekend(LocalDate day) {
        LocalDate open = day;
        while (isWeekend(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** The same day or the last one before it that is no weekend. */
    static LocalDate beforeWeekend(LocalDate day) {
        LocalDate open = day;
        while (isWeekend(open)) {
            open = open.minusDays(1);
        }
        return open;
    }

    /** The same day or the next one on which banks book. */
    static LocalDate open(LocalDate day) {
        LocalDate open = day;
        while (isClosed(open)) {
            open = open.plusDays(1);
        }
        return open;
    }

    /** Easter Sunday, by the anonymous Gregorian rule (Nature, 20 April 1876). 2025: 20 April. */
    static LocalDate easter(int year) {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int n = h + l - 7 * m + 114;
        return LocalDate.of(year, n / 31, n % 31 + 1);
    }
}
