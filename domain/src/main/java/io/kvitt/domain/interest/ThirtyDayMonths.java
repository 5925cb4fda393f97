package io.kvitt.domain.interest;

import java.time.LocalDate;
import java.time.Month;

/** The rules that pretend every month has 30 days. Each says what the two days of the month are taken for. */
final class ThirtyDayMonths {

    private ThirtyDayMonths() {}

    static long bond(AccrualPeriod period, LocalDate start, LocalDate end) {
        return secondFollowsFirst(thirtyAtMost(start), start, end);
    }

    static long us(AccrualPeriod period, LocalDate start, LocalDate end) {
        boolean fromEndOfFebruary = isEndOfFebruary(start);
        if (fromEndOfFebruary && isEndOfFebruary(end)) {
            return days(start, end, 30, 30);
        }
        return secondFollowsFirst(fromEndOfFebruary ? 30 : thirtyAtMost(start), start, end);
    }

    static long psa(AccrualPeriod period, LocalDate start, LocalDate end) {
        return secondFollowsFirst(thirtyAtMonthEnd(start), start, end);
    }

    static long excel(AccrualPeriod period, LocalDate start, LocalDate end) {
        int first = thirtyAtMonthEnd(start);
        boolean stays = end.getDayOfMonth() < 31 || first < 30;
        return days(start, end, first, stays ? end.getDayOfMonth() : 30); // 31 = the 1st of the next month of 30 days
    }

    static long european(AccrualPeriod period, LocalDate start, LocalDate end) {
        return days(start, end, thirtyAtMost(start), thirtyAtMost(end));
    }

    static long europeanIsda(AccrualPeriod period, LocalDate start, LocalDate end) {
        boolean endOfContract = period.isLast() && end.equals(period.end());
        return days(start, end, thirtyAtMonthEnd(start), endOfContract ? thirtyAtMost(end) : thirtyAtMonthEnd(end));
    }

    static long europeanPlus(AccrualPeriod period, LocalDate start, LocalDate end) {
        return days(start, end, thirtyAtMost(start), end.getDayOfMonth()); // 31 = the 1st of the next month of 30 days
    }

    static long german(AccrualPeriod period, LocalDate start, LocalDate end) {
        return days(start, end, thirtyAtMonthEnd(start), thirtyAtMonthEnd(end));
    }

    private static long secondFollowsFirst(int first, LocalDate start, LocalDate end) {
        return days(start, end, first, first == 30 ? thirtyAtMost(end) : end.getDayOfMonth());
    }

    private static long days(LocalDate start, LocalDate end, int first, int second) {
        long months = 12L * (end.getYear() - start.getYear()) + end.getMonthValue() - start.getMonthValue();
        return 30 * months + second - first;
    }

    private static int thirtyAtMost(LocalDate date) {
        return Math.min(30, date.getDayOfMonth());
    }

    private static int thirtyAtMonthEnd(LocalDate date) {
        return date.getDayOfMonth() == date.lengthOfMonth() ? 30 : date.getDayOfMonth();
    }

    private static boolean isEndOfFebruary(LocalDate date) {
        return date.getMonth() == Month.FEBRUARY && date.getDayOfMonth() == date.lengthOfMonth();
    }
}
