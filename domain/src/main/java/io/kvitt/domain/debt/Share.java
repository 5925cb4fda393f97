package io.kvitt.domain.debt;

import java.math.BigDecimal;
import java.math.BigInteger;

/**
 * A share of an amount as a quotient of longs, rounded to whole units. 22.99 % a year is 2299/120000 a month.
 *
 * @param numerator zero or more
 * @param denominator above zero
 */
record Share(long numerator, long denominator, PlanRounding rounding) {

    /**
     * That many percent, or less: of a year's percentage a month has the 1200th part.
     *
     * @throws ArithmeticException if it has too many digits
     */
    static Share of(BigDecimal percent, int divisor, PlanRounding rounding) {
        BigDecimal plain = PlanScript.plain(percent);
        BigInteger numerator = plain.unscaledValue();
        BigInteger denominator = BigInteger.TEN.pow(plain.scale()).multiply(BigInteger.valueOf(divisor));
        BigInteger common = numerator.gcd(denominator);
        return new Share(
                numerator.divide(common).longValueExact(),
                denominator.divide(common).longValueExact(),
                rounding);
    }

    /**
     * The share of an amount that is zero or more, rounded once.
     *
     * @throws ArithmeticException if a product does not fit a long
     */
    long of(long amount) {
        long product = Math.multiplyExact(amount, numerator);
        long whole = product / denominator;
        long rest = product - whole * denominator;
        return isUp(whole, rest) ? whole + 1 : whole;
    }

    private boolean isUp(long whole, long rest) {
        long toNext = denominator - rest;
        return switch (rounding) {
            case CEILING -> rest > 0;
            case HALF_UP -> rest >= toNext;
            case HALF_EVEN, NONE -> rest > toNext || (rest == toNext && (whole & 1) == 1);
        };
    }
}
