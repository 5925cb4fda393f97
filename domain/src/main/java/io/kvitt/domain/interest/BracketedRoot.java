package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Finds where a function changes its sign, between two places where its signs differ: the one place where rates are searched
 * for. Chandrupatla's method (Advances in Engineering Software 28, 1997): inverse quadratic interpolation where the three last
 * points allow it, bisection elsewhere, so that it never leaves the bracket and never takes more than a few times as many
 * steps as bisection. Arithmetic in 40 digits.
 */
final class BracketedRoot {

    private static final MathContext DIGITS = Exponential.WORKING;
    private static final BigDecimal TWO = BigDecimal.valueOf(2);
    private static final BigDecimal CLOSE = new BigDecimal("1E-36");
    private static final int MOST_STEPS = 400;

    private BracketedRoot() {}

    /**
     * The root between the two places, to within 10^-36 of the larger of 1 and its size.
     *
     * @return empty if the function has one sign at both
     */
    static Optional<BigDecimal> between(BigDecimal low, BigDecimal high, UnaryOperator<BigDecimal> function) {
        BigDecimal atLow = function.apply(low);
        BigDecimal atHigh = function.apply(high);
        if (atLow.signum() == 0 || atHigh.signum() == 0) {
            return Optional.of(atLow.signum() == 0 ? low : high);
        }
        return atLow.signum() == atHigh.signum()
                ? Optional.empty()
                : Optional.of(search(high, atHigh, low, atLow, function));
    }

    private static BigDecimal search(
            BigDecimal newest,
            BigDecimal atNewest,
            BigDecimal other,
            BigDecimal atOther,
            UnaryOperator<BigDecimal> function) {
        BigDecimal a = newest;
        BigDecimal fa = atNewest;
        BigDecimal b = other;
        BigDecimal fb = atOther;
        BigDecimal share = new BigDecimal("0.5");
        for (int step = 0; step < MOST_STEPS && fa.signum() != 0; step++) {
            BigDecimal next = a.add(share.multiply(b.subtract(a)), DIGITS);
            BigDecimal value = function.apply(next);
            boolean sameSide = value.signum() == fa.signum();
            BigDecimal c = sameSide ? a : b;
            BigDecimal fc = sameSide ? fa : fb;
            b = sameSide ? b : a;
            fb = sameSide ? fb : fa;
            a = next;
            fa = value;
            BigDecimal close = CLOSE.multiply(a.abs().max(BigDecimal.ONE));
            BigDecimal width = b.subtract(a).abs();
            if (width.compareTo(close) <= 0) {
                break;
            }
            BigDecimal least = close.divide(TWO.multiply(width), DIGITS);
            share = share(a, fa, b, fb, c, fc).max(least).min(BigDecimal.ONE.subtract(least));
        }
        return a;
    }

    /** The next point as a share of the way from a to b. */
    private static BigDecimal share(
            BigDecimal a, BigDecimal fa, BigDecimal b, BigDecimal fb, BigDecimal c, BigDecimal fc) {
        BigDecimal half = new BigDecimal("0.5");
        if (c.compareTo(b) == 0 || fc.compareTo(fb) == 0 || fc.compareTo(fa) == 0) {
            return half;
        }
        BigDecimal xi = a.subtract(b).divide(c.subtract(b), DIGITS);
        BigDecimal phi = fa.subtract(fb).divide(fc.subtract(fb), DIGITS);
        BigDecimal rest = BigDecimal.ONE.subtract(phi);
        boolean interpolates =
                phi.multiply(phi).compareTo(xi) < 0 && rest.multiply(rest).compareTo(BigDecimal.ONE.subtract(xi)) < 0;
        if (!interpolates) {
            return half;
        }
        BigDecimal first = fa.divide(fb.subtract(fa), DIGITS).multiply(fc.divide(fb.subtract(fc), DIGITS), DIGITS);
        BigDecimal second = c.subtract(a)
                .divide(b.subtract(a), DIGITS)
                .multiply(fa.divide(fc.subtract(fa), DIGITS), DIGITS)
                .multiply(fb.divide(fc.subtract(fb), DIGITS), DIGITS);
        return first.add(second, DIGITS);
    }
}
