package io.kvitt.domain.interest;

import java.math.BigDecimal;
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
        long common = gcd(numerator, denominator);
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

    /** Exact; the bounds of the parts leave room for the products. */
    public Years plus(Years other) {
        long above = numerator * other.denominator + other.numerator * denominator;
        long below = denominator * other.denominator;
        long common = gcd(above, below);
        return new Years(above / common, below / common);
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

    private static long gcd(long a, long b) {
        long larger = Math.abs(a);
        long smaller = b;
        while (smaller != 0) {
            long rest = larger % smaller;
            larger = smaller;
            smaller = rest;
        }
        return larger;
    }
}
