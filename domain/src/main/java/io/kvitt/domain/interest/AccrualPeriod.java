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
 */
public record AccrualPeriod(
        LocalDate start, LocalDate end, LocalDate regularStart, LocalDate regularEnd, Frequency frequency) {

    public AccrualPeriod {
        if (end.isBefore(start) || !regularEnd.isAfter(regularStart)) {
            throw new IllegalArgumentException(
                    start + " to " + end + ", regularly " + regularStart + " to " + regularEnd);
        }
    }

    /** A period that is its own measure, however long it is. */
    public static AccrualPeriod regular(LocalDate start, LocalDate end, Frequency frequency) {
        return new AccrualPeriod(start, end, start, end, frequency);
    }
}
