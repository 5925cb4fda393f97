package io.kvitt.domain.payment;

import io.kvitt.domain.debt.AppliedPayment;
import io.kvitt.domain.debt.DatedAmount;
import io.kvitt.domain.debt.Dues;
import io.kvitt.domain.debt.Portion;
import io.kvitt.domain.money.Money;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;

/**
 * Divides a payment on a debt: what is due in an order, normally penalties, fees, interest, principal; then principal that is not
 * due yet; the rest of what is owed is unapplied. It is kept with the payment, so that the balance is always the principal less what
 * was applied to it. By hand: 500.00, due 20.00 fees, 30.00 interest and 400.00 principal of 10 000.00: 20.00, 30.00, 450.00.
 */
public final class Allocation {

    private Allocation() {}

    /**
     * What a payment goes to.
     *
     * @param balance principal owed before it, not less than the principal that is due
     * @param order each portion once
     * @throws IllegalArgumentException if more principal is due than owed, or the order is none
     */
    public static AppliedPayment of(DatedAmount payment, Dues due, Money balance, List<Portion> order) {
        if (order.size() != Portion.values().length || EnumSet.copyOf(order).size() != order.size()) {
            throw new IllegalArgumentException("order of allocation " + order);
        }
        Money notDue = balance.minus(due.principal());
        if (notDue.isNegative()) {
            throw new IllegalArgumentException(due.principal() + " due of " + balance);
        }
        Money left = payment.amount();
        Map<Portion, Money> applied = new EnumMap<>(Portion.class);
        for (Portion portion : order) {
            Money paid = lesser(left, due.of(portion));
            applied.put(portion, paid);
            left = left.minus(paid);
        }
        Money early = lesser(left, notDue);
        applied.merge(Portion.PRINCIPAL, early, Money::plus);
        return new AppliedPayment(payment.on(), payment.amount(), dues(applied, left), left.minus(early));
    }

    private static Dues dues(Map<Portion, Money> applied, Money left) {
        Money none = Money.zero(left.currency());
        return new Dues(
                applied.getOrDefault(Portion.PENALTIES, none),
                applied.getOrDefault(Portion.FEES, none),
                applied.getOrDefault(Portion.INTEREST, none),
                applied.getOrDefault(Portion.PRINCIPAL, none));
    }

    private static Money lesser(Money one, Money other) {
        return one.compareTo(other) < 0 ? one : other;
    }
}
