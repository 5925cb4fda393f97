package io.kvitt.cli;

import io.kvitt.application.payment.CommitmentList;
import io.kvitt.application.payment.ConfirmCommitment;
import io.kvitt.application.payment.FoundCommitment;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentCategory;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.Description;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt payments commitments}: what comes back, and what of it somebody confirmed. */
@Command(
        name = "commitments",
        mixinStandardHelpOptions = true,
        description =
                "Shows what you confirmed, and what else comes back among your payments, with the reason for each."
                        + " Only what you confirm is reported.",
        footer = {
            "",
            "Examples:",
            "  kvitt payments commitments",
            "  kvitt payments commitments --confirm 3f2a --category rent --payee Landlord",
            "  kvitt payments commitments --end 3f2a --on 2026-12-31"
        })
final class PaymentsCommitmentsCommand implements Callable<Integer> {

    /** Fewer letters are sooner a slip than a name. */
    private static final int FEWEST_LETTERS = 4;

    private final Wiring wiring;

    @Option(
            names = "--confirm",
            paramLabel = "ID",
            description = "Confirm what was found under that id, or the beginning of it: 4 characters or more.")
    private Optional<String> confirm = Optional.empty();

    @Option(names = "--payee", paramLabel = "TEXT", description = "How reports name it. Default: as paid last.")
    private Optional<String> payee = Optional.empty();

    @Option(
            names = "--category",
            paramLabel = "NAME",
            description = "rent, loan, utility, subscription or other. Default: other.")
    private String category = "other";

    @Option(names = "--varies", description = "Any amount keeps it, as with electricity.")
    private boolean varies;

    @Option(names = "--end", paramLabel = "ID", description = "End that commitment, with --on.")
    private Optional<String> end = Optional.empty();

    @Option(names = "--on", paramLabel = "DATE", description = "The last date that something is due.")
    private Optional<String> on = Optional.empty();

    @Mixin
    private PayerOption payer = new PayerOption();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    @Spec
    private CommandSpec spec = CommandSpec.create();

    PaymentsCommitmentsCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if ((confirm.isPresent() && end.isPresent()) || end.isPresent() != on.isPresent()) {
            throw new ParameterException(spec.commandLine(), "take --confirm ID, or --end ID with --on DATE");
        }
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), PaymentView::optionAt);
        List<Violation> broken = new ArrayList<>();
        Optional<UserId> owner = PaymentsListCommand.noted(payer.checked(wiring, storeOptions), broken);
        if (owner.isEmpty()) {
            return complaint.about(broken);
        }
        try (OpenStore store = storeOptions.open(wiring)) {
            CommitmentList list = wiring.listCommitments(store).list(owner.get(), wiring.today(), wiring.zone());
            CommitmentView view = new CommitmentView(wiring.out(), form);
            if (confirm.isEmpty() && end.isEmpty()) {
                view.all(list);
                return ExitCode.OK;
            }
            Checked<Commitment> changed = confirm.isPresent()
                    ? confirmed(store, owner.get(), list, confirm.get())
                    : ended(store, owner.get(), list, end.orElseThrow());
            if (changed instanceof Checked.Valid<Commitment> valid) {
                view.one(valid.value());
                return ExitCode.OK;
            }
            return complaint.about(changed.match(commitment -> List.of(), wrong -> wrong));
        }
    }

    private Checked<Commitment> confirmed(OpenStore store, UserId owner, CommitmentList list, String beginning) {
        Optional<CommitmentId> id = chosen(
                Stream.concat(
                        list.confirmed().stream().map(Commitment::id),
                        list.found().stream().map(FoundCommitment::id)),
                beginning);
        List<Violation> broken = new ArrayList<>();
        Optional<CommitmentCategory> known = CommitmentCategory.named(category);
        if (known.isEmpty()) {
            broken.add(new Violation(
                    "/category", "CATEGORY_UNKNOWN", "It is one of rent, loan, utility, subscription, other."));
        }
        Optional<Description> name =
                payee.flatMap(text -> PaymentsListCommand.noted(Description.check(text, "/payee"), broken));
        if (!broken.isEmpty()) {
            return new Checked.Invalid<>(broken);
        }
        if (id.isEmpty()) {
            return ConfirmCommitment.notFound(beginning);
        }
        ConfirmCommitment use = wiring.confirmCommitment(store);
        CommitmentCategory chosen = known.orElseThrow();
        return name.isPresent()
                ? use.confirm(owner, id.get(), name.get(), chosen, varies)
                : use.confirm(owner, id.get(), chosen, varies);
    }

    private Checked<Commitment> ended(OpenStore store, UserId owner, CommitmentList list, String beginning) {
        Checked<LocalDate> last = StatedText.date("--on", on.orElse(""));
        if (last instanceof Checked.Invalid<LocalDate> wrong) {
            return new Checked.Invalid<>(wrong.violations());
        }
        return chosen(list.confirmed().stream().map(Commitment::id), beginning)
                .map(id ->
                        wiring.confirmCommitment(store).end(owner, id, last.match(day -> day, wrong -> LocalDate.MAX)))
                .orElseGet(() -> ConfirmCommitment.notFound(beginning));
    }

    /** The only id that begins so. */
    private static Optional<CommitmentId> chosen(Stream<CommitmentId> ids, String beginning) {
        List<CommitmentId> found = beginning.length() < FEWEST_LETTERS
                ? List.of()
                : ids.filter(id -> id.value().startsWith(beginning)).toList();
        return found.size() == 1 ? Optional.of(found.get(0)) : Optional.empty();
    }
}
