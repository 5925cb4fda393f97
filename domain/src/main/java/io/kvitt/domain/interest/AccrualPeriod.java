package io.kvitt.domain.interest;

import java.time.LocalDate;

/**
 * A period over which interest accrues, from its start (inclusive) to its end (exclusive), and the regular period that it is
 * measured by. The two are the same but for the first or last period of a contract that begins or ends in between: a loan
 * paid out on 15 January whose first payment is due on 1 February accrues over 17 days of the regular period 1 January to
 * 1 February.
 *
 * @param regularStart first day of the regular period
 * @param regularEnd after the regular start
 * @param isLast whether the contract ends with it; {@link DayCount#THIRTY_E_360_ISDA} asks
 */
public record AccrualPeriod(
        LocalDate start,
        LocalDate end,
        LocalDate regularStart,
        LocalDate regularEnd,
        Frequency frequency,
        boolean isLast) {

    /**
     * Takes the dates.
     *
     * @throws IllegalArgumentException if one of the two ends before it starts, or the regular one is empty
     */
    public AccrualPeriod {
        if (end.isBefore(start) || !regularEnd.isAfter(regularStart)) {
            throw new IllegalArgumentException(
                    start + " to " + end + ", regularly " + regularStart + " to " + regularEnd);
        }
    }

    /** A period that the contract does not end with. */
    public AccrualPeriod(
            LocalDate start, LocalDate end, LocalDate regularStart, LocalDate regularEnd, Frequency frequency) {
        this(start, end, regularStart, regularEnd, frequency, false);
    }

    /** A period that is its own measure, however long it is. */
    public static AccrualPeriod regular(LocalDate start, LocalDate end, Frequency frequency) {
        return new AccrualPeriod(start, end, start, end, frequency);
    }

    /** A first period of any length, measured by the regular period that ends with it. */
    public static AccrualPeriod initialStub(LocalDate start, LocalDate end, Frequency frequency) {
        return new AccrualPeriod(start, end, frequency.after(end, -1), end, frequency);
    }

    /** A last period of any length, measured by the regular period that begins with it. */
    public static AccrualPeriod finalStub(LocalDate start, LocalDate end, Frequency frequency) {
        return new AccrualPeriod(start, end, start, frequency.after(start, 1), frequency, true);
    }

    /** The same period as the one that the contract ends with. */
    public AccrualPeriod last() {
        return new AccrualPeriod(start, end, regularStart, regularEnd, frequency, true);
    }
}
