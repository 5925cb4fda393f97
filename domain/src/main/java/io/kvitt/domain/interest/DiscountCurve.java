package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Exponential.WORKING;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Cash flows at any times, valued in plain decimals of 40 digits at the force of interest s = ln(1 + X). Slower than
 * {@link DiscountGrid} and what that one is compared with.
 *
 * <pre>  f(s) = Σ C_k · e^(−s · t_k)     t_k from the first flow for s ≥ 0, back from the last for s &lt; 0, so that no term grows</pre>
 */
final class DiscountCurve {

    private static final BigDecimal LN_2 = Exponential.ln(BigDecimal.valueOf(2));

    private static final int GAP_DECIMALS = 34; // equal gaps stay equal, and are computed once

    private final List<CashFlow> flows;

    DiscountCurve(CashFlows flows) {
        this.flows = flows.flows();
    }

    /** The value, up to a factor above zero. */
    BigDecimal value(BigDecimal force) {
        int count = flows.size();
        boolean forward = force.signum() >= 0;
        Map<BigDecimal, BigDecimal> factors = new HashMap<>();
        BigDecimal sum = flows.get(forward ? count - 1 : 0).amount();
        for (int i = 1; i < count; i++) {
            CashFlow next = flows.get(forward ? count - 1 - i : i);
            BigDecimal gap = years(flows.get(forward ? count - i : i - 1))
                    .subtract(years(next))
                    .abs()
                    .setScale(GAP_DECIMALS, RoundingMode.HALF_EVEN);
            BigDecimal factor = factors.computeIfAbsent(gap, years -> factor(force, years));
            sum = sum.multiply(factor, WORKING).add(next.amount(), WORKING);
        }
        return sum;
    }

    /** The root between two forces where the value has different signs. */
    Optional<BigDecimal> root(BigDecimal low, BigDecimal high) {
        return BracketedRoot.between(low, high, this::value);
    }

    /** The root above zero: the top of the bracket begins at 100 % and doubles until the sign changes. */
    Optional<BigDecimal> rootAbove(BigDecimal highest) {
        BigDecimal low = BigDecimal.ZERO;
        int sign = value(low).signum();
        for (BigDecimal top = LN_2; top.compareTo(highest) <= 0; top = top.add(LN_2)) {
            if (value(top).signum() != sign) {
                return root(low, top);
            }
            low = top;
        }
        return root(low, highest);
    }

    private static BigDecimal years(CashFlow flow) {
        return flow.at().toDecimal(WORKING);
    }

    private static BigDecimal factor(BigDecimal force, BigDecimal gap) {
        BigDecimal exponent = force.abs().multiply(gap, WORKING).negate();
        return Exponential.inRange(exponent) ? Exponential.exp(exponent) : BigDecimal.ZERO;
    }
}
