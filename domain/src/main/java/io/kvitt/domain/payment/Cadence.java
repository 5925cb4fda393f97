package io.kvitt.domain.payment;

import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.RollDay;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * How often payments of a series come, and on which day of the month. Dates count from the day, not from the payment before: of
 * a series on the 31st, 31 January is followed by 28 February and then 31 March.
 *
 * @param day the day of the month; of weekly series the day of the first payment, which does not matter
 */
public record Cadence(Frequency frequency, RollDay day) {

    private static final int LEAST = 3;
    private static final int LEAST_YEARLY = 2;

    /** Months are called off by five days, weeks by two: weekends, and slow banks. */
    private static final int MOST_DAYS_OFF_MONTHS = 5;

    private static final int MOST_DAYS_OFF_WEEKS = 2;

    /**
     * The cadence that all dates keep to within some days, three dates at least, two of a yearly one; of several the one with the
     * fewest days off in all, and then the later day. Empty if there is none.
     *
     * @param dates earliest first
     */
    public static Optional<Cadence> of(List<LocalDate> dates) {
        return Stream.of(Frequency.values())
                .filter(frequency -> dates.size() >= (frequency == Frequency.ANNUALLY ? LEAST_YEARLY : LEAST))
                .flatMap(frequency -> days(dates).map(day -> new Cadence(frequency, day)))
                .filter(cadence -> cadence.mostDaysOff(dates) <= cadence.allowedDaysOff())
                .min(Comparator.comparing((Cadence cadence) -> cadence.allDaysOff(dates))
                        .thenComparing(cadence -> -cadence.day().day()));
    }

    /** The date after a payment of the series: the next step from the month or the week of that payment. */
    public LocalDate next(LocalDate last) {
        LocalDate stepped = frequency.after(last, 1);
        return isMonthly() ? day.in(YearMonth.from(stepped)) : stepped;
    }

    /** By how many days each date is off, against the series that begins with the first one. */
    public List<Long> daysOff(List<LocalDate> dates) {
        LocalDate first = dates.get(0);
        return IntStream.range(0, dates.size())
                .mapToObj(k -> ChronoUnit.DAYS.between(expected(first, k), dates.get(k)))
                .toList();
    }

    private LocalDate expected(LocalDate first, int steps) {
        LocalDate stepped = frequency.after(first, steps);
        return isMonthly() ? day.in(YearMonth.from(stepped)) : stepped;
    }

    private long mostDaysOff(List<LocalDate> dates) {
        return daysOff(dates).stream().mapToLong(Math::abs).max().orElse(0);
    }

    private long allDaysOff(List<LocalDate> dates) {
        return daysOff(dates).stream().mapToLong(Math::abs).sum();
    }

    private int allowedDaysOff() {
        return isMonthly() ? MOST_DAYS_OFF_MONTHS : MOST_DAYS_OFF_WEEKS;
    }

    private boolean isMonthly() {
        return frequency.step().toTotalMonths() > 0;
    }

    private static Stream<RollDay> days(List<LocalDate> dates) {
        return dates.stream().map(RollDay::of).distinct();
    }
}
