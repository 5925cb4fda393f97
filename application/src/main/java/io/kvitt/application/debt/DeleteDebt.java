package io.kvitt.application.debt;

import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.UserId;

/** Deletes a debt for good, if nobody has changed it since the version that is named. */
public final class DeleteDebt {

    private final KeptDebt kept;

    public DeleteDebt(Debts debts) {
        this.kept = new KeptDebt(debts);
    }

    public DebtAnswer delete(UserId owner, DebtId id, long version) {
        return kept.at(owner, id, version, kept::delete);
    }
}
