package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * A debt as a payoff plan sees it, as stated; {@link PayoffRequest#check} tells what is wrong with it.
 *
 * @param id one per plan; breaks ties, so that the order of the list never matters
 * @param balance owed at the start of the first month, zero or more
 * @param percent nominal rate in percent per year, 0 to 1000; with a promotion the rate after it
 * @param promotion another rate for the first months
 * @param monthlyFee charged each month in which something is owed; bears interest once it stays unpaid
 */
public record PlanDebt(
        String id,
        Money balance,
        BigDecimal percent,
        MinimumPayment minimum,
        Optional<Promotion> promotion,
        Money monthlyFee) {

    /**
     * A rate for the beginning.
     *
     * @param percent per year, 0 to 1000
     * @param months the first months of the plan, 1 to 1200
     */
    public record Promotion(BigDecimal percent, int months) {}

    /** A debt with one rate and no fee. */
    public static PlanDebt of(String id, Money balance, BigDecimal percent, MinimumPayment minimum) {
        return new PlanDebt(id, balance, percent, minimum, Optional.empty(), Money.zero(balance.currency()));
    }

    /** The same debt at another rate in the first months. */
    public PlanDebt withPromotion(BigDecimal promotional, int months) {
        Promotion first = new Promotion(promotional, months);
        return new PlanDebt(id, balance, percent, minimum, Optional.of(first), monthlyFee);
    }

    /** The same debt with another minimum. */
    public PlanDebt withMinimum(MinimumPayment other) {
        return new PlanDebt(id, balance, percent, other, promotion, monthlyFee);
    }

    /** The same debt with a fee each month. */
    public PlanDebt withMonthlyFee(Money fee) {
        return new PlanDebt(id, balance, percent, minimum, promotion, fee);
    }

    /** The rate of the first month, in percent per year. */
    BigDecimal firstPercent() {
        return promotion.map(Promotion::percent).orElse(percent);
    }

    /** Months in which another rate holds. */
    int promotionalMonths() {
        return promotion.map(Promotion::months).orElse(0);
    }
}
