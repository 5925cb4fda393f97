package io.kvitt.domain.interest;

import java.time.LocalDate;

/**
 * Actual days measured by the regular periods that they lie in: those of the contract, and before and after them those that
 * would be there if the contract had begun earlier or ended later (ICMA rule 251.1).
 */
final class RegularPeriods {

    /** More than two centuries of weeks. */
    private static final int MOST = 12_000;

    private RegularPeriods() {}

    static YearFraction fraction(AccrualPeriod period, LocalDate start, LocalDate end) {
        YearFraction sum = part(period, period.regularStart(), period.regularEnd(), start, end);
        LocalDate first = period.regularStart();
        for (int k = 1; first.isAfter(start); k++) {
            LocalDate before = beyond(period, period.regularEnd(), period.regularStart(), -k);
            sum = sum.plus(part(period, before, first, start, end));
            first = before;
        }
        LocalDate last = period.regularEnd();
        for (int k = 1; last.isBefore(end); k++) {
            LocalDate after = beyond(period, period.regularStart(), period.regularEnd(), k);
            sum = sum.plus(part(period, last, after, start, end));
            last = after;
        }
        return sum;
    }

    /** The share of one regular period that lies between start and end. */
    private static YearFraction part(
            AccrualPeriod period, LocalDate from, LocalDate to, LocalDate start, LocalDate end) {
        long first = Math.max(from.toEpochDay(), start.toEpochDay());
        long last = Math.min(to.toEpochDay(), end.toEpochDay());
        long inYear = ActualDays.between(from, to) * period.frequency().perYear();
        return new YearFraction(Math.max(0, last - first), inYear);
    }

    /**
     * A date that many periods beyond the near end of the regular period. It counts from the far end, whose day it keeps, unless
     * the regular period is no single step.
     */
    private static LocalDate beyond(AccrualPeriod period, LocalDate far, LocalDate near, int periods) {
        if (Math.abs(periods) > MOST) {
            throw new IllegalArgumentException(period + " is more than " + MOST + " periods away");
        }
        int step = Integer.signum(periods);
        return period.frequency().after(far, step).equals(near)
                ? period.frequency().after(far, periods + step)
                : period.frequency().after(near, periods);
    }
}
