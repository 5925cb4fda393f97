package io.kvitt.domain.interest;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Dates that come back: date k = anchor + k steps, on the day of the anchor or, in a shorter month, on its last day. Every date
 * counts from the anchor, never from the date before: 31 January is followed by 28 February and then 31 March. By hand, from
 * 30 January 2023 monthly: 30 January, 28 February, 30 March.
 *
 * <p>For a term with a given start and end, and what remains between them: {@link PeriodDates}.
 */
public final class PaymentDates {

    /** A hundred years of months. */
    public static final int MOST = 1200;

    private PaymentDates() {}

    /**
     * As many dates, the first being the anchor.
     *
     * @param count 0 to {@value #MOST}
     * @throws IllegalArgumentException if the count is out of range
     */
    public static List<LocalDate> of(LocalDate anchor, Frequency frequency, int count) {
        if (count < 0 || count > MOST) {
            throw new IllegalArgumentException(count + " dates, not 0 to " + MOST);
        }
        return IntStream.range(0, count)
                .mapToObj(k -> frequency.after(anchor, k))
                .toList();
    }

    /**
     * As {@link #of}, but if the anchor is the last day of its month, so is every date: 30 November, 28 February, 31 May. Days of
     * weeks do not know months and stay what they are.
     *
     * @param count 0 to {@value #MOST}
     * @throws IllegalArgumentException if the count is out of range
     */
    public static List<LocalDate> atMonthEnds(LocalDate anchor, Frequency frequency, int count) {
        List<LocalDate> dates = of(anchor, frequency, count);
        boolean monthly = frequency.step().toTotalMonths() > 0;
        return monthly && RollDay.END_OF_MONTH.matches(anchor)
                ? dates.stream().map(date -> monthEnd(date, 0)).toList()
                : dates;
    }

    /** The same day that many months later, earlier if negative; in a shorter month its last day (EDATE). */
    public static LocalDate sameDay(LocalDate date, int months) {
        return date.plusMonths(months);
    }

    /** The last day of the month that many months later, earlier if negative (EOMONTH). */
    public static LocalDate monthEnd(LocalDate date, int months) {
        return YearMonth.from(date).plusMonths(months).atEndOfMonth();
    }
}
