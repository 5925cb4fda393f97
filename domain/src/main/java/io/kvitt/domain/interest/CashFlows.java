package io.kvitt.domain.interest;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/**
 * Amounts in the order of their times, one a time: what happens at one moment is summed up, and what sums up to nothing is left
 * out. Not empty, and neither all received nor all paid.
 *
 * @param flows at most {@value #MOST}
 */
public record CashFlows(List<CashFlow> flows) {

    public static final String EMPTY = "CASHFLOW_EMPTY";
    public static final String ONE_SIDED = "CASHFLOW_ONE_SIDED";
    public static final String TOO_MANY = "CASHFLOW_TOO_MANY";
    public static final String TOO_LARGE = "AMOUNT_TOO_LARGE";
    public static final String TOO_FINE = "AMOUNT_SCALE";
    public static final String OUT_OF_TIME = "DATE_OUT_OF_RANGE";

    /** Daily amounts of more than 13 years, weekly ones of a century. */
    public static final int MOST = 5_000;

    private static final MathContext ENOUGH = new MathContext(100);
    private static final BigDecimal LARGEST = new BigDecimal("1E15");
    private static final int FINEST = 400;
    private static final Years LONGEST = new Years(10_000, 1);
    private static final Years EARLIEST = LONGEST.negated();

    /**
     * Takes flows that are in order already; {@link #of} puts them so.
     *
     * @throws IllegalArgumentException if they are not
     */
    public CashFlows {
        flows = List.copyOf(flows);
        if (!isTwoSided(flows) || !isInOrder(flows)) {
            throw new IllegalArgumentException("cash flows out of order or one-sided: " + flows.size());
        }
    }

    /** The flows in any order, or everything that is wrong with them. */
    public static Checked<CashFlows> of(List<CashFlow> given) {
        List<CashFlow> flows = List.copyOf(given);
        Violations broken = check(flows);
        List<CashFlow> merged = broken.isEmpty() ? merged(flows) : List.of();
        broken.unless(
                isTwoSided(merged) || !broken.isEmpty(),
                "/flows",
                ONE_SIDED,
                "Something must be received, and something paid at another time.");
        return broken.or(() -> new CashFlows(merged));
    }

    /** The flows by periods, the first at the time 0, as {@code NPV} and {@code IRR} count them. */
    public static Checked<CashFlows> yearly(List<BigDecimal> amounts) {
        List<CashFlow> flows = new ArrayList<>();
        for (int year = 0; year < amounts.size(); year++) {
            flows.add(new CashFlow(new Years(year, 1), amounts.get(year)));
        }
        return of(flows);
    }

    /**
     * NPV: what the flows are worth at the time 0, to 34 digits.
     *
     * @param rate effective a year, above -1 and at most 10^20
     * @return empty if a discount factor is beyond 10^±400
     */
    public Optional<BigDecimal> presentValue(BigDecimal rate) {
        BigDecimal force = Exponential.ln(rate.add(BigDecimal.ONE, ENOUGH));
        BigDecimal sum = BigDecimal.ZERO;
        for (CashFlow flow : flows) {
            BigDecimal exponent = force.multiply(flow.at().toDecimal(Exponential.WORKING), Exponential.WORKING)
                    .negate();
            if (!Exponential.inRange(exponent)) {
                return Optional.empty();
            }
            sum = sum.add(flow.amount().multiply(Exponential.exp(exponent)), Exponential.WORKING);
        }
        return Optional.of(sum.round(MathContext.DECIMAL128));
    }

