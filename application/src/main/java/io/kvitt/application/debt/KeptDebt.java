package io.kvitt.application.debt;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.debt.port.Debts.Outcome;
import io.kvitt.domain.identity.UserId;
import java.util.Optional;
import java.util.function.Function;

/** What every change of a kept debt has in common: it has to be there, and to be of the version that was looked at. */
final class KeptDebt {

    private final Debts debts;

    KeptDebt(Debts debts) {
        this.debts = debts;
    }

    /** Does something with the debt of that version. */
    DebtAnswer at(UserId owner, DebtId id, long version, Function<Debt, DebtAnswer> change) {
        Optional<Debt> now = debts.find(owner, id);
        if (now.isEmpty()) {
            return new DebtAnswer.NotFound(id);
        }
        return now.get().version() == version ? change.apply(now.get()) : new DebtAnswer.Conflict(id, version);
    }

    /** Keeps the next version, unless somebody was quicker. */
    DebtAnswer replace(Debt next) {
        return answer(debts.update(next), next, next.version() - 1);
    }

    DebtAnswer delete(Debt debt) {
        return answer(debts.delete(debt.owner(), debt.id(), debt.version()), debt, debt.version());
    }

    private static DebtAnswer answer(Outcome outcome, Debt debt, long version) {
        return switch (outcome) {
            case DONE -> new DebtAnswer.Done(debt);
            case NOT_FOUND -> new DebtAnswer.NotFound(debt.id());
            case VERSION_CONFLICT -> new DebtAnswer.Conflict(debt.id(), version);
        };
    }
}
