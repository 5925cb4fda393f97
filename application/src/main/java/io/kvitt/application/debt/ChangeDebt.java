package io.kvitt.application.debt;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtChange;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.DebtSubmission;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.UserId;
import java.time.Clock;

/** Changes some parts of a debt, or all of them, if nobody has changed it since the version that is named. */
public final class ChangeDebt {

    private final KeptDebt kept;
    private final Clock clock;

    public ChangeDebt(Debts debts, Clock clock) {
        this.kept = new KeptDebt(debts);
        this.clock = clock;
    }

    /** Changes what the change names and leaves the rest. */
    public DebtAnswer change(UserId owner, DebtId id, long version, DebtChange change) {
        return kept.at(
                owner,
                id,
                version,
                debt -> change.applyTo(debt.details())
                        .match(details -> kept.replace(debt.with(details, clock.instant())), DebtAnswer.Invalid::new));
    }

    /** Replaces all parts by what is stated; what is left out has no value any more. */
    public DebtAnswer replace(UserId owner, DebtId id, long version, DebtSubmission stated) {
        return kept.at(
                owner,
                id,
                version,
                (Debt debt) -> stated.check()
                        .match(details -> kept.replace(debt.with(details, clock.instant())), DebtAnswer.Invalid::new));
    }
}
