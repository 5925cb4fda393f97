package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtField;
import io.kvitt.domain.debt.DebtSubmission;
import java.io.IOException;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt debts add}: records a debt. */
@Command(
        name = "add",
        mixinStandardHelpOptions = true,
        description = "Records a debt and shows it. Everything that is wrong is told at once, and nothing is kept then."
                + " The currency is SEK and the frequency monthly, unless you say otherwise; without --balance nothing is"
                + " repaid yet.",
        footer = {
            "",
            "Examples:",
            "  kvitt debts add --name Card --principal 50000 --rate 18.99 --start 2024-01-31 --minimum 1250",
            "  kvitt debts add --name Car --principal 9000 --currency EUR --rate 5.4 --start 2025-06-01 --balance 0"
        })
final class DebtsAddCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private DebtFields fields = new DebtFields();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    DebtsAddCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Map<DebtField, String> stated = fields.stated();
        stated.putIfAbsent(DebtField.CURRENCY, "SEK");
        stated.putIfAbsent(DebtField.FREQUENCY, "monthly");
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), DebtFields::optionAt);
        try (OpenStore store = storeOptions.open(wiring)) {
            Checked<Debt> recorded = wiring.recordDebt(store).record(store.user(), new DebtSubmission(stated));
            if (recorded instanceof Checked.Invalid<Debt> invalid) {
                return complaint.about(invalid.violations());
            }
            Debt debt = ((Checked.Valid<Debt>) recorded).value();
            new DebtView(wiring.out(), form).one(debt);
            complaint.warn(debt.details().warnings());
            return ExitCode.OK;
        }
    }
}
