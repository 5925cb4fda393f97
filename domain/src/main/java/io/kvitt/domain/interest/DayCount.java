package io.kvitt.domain.interest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/** How days become parts of a year. The first day counts, the last does not. */
public enum DayCount {
    /** A whole period is 1/m of a year whatever its dates; a part of it is in proportion to its actual days. */
    PERIOD {
        @Override
        public YearFraction within(AccrualPeriod period, LocalDate start, LocalDate end) {
            YearFraction part = new YearFraction(
                    actualDays(start, end), ChronoUnit.DAYS.between(period.regularStart(), period.regularEnd()));
            return part.times(new YearFraction(1, period.frequency().perYear()));
        }
    },
    /** Actual days over 365 (ISDA 2006, 4.16(d)). */
    ACT_365F {
        @Override
        public YearFraction within(AccrualPeriod period, LocalDate start, LocalDate end) {
            return new YearFraction(actualDays(start, end), 365);
        }
    },
    /** Actual days over 360 (ISDA 2006, 4.16(e)). */
    ACT_360 {
        @Override
        public YearFraction within(AccrualPeriod period, LocalDate start, LocalDate end) {
            return new YearFraction(actualDays(start, end), 360);
        }
    };

    /**
     * The part of a year from start to end.
     *
     * @param period the period that start and end lie in; only some conventions look at it
     * @throws IllegalArgumentException if the end is before the start
     */
    public abstract YearFraction within(AccrualPeriod period, LocalDate start, LocalDate end);

    private static long actualDays(LocalDate start, LocalDate end) {
        long days = ChronoUnit.DAYS.between(start, end);
        if (days < 0) {
            throw new IllegalArgumentException(end + " is before " + start);
        }
        return days;
    }
}
