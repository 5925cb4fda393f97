package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.util.Collection;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What was paid in a month, in one currency. Sums never cross currencies.
 *
 * @param count payments without reversals
 * @param accepted all payments made in the month
 * @param reversed all that was taken back in the month, whenever it had been paid
 * @param net accepted less reversed; below zero if more was taken back
 */
public record MonthTotals(Currency currency, int count, Money accepted, Money reversed, Money net) {

    /** The totals of the payments and reversals of a month, by currency code. */
    public static List<MonthTotals> of(Collection<Payment> month) {
        Map<String, MonthTotals> totals = new TreeMap<>();
        for (Payment payment : month) {
            Currency currency = payment.amount().currency();
            MonthTotals before = totals.getOrDefault(currency.getCurrencyCode(), none(currency));
            totals.put(currency.getCurrencyCode(), before.with(payment));
        }
        return List.copyOf(totals.values());
    }

    /** Canonical JSON. */
    String json() {
        return CanonicalJson.object(Map.of(
                "accepted", CanonicalJson.text(accepted.amount().toPlainString()),
                "count", String.valueOf(count),
                "currency", CanonicalJson.text(currency.getCurrencyCode()),
                "net", CanonicalJson.text(net.amount().toPlainString()),
                "reversed", CanonicalJson.text(reversed.amount().toPlainString())));
    }

    private static MonthTotals none(Currency currency) {
        Money zero = Money.zero(currency);
        return new MonthTotals(currency, 0, zero, zero, zero);
    }

    private MonthTotals with(Payment payment) {
        Money amount = payment.amount();
        return payment.isReversal()
                ? new MonthTotals(currency, count, accepted, reversed.plus(amount), net.minus(amount))
                : new MonthTotals(currency, count + 1, accepted.plus(amount), reversed, net.plus(amount));
    }
}
