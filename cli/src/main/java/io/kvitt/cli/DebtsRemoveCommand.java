package io.kvitt.cli;

import io.kvitt.application.debt.DebtAnswer;
import io.kvitt.application.debt.DeleteDebt;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.Debt;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt debts rm}: deletes a debt for good. */
@Command(
        name = "rm",
        mixinStandardHelpOptions = true,
        description = "Deletes a debt for good, and shows it a last time. To keep it out of sums and plans only, use"
                + " update --archive.",
        footer = {"", "Examples:", "  kvitt debts rm b7c0f1d2"})
final class DebtsRemoveCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private ChosenDebt chosen = new ChosenDebt();

    @Option(
            names = "--version-is",
            paramLabel = "N",
            description = "Delete it only if it still is this version. Default: the version it has now.")
    private Optional<Long> version = Optional.empty();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    DebtsRemoveCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), at -> "");
        try (OpenStore store = storeOptions.open(wiring)) {
            Checked<Debt> found = chosen.in(store);
            if (found instanceof Checked.Invalid<Debt> none) {
                return complaint.about(none.violations());
            }
            Debt debt = ((Checked.Valid<Debt>) found).value();
            DebtAnswer answer =
                    new DeleteDebt(store.debts()).delete(store.user(), debt.id(), version.orElse(debt.version()));
            if (answer instanceof DebtAnswer.Done done) {
                new DebtView(wiring.out(), form).one(done.debt());
                return ExitCode.OK;
            }
            return complaint.about(answer.violations());
        }
    }
}
