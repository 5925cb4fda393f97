package io.kvitt.application.debt;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtTotals;
import io.kvitt.domain.debt.port.DebtPage;
import io.kvitt.domain.debt.port.DebtPosition;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.UserId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Lists the debts of an owner, oldest first, and sums them up by currency. */
public final class ListDebts {

    private final Debts debts;

    public ListDebts(Debts debts) {
        this.debts = debts;
    }

    /**
     * Some of them, archived ones included.
     *
     * @param limit 1 to {@link Debts#LARGEST_PAGE}
     */
    public DebtPage page(UserId owner, DebtPosition after, int limit) {
        return debts.list(owner, after, limit);
    }

    /** All of them, archived ones included. */
    public List<Debt> all(UserId owner) {
        List<Debt> all = new ArrayList<>();
        Optional<DebtPosition> next = Optional.of(DebtPosition.START);
        while (next.isPresent()) {
            DebtPage page = debts.list(owner, next.get(), Debts.LARGEST_PAGE);
            all.addAll(page.debts());
            next = page.next();
        }
        return List.copyOf(all);
    }

    /** What is owed, currency by currency, without archived debts. */
    public List<DebtTotals> totals(UserId owner) {
        return DebtTotals.of(all(owner));
    }
}
