package io.kvitt.cli;

import io.kvitt.application.debt.ListDebts;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtTotals;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt debts list}: the debts, oldest first, and what is owed in each currency. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists debts, the one that was recorded first first, and sums them up: by currency, never across.",
        footer = {"", "Examples:", "  kvitt debts list", "  kvitt debts list --all --csv > debts.csv"})
final class DebtsListCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--all", description = "Show those too that were put away; sums leave them out.")
    private boolean all;

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    DebtsListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenStore store = storeOptions.open(wiring)) {
            List<Debt> kept = new ListDebts(store.debts()).all(store.user());
            List<Debt> shown =
                    kept.stream().filter(debt -> all || !debt.archived()).toList();
            new DebtView(wiring.out(), form).all(shown, DebtTotals.of(kept));
            return ExitCode.OK;
        }
    }
}
