package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.check.Violations;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;

/**
 * A request that breaks no rule, from which plans are made. Comes from {@link PayoffRequest#check}.
 *
 * <p>Each month, for all debts of one currency: interest is added, round(balance · r / 12); every minimum is paid, never more
 * than is owed; what is left of the budget goes to the debts in the order of the strategy, and what the first does not need to
 * the next, in the same month. The budget stays the same when a debt is paid, so that its minimum goes to the others.
 * {@link PayoffStrategy#MINIMUMS_ONLY} pays each debt its minimum and nothing else; budget and lump sums are not used.
 *
 * <p>If a month's minimums are more than the budget (percentages of growing balances, the end of a promotion), the budget is
 * what is paid, to the debts in the order of the strategy.
 *
 * <p>By hand: 3 000.00 at 24 % owe 60.00 after a month; of a budget of 1 500.00 that also pays minimums of 150.00 and 100.00 they
 * get 1 250.00, and 1 810.00 stay. Worked table: docs/formulas.md.
 */
public final class PayoffTerms {

    private final PayoffRequest request;
    private final BigDecimal budget;

    PayoffTerms(PayoffRequest request, BigDecimal budget) {
        this.request = request;
        this.budget = budget;
    }

    public PayoffRequest request() {
        return request;
    }

    /** What is paid each month; the minimums of the first month included. */
    public Money budget() {
        return new Money(budget, currency());
    }

    Currency currency() {
        return request.budget().amount().currency();
    }

    /** The plan of the strategy that was asked for. */
    public PayoffPlan plan() {
        return plan(request.strategy());
    }

    /**
     * The plan of any strategy.
     *
     * @throws IllegalArgumentException for {@link PayoffStrategy#CUSTOM} if the request has no order
     */
    public PayoffPlan plan(PayoffStrategy strategy) {
        if (strategy == PayoffStrategy.CUSTOM
                && request.order().size() != request.debts().size()) {
            throw new IllegalArgumentException("an order of " + request.order().size() + " for "
                    + request.debts().size() + " debts");
        }
        PlanScript script = PlanScript.of(request, strategy, budget);
        return new PayoffPlan(strategy, script, PlanLedger.played(script, PlanLedger.LONGEST, true), currency());
    }

    /** All strategies beside the minimums alone; an order of one's own among them if the request has one. */
    public PlanComparison compare() {
        List<PayoffPlan> plans = new ArrayList<>();
        plans.add(plan(PayoffStrategy.AVALANCHE));
        plans.add(plan(PayoffStrategy.SNOWBALL));
        if (!request.order().isEmpty()) {
            plans.add(plan(PayoffStrategy.CUSTOM));
        }
        return new PlanComparison(plan(PayoffStrategy.MINIMUMS_ONLY), plans);
    }

    /** The smallest budget, to the minor unit, that clears all debts within so many months by the strategy asked for. */
    public Checked<Money> requiredBudget(int months) {
        return requiredBudget(months, new Money(BigDecimal.ONE.movePointLeft(request.scale()), currency()));
    }

    /**
     * The smallest multiple that pays the minimums of the first month and clears all debts within so many months. Found by
     * halving: a larger budget never takes longer. One always does, at the latest what is owed in the first month.
     *
     * @param months 1 to 1200
     * @param multiple above zero: 1.00 for whole units
     */
    public Checked<Money> requiredBudget(int months, Money multiple) {
        Violations broken = new Violations();
        if (months < 1 || months > PlanLedger.LONGEST) {
            broken.add(
                    new Violation("/target", "PERIODS_OUT_OF_RANGE", "Between 1 and " + PlanLedger.LONGEST + " months.")
                            .withLimit("" + (months < 1 ? 1 : PlanLedger.LONGEST)));
        }
        broken.unless(multiple.isPositive(), "/multiple", "MULTIPLE_INVALID", "The multiple is not above zero.");
        broken.unless(
                multiple.currency().equals(currency()),
                "/multiple",
                "CURRENCY_MISMATCH",
                "The plan is in " + currency() + ", the multiple in " + multiple.currency() + ".");
        return broken.or(() -> new Money(smallest(months, multiple.amount()), currency()));
    }

    private BigDecimal smallest(int months, BigDecimal multiple) {
        FirstMonth month = FirstMonth.of(request);
        long low = multiples(month.minimums(), multiple);
        long high = Math.max(low, multiples(month.owed(), multiple));
        while (low < high) {
            long middle = low + (high - low) / 2;
            if (clears(multiple.multiply(BigDecimal.valueOf(middle)), months)) {
                high = middle;
            } else {
                low = middle + 1;
            }
        }
        return multiple.multiply(BigDecimal.valueOf(low));
    }

    private boolean clears(BigDecimal amount, int months) {
        return PlanLedger.played(PlanScript.of(request, request.strategy(), amount), months, false)
                .isClear();
    }

    private static long multiples(BigDecimal amount, BigDecimal multiple) {
        return amount.divide(multiple, 0, RoundingMode.CEILING).longValueExact();
    }
}
