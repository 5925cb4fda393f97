package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.time.YearMonth;
import java.util.List;

/**
 * One month of a payoff plan.
 *
 * @param number from 1
 * @param interest added to all debts, as are the fees
 * @param paid to all debts
 * @param balance owed in total when the month is over
 * @param debts each of them, in the order of the request, paid ones too
 */
public record PlanMonth(
        int number, YearMonth month, Money interest, Money fees, Money paid, Money balance, List<Entry> debts) {

    public PlanMonth {
        debts = List.copyOf(debts);
    }

    /** What was paid beyond interest and fees. */
    public Money principal() {
        return paid.minus(interest).minus(fees);
    }

    /** What happens to one debt in the month; the balance is that after it. */
    public record Entry(String id, Money interest, Money fee, Money paid, Money balance) {}
}
