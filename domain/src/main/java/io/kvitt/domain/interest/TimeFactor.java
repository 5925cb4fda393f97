package io.kvitt.domain.interest;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How dates become the times of the equation for the annual percentage rate.
 *
 * <p>The first three follow Directive 2008/48/EC, Annex I, part I, remark (c), as the European Commission's guidelines
 * (SWD(2012) 128) and its calculation examples read it: whole periods are counted back from the later date, the
 * days that are left are divided by the days of the year that ends where they end, 366 if it holds a 29 February. One month is
 * 1/12, one week 1/52 of a year. By hand, 12 January to 15 February 2012: one month back is 15 January, three days are left,
 * and the year to 15 January 2012 has 365 days: 1/12 + 3/365.
 *
 * <p>The last two divide days by one number whatever the dates.
 */
public enum TimeFactor {
    WEEKS {
        @Override
        Years after(LocalDate first, LocalDate later) {
            long weeks = ChronoUnit.DAYS.between(first, later) / 7;
            return new Years(weeks, 52).plus(days(first, later.minusWeeks(weeks)));
        }
    },
    MONTHS {
        @Override
        Years after(LocalDate first, LocalDate later) {
            long months = wholeMonths(first, later, 1);
            return new Years(months, 12).plus(days(first, later.minusMonths(months)));
        }
    },
    YEARS {
        @Override
        Years after(LocalDate first, LocalDate later) {
            long years = wholeMonths(first, later, 12) / 12;
            return new Years(years, 1).plus(days(first, later.minusYears(years)));
        }
    },
    /** Actual days over 365. */
    DAYS_365 {
        @Override
        Years after(LocalDate first, LocalDate later) {
            return new Years(ChronoUnit.DAYS.between(first, later), 365);
        }
    },
    /** Actual days over 365.25, the practice of the United Kingdom for short credits. */
    DAYS_365_25 {
        @Override
        Years after(LocalDate first, LocalDate later) {
            return new Years(4 * ChronoUnit.DAYS.between(first, later), 1461);
        }
    };

    /** The time from the first date to the other; negative if that is the earlier one. */
    public Years between(LocalDate first, LocalDate other) {
        return other.isBefore(first) ? after(other, first).negated() : after(first, other);
    }

    abstract Years after(LocalDate first, LocalDate later);

    /** Months, a multiple of the step, that can be counted back from the later date without passing the first. */
    private static long wholeMonths(LocalDate first, LocalDate later, int step) {
        long steps = (later.getYear() - first.getYear()) * 12L / step + 1;
        steps += (later.getMonthValue() - first.getMonthValue()) / step + 1;
        while (steps > 0 && later.minusMonths(steps * step).isBefore(first)) {
            steps--;
        }
        return steps * step;
    }

    /** Days as a part of the year that ends with them. */
    private static Years days(LocalDate first, LocalDate last) {
        return new Years(ChronoUnit.DAYS.between(first, last), ChronoUnit.DAYS.between(last.minusYears(1), last));
    }
}
