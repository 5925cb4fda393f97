package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;

/**
 * Exponential, natural logarithm and real powers in decimals. They are what turns an effective rate into a monthly one and an
 * amount into a number of payments.
 *
 * <pre>
 *   ln x   = k · ln 2 + 2 · (z + z³/3 + z⁵/5 + …)     x = 2^k · m,  z = (m − 1) / (m + 1),  |z| &lt; 0.2
 *   exp x  = 2^k · (e^(r / 256))^256                  x = k · ln 2 + r,  0 ≤ r &lt; ln 2, Taylor's series
 *   a ^ b  = exp(b · ln a)</pre>
 *
 * Computed in fixed point with 320 binary places and rounded once, HALF_EVEN, to 40 digits. The error of {@code exp} is below
 * 10^-38 of the result, that of {@code ln} below 10^-90. Arguments are bounded, so that no call takes long: a result outside
 * 10^±400 is refused. By hand: ln 2 = 0.6931471805599453, e = 2.718281828459045, 1.06^(1/12) = 1.004867550565343.
 */
public final class Exponential {

    /** What intermediate results carry; those that others see are rounded to 34 digits. */
    static final MathContext WORKING = new MathContext(40);

    private static final MathContext MOST = new MathContext(85);
    private static final int PLACES = 320;
    private static final int HALVINGS = 8;
    private static final BigInteger ONE = BigInteger.ONE.shiftLeft(PLACES);
    private static final BigInteger LN_2 =
            artanh(ONE.divide(BigInteger.valueOf(3))).shiftLeft(1);
    private static final BigDecimal SCALE = new BigDecimal(ONE);
    private static final BigDecimal LARGEST = BigDecimal.valueOf(921); // ln 10^400
    private static final int LARGEST_EXPONENT = 400;

    private Exponential() {}

    /** Whether {@link #exp} takes the argument: at most 921 either way. */
    static boolean inRange(BigDecimal exponent) {
        return exponent.abs().compareTo(LARGEST) <= 0;
    }

    /**
     * e to the power of x.
     *
     * @param x from -921 to 921
     * @throws IllegalArgumentException if it is outside
     */
    public static BigDecimal exp(BigDecimal x) {
        return exp(x, WORKING);
    }

    private static BigDecimal exp(BigDecimal x, MathContext digits) {
        if (!inRange(x)) {
            throw new IllegalArgumentException("exponent beyond " + LARGEST);
        }
        BigInteger fixed = fixed(x);
        int doublings = fixed.divide(LN_2).intValueExact() - (fixed.signum() < 0 ? 1 : 0);
        BigInteger rest = fixed.subtract(LN_2.multiply(BigInteger.valueOf(doublings)));
        BigInteger power = taylor(rest.shiftRight(HALVINGS));
        for (int i = 0; i < HALVINGS; i++) {
            power = times(power, power);
        }
        return decimal(power, doublings, digits);
    }

    /**
     * The natural logarithm.
     *
     * @param x above zero, from 10^-400 to 10^400
     * @throws IllegalArgumentException if it is not
     */
    public static BigDecimal ln(BigDecimal x) {
        return ln(x, WORKING);
    }

    static BigDecimal ln(BigDecimal x, MathContext digits) {
        if (x.signum() <= 0 || Math.abs((long) x.precision() - x.scale()) > LARGEST_EXPONENT) {
            throw new IllegalArgumentException(
                    "no logarithm of a number of sign " + x.signum() + " and scale " + x.scale());
        }
        BigInteger numerator = x.scale() < 0 ? x.toBigIntegerExact() : x.unscaledValue();
        BigInteger denominator = x.scale() < 0 ? BigInteger.ONE : BigInteger.TEN.pow(x.scale());
        int doublings = numerator.bitLength() - denominator.bitLength();
        BigInteger above = numerator.shiftLeft(Math.max(0, -doublings));
        BigInteger below = denominator.shiftLeft(Math.max(0, doublings));
        if (above.shiftLeft(1).compareTo(below.multiply(BigInteger.valueOf(3))) >= 0) {
            doublings++;
            below = below.shiftLeft(1);
        }
        BigInteger z = above.subtract(below).shiftLeft(PLACES).divide(above.add(below));
        BigInteger logarithm = artanh(z).shiftLeft(1).add(LN_2.multiply(BigInteger.valueOf(doublings)));
        return decimal(logarithm, 0, digits);
    }

    /**
     * A power with any exponent; a whole exponent that is not large is multiplied out instead.
     *
     * @param base above zero
     * @throws IllegalArgumentException if the base is not positive or the result outside 10^±400
     */
    public static BigDecimal power(BigDecimal base, BigDecimal exponent) {
        return power(base, exponent, WORKING);
    }

    /** With up to 80 digits, for those who subtract the power from a number near it. */
    static BigDecimal power(BigDecimal base, BigDecimal exponent, MathContext digits) {
        BigDecimal logarithm = ln(base, MOST).multiply(exponent, MOST);
        if (!inRange(logarithm)) {
            throw new IllegalArgumentException("power beyond e^" + LARGEST);
        }
        return exponent.stripTrailingZeros().scale() <= 0 && exponent.precision() - exponent.scale() <= 6
                ? base.pow(exponent.intValueExact(), digits)
                : exp(logarithm, digits);
    }

    private static BigInteger taylor(BigInteger x) {
        BigInteger sum = ONE;
        BigInteger term = ONE;
        for (int k = 1; term.signum() != 0; k++) {
            term = times(term, x).divide(BigInteger.valueOf(k));
            sum = sum.add(term);
        }
        return sum;
    }

    private static BigInteger artanh(BigInteger z) {
        BigInteger square = times(z, z);
        BigInteger sum = BigInteger.ZERO;
        BigInteger power = z;
        for (int k = 1; power.signum() != 0 && !power.equals(BigInteger.ONE.negate()); k += 2) {
            sum = sum.add(power.divide(BigInteger.valueOf(k)));
            power = times(power, square);
        }
        return sum;
    }

    private static BigInteger times(BigInteger a, BigInteger b) {
        return a.multiply(b).shiftRight(PLACES);
    }

    private static BigInteger fixed(BigDecimal x) {
        // Digits below 10^-110 are below the last binary place; an exponent of minus a million must not cost a
        // division.
        BigDecimal near = x.scale() > 110 ? x.setScale(110, RoundingMode.HALF_EVEN) : x;
        return near.multiply(SCALE).toBigInteger();
    }

    private static BigDecimal decimal(BigInteger fixed, int doublings, MathContext digits) {
        int places = PLACES - doublings;
        return places >= 0
                ? new BigDecimal(fixed).divide(new BigDecimal(BigInteger.ONE.shiftLeft(places)), digits)
                : new BigDecimal(fixed.shiftLeft(-places)).round(digits);
    }
}
