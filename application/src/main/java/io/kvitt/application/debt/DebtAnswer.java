package io.kvitt.application.debt;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtId;
import java.util.List;
import java.util.function.Function;

/** How a change of a debt that is kept ended. In every case but the first nothing has changed. */
public sealed interface DebtAnswer {

    /** It was done; this is the debt now, or the one that was deleted. */
    record Done(Debt debt) implements DebtAnswer {}

    /** What was asked breaks these rules. */
    record Invalid(List<Violation> violations) implements DebtAnswer {
        public Invalid {
            violations = List.copyOf(violations);
        }
    }

    /** The owner has no such debt. */
    record NotFound(DebtId id) implements DebtAnswer {}

    /** Somebody changed it since the version that was named. */
    record Conflict(DebtId id, long version) implements DebtAnswer {}

    default <R> R match(Function<Debt, R> done, Function<List<Violation>, R> refused) {
        return this instanceof Done one ? done.apply(one.debt()) : refused.apply(violations());
    }

    /** Why it was not done; empty if it was. */
    default List<Violation> violations() {
        if (this instanceof Invalid invalid) {
            return invalid.violations();
        }
        if (this instanceof NotFound none) {
            return List.of(notFound(none.id().toString()));
        }
        if (this instanceof Conflict other) {
            return List.of(new Violation(
                    "/version",
                    "DEBT_VERSION_CONFLICT",
                    "The debt is not of version " + other.version()
                            + " any more. Look at it again before changing it."));
        }
        return List.of();
    }

    /** That there is no debt of this id, as a broken rule. */
    static Violation notFound(String id) {
        return new Violation("/debt_id", "DEBT_NOT_FOUND", "There is no debt " + id + ".");
    }
}
