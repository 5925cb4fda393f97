package io.kvitt.cli;

import io.kvitt.application.debt.DebtAnswer;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtChange;
import io.kvitt.domain.debt.DebtField;
import java.io.IOException;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt debts update}: changes parts of a debt, clears them, or puts the debt away. */
@Command(
        name = "update",
        mixinStandardHelpOptions = true,
        description = "Changes what you state and leaves the rest. Each change makes the next version.",
        footer = {
            "",
            "Examples:",
            "  kvitt debts update b7c0f1d2 --balance 0",
            "  kvitt debts update b7c0f1d2 --rate 17.5 --clear end --clear creditor",
            "  kvitt debts update b7c0f1d2 --archive --version-is 3   only if it still is version 3"
        })
final class DebtsUpdateCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ChosenDebt chosen = new ChosenDebt();

    @Mixin
    private DebtFields fields = new DebtFields();

    @Option(
            names = "--clear",
            paramLabel = "NAME",
            description = "Leave this without a value: end, minimum or creditor. May be given several times.")
    private List<String> cleared = new ArrayList<>();

    @ArgGroup
    private Away away = new Away();

    /** At most one of the two. */
    static final class Away {
        @Option(names = "--archive", description = "Put it away: out of sums and plans.")
        private boolean archive;

        @Option(names = "--restore", description = "Take it out again.")
        private boolean restore;
    }

    @Option(
            names = "--version-is",
            paramLabel = "N",
            description = "Change it only if it still is this version. Default: the version it has now.")
    private Optional<Long> version = Optional.empty();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    DebtsUpdateCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        DebtChange change = new DebtChange(fields.stated(), clearedFields());
        if (change.isEmpty() && !away.archive && !away.restore) {
            throw new ParameterException(spec.commandLine(), "update takes something to change");
        }
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), DebtFields::optionAt);
        try (OpenStore store = storeOptions.open(wiring)) {
            Checked<Debt> found = chosen.in(store);
            if (found instanceof Checked.Invalid<Debt> none) {
                return complaint.about(none.violations());
            }
            DebtAnswer answer = changed(store, ((Checked.Valid<Debt>) found).value(), change);
            if (answer instanceof DebtAnswer.Done done) {
                new DebtView(wiring.out(), form).one(done.debt());
                complaint.warn(done.debt().details().warnings());
                return ExitCode.OK;
            }
            return complaint.about(answer.violations());
        }
    }

    private DebtAnswer changed(OpenStore store, Debt now, DebtChange change) {
        long expected = version.orElse(now.version());
        DebtAnswer answer = change.isEmpty()
                ? new DebtAnswer.Done(now)
                : wiring.changeDebt(store).change(store.user(), now.id(), expected, change);
        if (!(answer instanceof DebtAnswer.Done done) || (!away.archive && !away.restore)) {
            return answer;
        }
        long next = change.isEmpty() ? expected : done.debt().version();
        return away.archive
                ? wiring.archiveDebt(store).archive(store.user(), now.id(), next)
                : wiring.archiveDebt(store).restore(store.user(), now.id(), next);
    }

    private Set<DebtField> clearedFields() {
        Set<DebtField> found = EnumSet.noneOf(DebtField.class);
        for (String name : cleared) {
            found.add(DebtFields.named(name)
                    .orElseThrow(() -> new ParameterException(
                            spec.commandLine(), "--clear " + name + " is none of end, minimum, creditor")));
        }
        return found;
    }
}
