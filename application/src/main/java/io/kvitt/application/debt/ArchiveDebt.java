package io.kvitt.application.debt;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.UserId;
import java.time.Clock;

/** Puts a debt away, out of sums and plans, or takes it out again. Doing it twice changes nothing the second time. */
public final class ArchiveDebt {

    private final KeptDebt kept;
    private final Clock clock;

    public ArchiveDebt(Debts debts, Clock clock) {
        this.kept = new KeptDebt(debts);
        this.clock = clock;
    }

    public DebtAnswer archive(UserId owner, DebtId id, long version) {
        return kept.at(
                owner,
                id,
                version,
                debt -> debt.archived() ? done(debt) : kept.replace(debt.archived(clock.instant())));
    }

    public DebtAnswer restore(UserId owner, DebtId id, long version) {
        return kept.at(
                owner,
                id,
                version,
                debt -> debt.archived() ? kept.replace(debt.restored(clock.instant())) : done(debt));
    }

    private static DebtAnswer done(Debt debt) {
        return new DebtAnswer.Done(debt);
    }
}
