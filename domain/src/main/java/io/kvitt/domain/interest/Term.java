package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * How long a credit with one advance and one payment runs, in months where they are whole and in days otherwise. Its
 * unit-period is the whole term, or a year if it is longer: 255 days are one unit-period, 365/255 of them a year; 18 months are
 * one year and 6/12.
 *
 * @param months whole months, or 0 where days are counted
 * @param days days, or 0 where months are counted
 */
public record Term(int months, int days) {

    private static final int DAYS_OF_YEAR = 365;

    /**
     * Takes one of the two.
     *
     * @throws IllegalArgumentException unless exactly one of them is above zero
     */
    public Term {
        if (months < 0 || days < 0 || (months == 0) == (days == 0) || months > 12_000 || days > DAYS_OF_YEAR * 1_000) {
            throw new IllegalArgumentException(months + " months and " + days + " days");
        }
    }

    public static Term ofMonths(int months) {
        return new Term(months, 0);
    }

    public static Term ofDays(int days) {
        return new Term(0, days);
    }

    /** Months if whole ones lie between the dates, days otherwise. */
    public static Term between(LocalDate first, LocalDate last) {
        UnitTime months = UnitPeriod.MONTH.between(first, last);
        return months.part() == 0 && months.whole() > 0
                ? ofMonths(months.whole())
                : ofDays(Math.toIntExact(ChronoUnit.DAYS.between(first, last)));
    }

    UnitTime time() {
        if (isAtMostAYear()) {
            return new UnitTime(1, 0, 1);
        }
        return months > 0
                ? new UnitTime(months / 12, months % 12, 12)
                : new UnitTime(days / DAYS_OF_YEAR, days % DAYS_OF_YEAR, DAYS_OF_YEAR);
    }

    BigDecimal unitsPerYear() {
        if (!isAtMostAYear()) {
            return BigDecimal.ONE;
        }
        return months > 0
                ? BigDecimal.valueOf(12).divide(BigDecimal.valueOf(months), MathContext.DECIMAL128)
                : BigDecimal.valueOf(DAYS_OF_YEAR).divide(BigDecimal.valueOf(days), MathContext.DECIMAL128);
    }

    private boolean isAtMostAYear() {
        return months <= 12 && days <= DAYS_OF_YEAR;
    }
}
