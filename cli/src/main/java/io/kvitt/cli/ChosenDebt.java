package io.kvitt.cli;

import io.kvitt.application.debt.ListDebts;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtId;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The debt that a command is about, named by its id or by as much of its beginning as no other has. */
final class ChosenDebt {

    /** Fewer letters are sooner a slip than a name. */
    private static final int FEWEST_LETTERS = 4;

    @Parameters(paramLabel = "ID", description = "Its id, or the beginning of it: 4 characters or more.")
    private String id = "";

    /** The debt, or that there is none, or more than one. */
    Checked<Debt> in(OpenStore store) {
        return find(store, id);
    }

    static Checked<Debt> find(OpenStore store, String id) {
        String beginning = id.strip().toLowerCase(Locale.ROOT);
        Optional<DebtId> whole = DebtId.parse(beginning);
        List<Debt> found = whole.isPresent()
                ? store.debts().find(store.user(), whole.get()).stream().toList()
                : beginningWith(store, beginning);
        if (found.size() == 1) {
            return new Checked.Valid<>(found.get(0));
        }
        String why = found.isEmpty() ? "There is no debt " + id + "." : "Several debts begin with " + id + ".";
        return new Checked.Invalid<>(List.of(new Violation("/debt_id", "DEBT_NOT_FOUND", why)));
    }

    private static List<Debt> beginningWith(OpenStore store, String beginning) {
        if (beginning.length() < FEWEST_LETTERS) {
            return List.of();
        }
        return new ListDebts(store.debts())
                .all(store.user()).stream()
                        .filter(debt -> debt.id().toString().startsWith(beginning))
                        .toList();
    }
}
