package io.kvitt.benchmarks.recurrence;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.function.IntFunction;

/** The due dates of streams, counted from the first one. */
final class Calendar {

    private Calendar() {}

    /** Every so many days. */
    static IntFunction<LocalDate> everyDays(LocalDate first, int days) {
        return k -> first.plusDays((long) k * days);
    }

    /** Every so many months, by what the month says. */
    static IntFunction<LocalDate> everyMonths(YearMonth first, int months, Function<YearMonth, LocalDate> day) {
        return k -> day.apply(first.plusMonths((long) k * months));
    }

    /** Twice a month. */
    static IntFunction<LocalDate> twiceAMonth(YearMonth first, boolean earlyPair) {
        return k -> {
            YearMonth month = first.plusMonths(k / 2);
            LocalDate middle = month.atDay(15);
            if (earlyPair) {
                return k % 2 == 0 ? month.atDay(1) : middle;
            }
            return k % 2 == 0 ? middle : month.atEndOfMonth();
        };
    }

    /** Those from the first day on, up to and with the first one that is after the last day. */
    static List<LocalDate> dates(IntFunction<LocalDate> due, LocalDate first, LocalDate last) {
        List<LocalDate> dates = new ArrayList<>();
        LocalDate on = due.apply(0);
        for (int k = 1; !on.isAfter(last); k++) {
            if (!on.isBefore(first)) {
                dates.add(on);
            }
            on = due.apply(k);
        }
        dates.add(on);
        return dates;
    }
}
