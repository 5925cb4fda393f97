package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What is owed in one currency: amounts of two currencies are never added up.
 *
 * @param count debts in this currency
 * @param principal sum of what was lent
 * @param balance sum of what is owed now
 */
public record DebtTotals(int count, Money principal, Money balance) {

    /** One sum for each currency, in the order of their codes. Debts that were put away do not count. */
    public static List<DebtTotals> of(List<Debt> debts) {
        Map<Currency, DebtTotals> sums = new TreeMap<>(Comparator.comparing(Currency::getCurrencyCode));
        for (Debt debt : debts) {
            if (!debt.archived()) {
                DebtDetails owed = debt.details();
                DebtTotals one = new DebtTotals(1, owed.principal(), owed.balance());
                sums.merge(owed.principal().currency(), one, DebtTotals::plus);
            }
        }
        return List.copyOf(sums.values());
    }

    private DebtTotals plus(DebtTotals other) {
        return new DebtTotals(count + other.count, principal.plus(other.principal), balance.plus(other.balance));
    }
}
