package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * Nominal annual rate as a fraction, zero or more: 4.25 % is {@code 0.0425}. Two rates that write the same number with
 * different zeros are equal.
 */
public record InterestRate(BigDecimal perYear) implements Comparable<InterestRate> {

    public static final InterestRate ZERO = new InterestRate(BigDecimal.ZERO);

    /**
     * Takes the fraction.
     *
     * @throws IllegalArgumentException if it is negative
     */
    public InterestRate {
        if (perYear.signum() < 0) {
            throw new IllegalArgumentException("negative rate " + perYear.toPlainString());
        }
        perYear = perYear.stripTrailingZeros();
    }

    /** A rate as contracts state it: {@code ofPercent("4.25")} is 0.0425. */
    public static InterestRate ofPercent(String percent) {
        return ofPercent(new BigDecimal(percent));
    }

    /** A rate in percent per year; exact, only the point moves. */
    public static InterestRate ofPercent(BigDecimal percent) {
        return new InterestRate(percent.movePointLeft(2));
    }

    /** Percent per year, plain: {@code 4.25}. */
    public BigDecimal percent() {
        BigDecimal percent = perYear.movePointRight(2).stripTrailingZeros();
        return percent.scale() < 0 ? percent.setScale(0) : percent;
    }

    /** The rate of one period, i = r / m, to 34 digits. 6 % a year is 0.005 a month. */
    public BigDecimal per(Frequency frequency) {
        return perYear.divide(BigDecimal.valueOf(frequency.perYear()), MathContext.DECIMAL128);
    }

    public boolean isZero() {
        return perYear.signum() == 0;
    }

    @Override
    public int compareTo(InterestRate other) {
        return perYear.compareTo(other.perYear);
    }

    @Override
    public String toString() {
        return percent().toPlainString() + " %";
    }
}
