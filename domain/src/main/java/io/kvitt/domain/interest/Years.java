package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A time on the clock of a contract: years after its beginning, negative before it, as an exact quotient in lowest terms. One
 * month is 1/12.
 *
 * @param numerator at most 10^12 either way
 * @param denominator from 1 to 10^6
 */
public record Years(long numerator, long denominator) implements Comparable<Years> {

    public static final Years ZERO = new Years(0, 1);

    private static final long LARGEST_NUMERATOR = 1_000_000_000_000L;
    private static final long LARGEST_DENOMINATOR = 1_000_000;

    /**
     * Reduces to lowest terms.
     *
     * @throws IllegalArgumentException if the quotient is none, or one of its parts too large
     */
    public Years {
        if (denominator <= 0) {
            throw new IllegalArgumentException(numerator + "/" + denominator);
        }
        long common = BigInteger.valueOf(numerator)
                .gcd(BigInteger.valueOf(denominator))
                .longValueExact();
        numerator /= common;
        denominator /= common;
        if (numerator > LARGEST_NUMERATOR || numerator < -LARGEST_NUMERATOR || denominator > LARGEST_DENOMINATOR) {
            throw new IllegalArgumentException(numerator + "/" + denominator + " is too large a quotient");
        }
    }

    /** The time after that part of a year. */
    public static Years of(YearFraction after) {
        return new Years(after.numerator(), after.denominator());
    }

    /** That many months. */
    public static Years ofMonths(int months) {
        return new Years(months, 12);
    }

    /** Exact. */
    public Years plus(Years other) {
        BigInteger above = BigInteger.valueOf(numerator)
                .multiply(BigInteger.valueOf(other.denominator))
                .add(BigInteger.valueOf(other.numerator).multiply(BigInteger.valueOf(denominator)));
        BigInteger below = BigInteger.valueOf(denominator).multiply(BigInteger.valueOf(other.denominator));
        BigInteger common = above.gcd(below);
        return new Years(
                above.divide(common).longValueExact(), below.divide(common).longValueExact());
    }

    /** The same time, as far on the other side of the beginning. */
    public Years negated() {
        return new Years(-numerator, denominator);
    }

    /** The quotient in decimals, rounded as the context says. */
    public BigDecimal toDecimal(MathContext digits) {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), digits);
    }

    @Override
    public int compareTo(Years other) {
        return Long.compare(
                Math.multiplyExact(numerator, other.denominator), Math.multiplyExact(other.numerator, denominator));
    }

    @Override
    public String toString() {
        return numerator + "/" + denominator;
    }
}
