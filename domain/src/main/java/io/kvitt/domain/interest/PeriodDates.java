package io.kvitt.domain.interest;

import io.kvitt.domain.check.Checked;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;

/**
 * The dates that a term is divided by, its start and end among them. Regular periods are counted from the start or back from the
 * end; what remains is a {@link Stub}. Built by {@link #between}.
 *
 * <p>By hand: 4 June to 17 September, monthly, {@link Stub#SHORT_INITIAL}: 4 June, 17 June, 17 July, 17 August, 17 September.
 *
 * @param dates two at least, each after the one before
 * @param roll the day of the month that the regular dates fall on; none if periods are weeks
 */
public record PeriodDates(List<LocalDate> dates, Optional<RollDay> roll) {

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException if the dates are fewer than two or out of order
     */
    public PeriodDates {
        dates = List.copyOf(dates);
        if (dates.size() < 2) {
            throw new IllegalArgumentException("no period in " + dates);
        }
        for (int i = 1; i < dates.size(); i++) {
            if (!dates.get(i).isAfter(dates.get(i - 1))) {
                throw new IllegalArgumentException(dates.get(i) + " after " + dates.get(i - 1));
            }
        }
    }

    /** The dates of a term, to be said more about. */
    public static PeriodPlan between(LocalDate start, LocalDate end, Period step) {
        return new PeriodPlan(start, end, step);
    }

    /** The dates as payments are made on: each one adjusted on its own, also the first and the last. */
    public List<LocalDate> adjusted(BusinessDays days, BusinessDayRule rule) {
        return dates.stream().map(date -> days.adjusted(date, rule)).toList();
    }

    /** The dates, or everything that is wrong with what was said about them. */
    static Checked<PeriodDates> of(PeriodPlan plan) {
        return new PeriodDivision(plan).dates();
    }
}
