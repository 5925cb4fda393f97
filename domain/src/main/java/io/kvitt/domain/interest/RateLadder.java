package io.kvitt.domain.interest;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Rates from −99.9999 % to 10^9 in steps of a hundredth near zero, growing by a tenth beyond: where a value that may be zero at
 * several rates is looked at. Two roots within one step are not told apart.
 */
final class RateLadder {

    private static final MathContext SIX_DIGITS = new MathContext(6);
    private static final List<BigDecimal> RUNGS = rungs();
    private static final int ZERO = RUNGS.indexOf(BigDecimal.valueOf(0, 2));

    private RateLadder() {}

    /** The roots between rungs where the value is defined, from the lowest up. */
    static List<BigDecimal> of(Function<BigDecimal, Optional<BigDecimal>> value) {
        List<BigDecimal> roots = new ArrayList<>();
        BigDecimal low = RUNGS.get(0);
        int before = 0;
        for (BigDecimal rate : RUNGS) {
            int sign = value.apply(rate).map(BigDecimal::signum).orElse(0);
            boolean isRoot = sign == 0 && value.apply(rate).isPresent();
            if (isRoot) {
                roots.add(rate);
            } else if (before * sign < 0) {
                BracketedRoot.between(low, rate, at -> value.apply(at).orElseThrow())
                        .ifPresent(roots::add);
            }
            before = sign;
            low = rate;
        }
        return roots;
    }

    /** The root of a value that is zero at one rate only, looked for from zero upwards and then down. */
    static Optional<BigDecimal> single(Function<BigDecimal, Optional<BigDecimal>> value) {
        return climb(value, 1).or(() -> climb(value, -1));
    }

    /** Takes ever longer steps until the sign changes, and shorter ones where the value is no longer defined. */
    private static Optional<BigDecimal> climb(Function<BigDecimal, Optional<BigDecimal>> value, int direction) {
        int at = ZERO;
        int sign = sign(value, at);
        int step = 1;
        while (step > 0) {
            int next = at + direction * step;
            boolean isDefined = next >= 0
                    && next < RUNGS.size()
                    && value.apply(RUNGS.get(next)).isPresent();
            if (isDefined && sign(value, next) != sign) {
                return BracketedRoot.between(
                        RUNGS.get(at),
                        RUNGS.get(next),
                        rate -> value.apply(rate).orElseThrow());
            }
            at = isDefined ? next : at;
            step = isDefined ? step * 2 : step / 2;
        }
        return Optional.empty();
    }

    private static int sign(Function<BigDecimal, Optional<BigDecimal>> value, int rung) {
        return value.apply(RUNGS.get(rung)).map(BigDecimal::signum).orElse(0);
    }

    /** The roots of a value that is defined everywhere, from the lowest up. */
    static List<BigDecimal> roots(UnaryOperator<BigDecimal> value) {
        return of(rate -> Optional.of(value.apply(rate)));
    }

    private static List<BigDecimal> rungs() {
        List<BigDecimal> rates = new ArrayList<>();
        BigDecimal left = new BigDecimal("0.000001");
        while (left.compareTo(new BigDecimal("0.5")) < 0) {
            rates.add(left.subtract(BigDecimal.ONE));
            left = left.multiply(new BigDecimal("1.5"), SIX_DIGITS);
        }
        for (int hundredths = -50; hundredths < 50; hundredths++) {
            rates.add(BigDecimal.valueOf(hundredths, 2));
        }
        BigDecimal rate = new BigDecimal("0.5");
        while (rate.compareTo(new BigDecimal("1E9")) <= 0) {
            rates.add(rate);
            rate = rate.multiply(new BigDecimal("1.1"), SIX_DIGITS);
        }
        return List.copyOf(rates);
    }
}
