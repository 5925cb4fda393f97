package io.kvitt.domain.interest;

import java.time.LocalDate;
import java.time.YearMonth;

/**
 * The day of the month that dates fall on; in a shorter month its last day. Day 31 is the end of every month.
 *
 * @param day 1 to 31
 */
public record RollDay(int day) {

    public static final RollDay END_OF_MONTH = new RollDay(31);

    /**
     * Takes the day.
     *
     * @throws IllegalArgumentException if no month has it
     */
    public RollDay {
        if (day < 1 || day > 31) {
            throw new IllegalArgumentException("no day of a month: " + day);
        }
    }

    /** The day that the date itself falls on. */
    public static RollDay of(LocalDate date) {
        return new RollDay(date.getDayOfMonth());
    }

    /** Its date in that month: day 30 of February 2023 is the 28th. */
    public LocalDate in(YearMonth month) {
        return month.atDay(Math.min(day, month.lengthOfMonth()));
    }

    public boolean matches(LocalDate date) {
        return date.equals(in(YearMonth.from(date)));
    }

    /** {@code DAY_30}, or {@code EOM} for the end of the month. */
    @Override
    public String toString() {
        return equals(END_OF_MONTH) ? "EOM" : "DAY_" + day;
    }
}
