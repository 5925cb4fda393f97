package io.kvitt.domain.debt;

import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.interest.YearFraction;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;

/**
 * A rate times a part of a year as one exact quotient, so that interest is rounded once. It works on whole numbers of the
 * smallest unit: in 64 bits where the product fits, otherwise with as many digits as it takes, with the same result.
 */
final class InterestFactor {

    static final InterestFactor ZERO = new InterestFactor(BigInteger.ZERO, BigInteger.ONE);

    private final BigInteger numerator;
    private final BigInteger denominator;
    private final long smallNumerator;
    private final long smallDenominator;

    private InterestFactor(BigInteger numerator, BigInteger denominator) {
        BigInteger common = numerator.gcd(denominator);
        this.numerator = numerator.divide(common);
        this.denominator = denominator.divide(common);
        boolean small = this.numerator.bitLength() < Long.SIZE && this.denominator.bitLength() < Long.SIZE;
        smallNumerator = small ? this.numerator.longValue() : 0;
        smallDenominator = small ? this.denominator.longValue() : 0;
    }

    static InterestFactor of(InterestRate rate, YearFraction part) {
        if (rate.isZero() || part.numerator() == 0) {
            return ZERO;
        }
        BigDecimal perYear = rate.perYear();
        int scale = perYear.scale();
        BigInteger unscaled = perYear.unscaledValue().multiply(BigInteger.TEN.pow(Math.max(0, -scale)));
        return new InterestFactor(
                unscaled.multiply(BigInteger.valueOf(part.numerator())),
                BigInteger.TEN.pow(Math.max(0, scale)).multiply(BigInteger.valueOf(part.denominator())));
    }

    /**
     * The interest on the balance.
     *
     * @param balance zero or more smallest units
     * @param step what the result is a multiple of, in smallest units
     */
    long of(long balance, long step, MoneyRounding rounding) {
        if (balance == 0 || this == ZERO) {
            return 0;
        }
        if (smallDenominator > 0 && smallDenominator <= Long.MAX_VALUE / step) {
            long product = balance * smallNumerator;
            if (Math.multiplyHigh(balance, smallNumerator) == 0 && product >= 0) {
                return Math.multiplyExact(quotient(product, smallDenominator * step, rounding), step);
            }
        }
        BigInteger units = quotient(
                BigInteger.valueOf(balance).multiply(numerator),
                denominator.multiply(BigInteger.valueOf(step)),
                rounding);
        return Math.multiplyExact(units.longValueExact(), step);
    }

    /** Exact. */
    InterestFactor plus(InterestFactor other) {
        return new InterestFactor(
                numerator.multiply(other.denominator).add(other.numerator.multiply(denominator)),
                denominator.multiply(other.denominator));
    }

    /** The interest on an amount, to 34 digits. */
    BigDecimal times(BigDecimal amount) {
        return amount.multiply(new BigDecimal(numerator)).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
    }

    /** The rate of the period, to 34 digits. */
    BigDecimal toDecimal() {
        return new BigDecimal(numerator).divide(new BigDecimal(denominator), MathContext.DECIMAL128);
    }

    /** A quotient of numbers that are not negative. */
    private static long quotient(long product, long divisor, MoneyRounding rounding) {
        long whole = product / divisor;
        long rest = product - whole * divisor;
        if (rest == 0) {
            return whole;
        }
        return roundsUp(Long.compare(rest, divisor - rest), (whole & 1) != 0, rounding) ? whole + 1 : whole;
    }

    private static BigInteger quotient(BigInteger product, BigInteger divisor, MoneyRounding rounding) {
        BigInteger[] parts = product.divideAndRemainder(divisor);
        if (parts[1].signum() == 0) {
            return parts[0];
        }
        int toMiddle = parts[1].compareTo(divisor.subtract(parts[1]));
        return roundsUp(toMiddle, parts[0].testBit(0), rounding) ? parts[0].add(BigInteger.ONE) : parts[0];
    }

    private static boolean roundsUp(int toMiddle, boolean odd, MoneyRounding rounding) {
        return switch (rounding) {
            case HALF_EVEN -> toMiddle > 0 || (toMiddle == 0 && odd);
            case HALF_UP -> toMiddle >= 0;
            case CEILING -> true;
        };
    }
}
