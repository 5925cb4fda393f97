package io.kvitt.application.debt;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.DebtSubmission;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.UserId;
import java.time.Clock;
import java.util.function.Supplier;

/** Keeps a new debt, or says everything that is wrong with it and keeps nothing. */
public final class RecordDebt {

    private final Debts debts;
    private final Supplier<DebtId> newId;
    private final Clock clock;

    /** Recording with ids that nobody has used before. */
    public RecordDebt(Debts debts, Supplier<DebtId> newId, Clock clock) {
        this.debts = debts;
        this.newId = newId;
        this.clock = clock;
    }

    /** Records the debt under a new id. */
    public Checked<Debt> record(UserId owner, DebtSubmission stated) {
        return stated.check().match(details -> new Checked.Valid<>(kept(owner, details)), Checked.Invalid::new);
    }

    /**
     * Records the debt under an id that follows from the request: the same request again gives the debt that the first one
     * recorded, as it is now.
     */
    public Checked<Debt> record(UserId owner, DebtSubmission stated, DebtId id) {
        return stated.check().match(details -> new Checked.Valid<>(keptOnce(owner, details, id)), Checked.Invalid::new);
    }

    private Debt keptOnce(UserId owner, DebtDetails details, DebtId id) {
        Debt debt = Debt.recorded(id, owner, details, clock.instant());
        return debts.add(debt) ? debt : debts.find(owner, id).orElse(debt);
    }

    private Debt kept(UserId owner, DebtDetails details) {
        Debt debt = Debt.recorded(newId.get(), owner, details, clock.instant());
        if (!debts.add(debt)) {
            throw new IllegalArgumentException("the new id " + debt.id() + " is in use");
        }
        return debt;
    }
}