    /** The sum without interest. */
    BigDecimal total() {
        return flows.stream().map(CashFlow::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    /** How often an amount has another sign than the one before. */
    int signChanges() {
        int changes = 0;
        for (int i = 1; i < flows.size(); i++) {
            if (flows.get(i).amount().signum() != flows.get(i - 1).amount().signum()) {
                changes++;
            }
        }
        return changes;
    }

    /** The same of the sums of all amounts up to each; sums of nothing do not count. */
    int signChangesOfRunningSums() {
        return signChangesOfSums(flows);
    }

    /** The same of the sums of all amounts from each to the last. */
    int signChangesOfSumsFromTheEnd() {
        List<CashFlow> reversed = new ArrayList<>(flows);
        Collections.reverse(reversed);
        return signChangesOfSums(reversed);
    }

    private static int signChangesOfSums(List<CashFlow> flows) {
        int changes = 0;
        int before = 0;
        BigDecimal sum = BigDecimal.ZERO;
        for (CashFlow flow : flows) {
            sum = sum.add(flow.amount());
            changes += before * sum.signum() < 0 ? 1 : 0;
            before = sum.signum() == 0 ? before : sum.signum();
        }
        return changes;
    }

    /** The same amounts at the nearest steps of a grid; invalid if nothing is left of one side there. */
    Checked<CashFlows> onGrid(int stepsPerYear) {
        List<CashFlow> moved = new ArrayList<>();
        for (CashFlow flow : flows) {
            long step = flow.at()
                    .toDecimal(MathContext.DECIMAL128)
                    .multiply(BigDecimal.valueOf(stepsPerYear))
                    .setScale(0, RoundingMode.HALF_EVEN)
                    .longValueExact();
            moved.add(new CashFlow(new Years(step, stepsPerYear), flow.amount()));
        }
        return of(moved);
    }

    private static Violations check(List<CashFlow> flows) {
        Violations broken = new Violations();
        broken.unless(!flows.isEmpty(), "/flows", EMPTY, "There is no amount at all.");
        if (flows.size() > MOST) {
            broken.add(new Violation("/flows", TOO_MANY, "Too many amounts.").withLimit(Integer.toString(MOST)));
            return broken;
        }
        for (int i = 0; i < flows.size(); i++) {
            check(flows.get(i), "/flows/", i, broken);
        }
        return broken;
    }

    /** Names what is out of range in the flow of that number on that side. */
    static void check(CashFlow flow, String side, int number, Violations broken) {
        BigDecimal amount = flow.amount();
        if (isTooLarge(amount)) {
            broken.add(new Violation(side + number + "/amount", TOO_LARGE, "The amount is too large.")
                    .withLimit(LARGEST.toPlainString()));
        } else if (Math.abs((long) amount.scale()) > FINEST || amount.precision() > FINEST) {
            broken.add(new Violation(side + number + "/amount", TOO_FINE, "The amount has too many digits."));
        }
        Years time = flow.at();
        if (time.compareTo(LONGEST) > 0 || time.compareTo(EARLIEST) < 0) {
            broken.add(new Violation(side + number + "/at", OUT_OF_TIME, "The time is more than 10 000 years away."));
        }
    }

    private static boolean isTooLarge(BigDecimal amount) {
        return (long) amount.precision() - amount.scale() > 16 || amount.abs().compareTo(LARGEST) > 0;
    }

    private static boolean isInOrder(List<CashFlow> flows) {
        for (int i = 1; i < flows.size(); i++) {
            if (flows.get(i - 1).at().compareTo(flows.get(i).at()) >= 0) {
                return false;
            }
        }
        return flows.stream().noneMatch(flow -> flow.amount().signum() == 0);
    }

    private static boolean isTwoSided(List<CashFlow> flows) {
        return flows.stream().anyMatch(flow -> flow.amount().signum() > 0)
                && flows.stream().anyMatch(flow -> flow.amount().signum() < 0);
    }

    private static List<CashFlow> merged(List<CashFlow> flows) {
        List<CashFlow> sorted = new ArrayList<>(flows);
        sorted.sort(Comparator.comparing(CashFlow::at));
        List<CashFlow> merged = new ArrayList<>();
        int next = 0;
        while (next < sorted.size()) {
            CashFlow first = sorted.get(next++);
            BigDecimal sum = first.amount();
            while (next < sorted.size() && sorted.get(next).at().equals(first.at())) {
                sum = sum.add(sorted.get(next++).amount());
            }
            if (sum.signum() != 0) {
                merged.add(new CashFlow(first.at(), sum));
            }
        }
        return merged;
    }
}
