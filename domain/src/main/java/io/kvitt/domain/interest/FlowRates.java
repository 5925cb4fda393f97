package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Exponential.WORKING;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The effective annual rates at which cash flows are worth nothing: Σ C_k · (1 + X)^(−t_k) = 0.
 *
 * <p>How many there are is counted before any is sought. Flows whose sign changes once have exactly one (Descartes). Otherwise
 * the running sums from the first flow on bound the rates above zero, and those from the last flow back the rates below
 * (Laguerre, Journal de mathématiques 1883; known to actuaries as Norstrøm's criterion); if even these leave room for several,
 * {@link RootIntervals} takes them apart. Rates are rounded to 20 decimals and at most 16 digits, HALF_EVEN.
 */
final class FlowRates {

    private static final BigDecimal HIGHEST = new BigDecimal("1E20");
    private static final BigDecimal HIGHEST_FORCE = Exponential.ln(HIGHEST);
    private static final MathContext DIGITS = new MathContext(16);
    private static final int DECIMALS = 20;
    private static final int COARSE_GRID = 1_000_000;

    private final CashFlows flows;
    private final BigDecimal lowest;
    private final int total;

    private FlowRates(CashFlows flows, BigDecimal lowest) {
        this.flows = flows;
        this.lowest = lowest;
        this.total = flows.total().signum();
    }

    /**
     * All of them from the lowest up.
     *
     * @param lowest where to begin, above -1
     * @return rates up to 10^20; empty if there is none in that range
     */
    static List<BigDecimal> of(CashFlows flows, BigDecimal lowest) {
        return new FlowRates(flows, lowest).all();
    }

    /** What the plain decimals say; for flows with one rate. */
    static Optional<BigDecimal> plainly(CashFlows flows, BigDecimal lowest) {
        FlowRates rates = new FlowRates(flows, lowest);
        return rates.total == 0
                ? Optional.of(BigDecimal.ZERO)
                : rates.plain(rates.isSingleAbove()).map(FlowRates::rounded);
    }

    private List<BigDecimal> all() {
        int above = flows.signChanges() == 1 ? (isSingleAbove() ? 1 : 0) : flows.signChangesOfRunningSums();
        int below = flows.signChanges() == 1 ? 1 - above - (total == 0 ? 1 : 0) : flows.signChangesOfSumsFromTheEnd();
        int none = total == 0 ? 1 : 0;
        if (above + below + none == 1) {
            return single(above == 1);
        }
        return several();
    }

    /** Only asked where the sign changes once: at high rates the first flow decides, at zero the sum. */
    private boolean isSingleAbove() {
        return total * flows.flows().get(0).amount().signum() < 0;
    }

    private List<BigDecimal> single(boolean above) {
        if (total == 0) {
            return List.of(BigDecimal.ZERO);
        }
        return DiscountGrid.of(flows, above)
                .filter(DiscountGrid::isExactEnough)
                .flatMap(DiscountGrid::yearlyFactor)
                .filter(factor -> factor.signum() > 0)
                .map(factor -> above ? BigDecimal.ONE.divide(factor, WORKING) : factor)
                .map(growth -> growth.subtract(BigDecimal.ONE))
                .or(() -> plain(above))
                .filter(this::isInRange)
                .map(FlowRates::rounded)
                .stream()
                .toList();
    }

    private Optional<BigDecimal> plain(boolean above) {
        DiscountCurve curve = new DiscountCurve(flows);
        return (above ? curve.rootAbove(HIGHEST_FORCE) : curve.root(lowestForce(), BigDecimal.ZERO))
                .map(FlowRates::rate);
    }

    private List<BigDecimal> several() {
        return DiscountGrid.of(flows, true).isPresent()
                ? several(flows)
                : flows.onGrid(COARSE_GRID).match(this::several, nothingLeft -> List.of());
    }

    private List<BigDecimal> several(CashFlows onGrid) {
        List<BigDecimal> rates = new ArrayList<>(several(onGrid, false));
        rates.addAll(several(onGrid, true));
        return rates.stream().filter(this::isInRange).distinct().sorted().toList();
    }

    private List<BigDecimal> several(CashFlows onGrid, boolean above) {
        BigDecimal end = above ? BigDecimal.ONE.divide(HIGHEST, WORKING) : lowest.add(BigDecimal.ONE);
        return DiscountGrid.of(onGrid, above).stream()
                .flatMap(grid -> RootIntervals.of(grid, grid.smallest(end)).stream()
                        .flatMap(interval ->
                                between(force(interval.low(), grid, above), force(interval.high(), grid, above))))
                .map(FlowRates::rounded)
                .toList();
    }

    /** A root where the value only touches zero has no change of sign; the middle of its narrow interval is the root. */
    private Stream<BigDecimal> between(BigDecimal one, BigDecimal other) {
        return Stream.of(new DiscountCurve(flows)
                .root(one.min(other), one.max(other))
                .map(FlowRates::rate)
                .orElseGet(() -> rate(one.add(other).divide(BigDecimal.valueOf(2)))));
    }

    private static BigDecimal force(long factor, DiscountGrid grid, boolean above) {
        BigDecimal step = new BigDecimal(factor).divide(new BigDecimal(BigInteger.valueOf(DiscountGrid.ONE)), WORKING);
        BigDecimal force = Exponential.ln(step).multiply(BigDecimal.valueOf(grid.stepsPerYear()), WORKING);
        return above ? force.negate() : force;
    }

    private BigDecimal lowestForce() {
        return Exponential.ln(lowest.add(BigDecimal.ONE));
    }

    private boolean isInRange(BigDecimal rate) {
        return rate.compareTo(lowest) >= 0 && rate.compareTo(HIGHEST) <= 0;
    }

    private static BigDecimal rate(BigDecimal force) {
        return Exponential.exp(force).subtract(BigDecimal.ONE);
    }

    private static BigDecimal rounded(BigDecimal rate) {
        BigDecimal rounded =
                rate.setScale(DECIMALS, RoundingMode.HALF_EVEN).round(DIGITS).stripTrailingZeros();
        return rounded.signum() == 0 ? BigDecimal.ZERO : rounded;
    }
}
