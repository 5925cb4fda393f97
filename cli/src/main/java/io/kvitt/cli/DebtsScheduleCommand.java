package io.kvitt.cli;

import io.kvitt.application.debt.LoanOutlook;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.Debt;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code kvitt debts schedule}: every payment of a loan, or of what is left of a debt. */
@Command(
        name = "schedule",
        mixinStandardHelpOptions = true,
        description = "Lays out every payment of a loan, with its interest and what is owed after it, and the annual"
                + " percentage rate. With an ID, what is left of that debt from today on. Amounts are in SEK unless"
                + " --currency says otherwise.",
        footer = {
            "",
            "Examples:",
            "  kvitt debts schedule --principal 200000 --rate 6 --payments 240",
            "  kvitt debts schedule --principal 200000 --rate 6 --payments 240 --extra 500 --extra-on 2027-03-01=10000",
            "  kvitt debts schedule --principal 3000000 --rate 4 --method fixed-principal --payments 600 --csv",
            "  kvitt debts schedule b7c0f1d2 --payment 2500"
        })
final class DebtsScheduleCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Parameters(arity = "0..1", paramLabel = "ID", description = "A debt that is kept: its id, or the beginning of it.")
    private Optional<String> id = Optional.empty();

    @Mixin
    private LoanOptions loan = new LoanOptions();

    @Option(names = "--extra", paramLabel = "AMOUNT", description = "Paid with every instalment, on top of it.")
    private Optional<String> extra = Optional.empty();

    @Option(names = "--extra-on", paramLabel = "DATE=AMOUNT", description = "Paid once, on top of the instalments.")
    private List<String> extras = new ArrayList<>();

    @Option(
            names = "--strategy",
            paramLabel = "NAME",
            description = "What extra payments change: reduce-term, reduce-payment or skip-next. Default: reduce-term.")
    private Optional<String> strategy = Optional.empty();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    DebtsScheduleCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (id.isEmpty() && !loan.isStated()) {
            throw new ParameterException(
                    spec.commandLine(), "schedule takes the ID of a debt, or --principal and --rate");
        }
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), LoanOptions::optionAt);
        Checked<LoanOutlook> outlook;
        if (id.isPresent()) {
            Checked<Debt> found = kept(id.get());
            if (found instanceof Checked.Invalid<Debt> none) {
                return new Complaint(wiring.err(), form.isJson(), at -> "").about(none.violations());
            }
            Debt debt = ((Checked.Valid<Debt>) found).value();
            if (debt.details().isPaid() && !loan.isStated()) {
                new ScheduleView(wiring.out(), form).nothing();
                return ExitCode.OK;
            }
            outlook = loan.read(debt, wiring.today(), this::extras);
        } else {
            outlook = loan.read(wiring.today(), this::extras);
        }
        if (outlook instanceof Checked.Invalid<LoanOutlook> invalid) {
            return complaint.about(invalid.violations());
        }
        LoanOutlook shown = ((Checked.Valid<LoanOutlook>) outlook).value();
        new ScheduleView(wiring.out(), form).print(shown);
        complaint.warn(shown.loan().warnings());
        return ExitCode.OK;
    }

    private Checked<Debt> kept(String name) {
        try (OpenStore store = storeOptions.open(wiring)) {
            return ChosenDebt.find(store, name);
        }
    }

    private void extras(LoanOptions.Texts texts) {
        texts.money("/extra", extra).ifPresent(money -> texts.request().extra(money));
        texts.onDays("/extras", extras, texts.request()::extraOn);
        strategy.ifPresent(texts.request()::strategy);
    }
}
