package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.Debt;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt debts show}: one debt, with all that is known of it. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a debt with all that is known of it.",
        footer = {"", "Examples:", "  kvitt debts show b7c0f1d2", "  kvitt debts show b7c0f1d2 --json"})
final class DebtsShowCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private ChosenDebt chosen = new ChosenDebt();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    DebtsShowCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenStore store = storeOptions.open(wiring)) {
            Checked<Debt> found = chosen.in(store);
            if (found instanceof Checked.Invalid<Debt> none) {
                return new Complaint(wiring.err(), form.isJson(), at -> "").about(none.violations());
            }
            new DebtView(wiring.out(), form).one(((Checked.Valid<Debt>) found).value());
            return ExitCode.OK;
        }
    }
}
