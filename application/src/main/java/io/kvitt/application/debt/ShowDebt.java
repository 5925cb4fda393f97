package io.kvitt.application.debt;

import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.UserId;

/** Shows one debt to its owner. */
public final class ShowDebt {

    private final Debts debts;

    public ShowDebt(Debts debts) {
        this.debts = debts;
    }

    /** The debt, or that the owner has none of that id. */
    public DebtAnswer show(UserId owner, DebtId id) {
        return debts.find(owner, id).<DebtAnswer>map(DebtAnswer.Done::new).orElseGet(() -> new DebtAnswer.NotFound(id));
    }
}
