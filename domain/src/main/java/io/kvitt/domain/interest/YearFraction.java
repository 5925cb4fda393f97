package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A part of a year as an exact quotient: 31 days of 365 stay 31/365, so that no digit is lost before interest is rounded to
 * money. Kept in lowest terms.
 *
 * @param numerator zero or more
 * @param denominator above zero
 */
public record YearFraction(long numerator, long denominator) implements Comparable<YearFraction> {

    public static final YearFraction ZERO = new YearFraction(0, 1);

    /**
     * Reduces to lowest terms.
     *
     * @throws IllegalArgumentException if the quotient is negative, or none
     */
    public YearFraction {
        if (numerator < 0 || denominator <= 0) {
            throw new IllegalArgumentException(numerator + "/" + denominator);
        }
        long common = gcd(numerator, denominator);
        numerator /= common;
        denominator /= common;
    }

    /** Exact. */
    public YearFraction plus(YearFraction other) {
        return new YearFraction(
                Math.addExact(
                        Math.multiplyExact(numerator, other.denominator),
                        Math.multiplyExact(other.numerator, denominator)),
                Math.multiplyExact(denominator, other.denominator));
    }

    /** Exact. */
    public YearFraction times(YearFraction other) {
        return new YearFraction(
                Math.multiplyExact(numerator, other.numerator), Math.multiplyExact(denominator, other.denominator));
    }

    /** The quotient in decimals, rounded as the context says. */
    public BigDecimal toDecimal(MathContext digits) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), digits);
    }

    @Override
    public int compareTo(YearFraction other) {
        return BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .compareTo(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }

    private static long gcd(long a, long b) {
        return b == 0 ? a : gcd(b, a % b);
    }
}
