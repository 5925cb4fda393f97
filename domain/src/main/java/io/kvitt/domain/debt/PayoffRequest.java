package io.kvitt.domain.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.List;

/**
 * What somebody asks about their debts, as stated: {@link #check} says everything that is wrong with it, or gives the terms that
 * plans are made from.
 *
 * @param debts of one currency; none is an answer too, of 0 months
 * @param order ids of all debts, for {@link PayoffStrategy#CUSTOM}; may be empty for the others
 * @param lumpSums in any order
 * @param first month of the first payment
 */
public record PayoffRequest(
        List<PlanDebt> debts,
        Budget budget,
        PayoffStrategy strategy,
        List<String> order,
        List<LumpSum> lumpSums,
        YearMonth first,
        PlanRounding rounding,
        MonthOrder monthOrder) {

    public PayoffRequest {
        debts = List.copyOf(debts);
        order = List.copyOf(order);
        lumpSums = List.copyOf(lumpSums);
    }

    /** Avalanche, rounded HALF_EVEN, interest before payment, no lump sums. */
    public static PayoffRequest of(List<PlanDebt> debts, Budget budget, YearMonth first) {
        return new PayoffRequest(
                debts,
                budget,
                PayoffStrategy.AVALANCHE,
                List.of(),
                List.of(),
                first,
                PlanRounding.HALF_EVEN,
                MonthOrder.INTEREST_FIRST);
    }

    public PayoffRequest withBudget(Budget other) {
        return new PayoffRequest(debts, other, strategy, order, lumpSums, first, rounding, monthOrder);
    }

    public PayoffRequest withStrategy(PayoffStrategy other) {
        return new PayoffRequest(debts, budget, other, order, lumpSums, first, rounding, monthOrder);
    }

    /** The debts by id in the order they are to be paid; the strategy becomes {@link PayoffStrategy#CUSTOM}. */
    public PayoffRequest withOrder(List<String> ids) {
        return new PayoffRequest(debts, budget, PayoffStrategy.CUSTOM, ids, lumpSums, first, rounding, monthOrder);
    }

    public PayoffRequest withLumpSums(List<LumpSum> others) {
        return new PayoffRequest(debts, budget, strategy, order, others, first, rounding, monthOrder);
    }

    public PayoffRequest withRounding(PlanRounding other) {
        return new PayoffRequest(debts, budget, strategy, order, lumpSums, first, other, monthOrder);
    }

    public PayoffRequest withMonthOrder(MonthOrder other) {
        return new PayoffRequest(debts, budget, strategy, order, lumpSums, first, rounding, other);
    }

    /** The terms, or every rule that is broken. */
    public Checked<PayoffTerms> check() {
        return PayoffRules.check(this);
    }

    /** What is allowed but looks like a slip: a rate above 0 and below 0.5 % ({@code RATE_LOOKS_LIKE_FRACTION}). */
    public List<Violation> warnings() {
        return PayoffRules.warnings(this);
    }

    /** The number of a month of the plan: the first is 1. */
    int numberOf(YearMonth month) {
        return Math.toIntExact(ChronoUnit.MONTHS.between(first, month) + 1);
    }

    /** Decimals of the currency. */
    int scale() {
        return budget.amount().amount().scale();
    }
}
