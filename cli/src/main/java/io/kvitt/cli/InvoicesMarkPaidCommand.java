package io.kvitt.cli;

import io.kvitt.application.invoice.InvoiceAnswer;
import io.kvitt.application.invoice.MarkInvoicePaid;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.KeptInvoice;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/** {@code kvitt invoices mark-paid}: notes how far an invoice is paid. */
@Command(
        name = "mark-paid",
        mixinStandardHelpOptions = true,
        description =
                "Notes that an invoice is paid, wholly or partly, has not to be paid, or is open again. What was read"
                        + " never changes.",
        footer = {
            "",
            "Examples:",
            "  kvitt invoices mark-paid 1f3a9c02                    today",
            "  kvitt invoices mark-paid 1f3a9c02 --on 2026-11-30",
            "  kvitt invoices mark-paid 1f3a9c02 --void             a reminder of what is paid"
        })
final class InvoicesMarkPaidCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Spec
    private CommandSpec spec = CommandSpec.create();

    @Mixin
    private ChosenInvoice chosen = new ChosenInvoice();

    @Option(names = "--on", paramLabel = "DATE", description = "The day of payment. Default: today.")
    private Optional<String> on = Optional.empty();

    @ArgGroup
    private Instead instead = new Instead();

    @Option(
            names = "--version-is",
            paramLabel = "N",
            description = "Change it only if it still is this version; otherwise exit code 5.")
    private Optional<Long> version = Optional.empty();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    /** At most one thing that is not paying it as a whole. */
    static final class Instead {
        @Option(names = "--partly", description = "Only a part of it is paid.")
        private boolean partly;

        @Option(names = "--void", description = "Nothing of it has to be paid.")
        private boolean voided;

        @Option(names = "--reopen", description = "It is open again: it was marked by mistake.")
        private boolean reopen;
    }

    InvoicesMarkPaidCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        if (on.isPresent() && (instead.voided || instead.reopen)) {
            throw new ParameterException(spec.commandLine(), "--on is the day of a payment, and there is none");
        }
        Complaint complaint = new Complaint(wiring.err(), form.isJson(), at -> at.equals("/on") ? "--on" : "");
        Checked<LocalDate> day = on.<Checked<LocalDate>>map(text -> StatedText.date("/on", text))
                .orElseGet(() -> new Checked.Valid<>(wiring.today()));
        if (day instanceof Checked.Invalid<LocalDate> invalid) {
            return complaint.about(invalid.violations());
        }
        try (OpenStore store = storeOptions.open(wiring)) {
            Checked<KeptInvoice> found = chosen.in(store);
            if (found instanceof Checked.Invalid<KeptInvoice> none) {
                return complaint.about(none.violations());
            }
            KeptInvoice now = ((Checked.Valid<KeptInvoice>) found).value();
            InvoiceAnswer answer = marked(wiring.markInvoicePaid(store), now, ((Checked.Valid<LocalDate>) day).value());
            List<Violation> refused = answer.violations();
            if (!refused.isEmpty()) {
                return complaint.about(refused);
            }
            new InvoiceView(wiring.out(), form).one(((InvoiceAnswer.Done) answer).invoice());
            return ExitCode.OK;
        }
    }

    private InvoiceAnswer marked(MarkInvoicePaid use, KeptInvoice now, LocalDate day) {
        UserId owner = now.owner();
        long expected = version.orElse(now.version());
        if (instead.voided) {
            return use.voided(owner, now.id(), expected);
        }
        if (instead.reopen) {
            return use.reopened(owner, now.id(), expected);
        }
        return instead.partly
                ? use.partlyPaid(owner, now.id(), expected, day)
                : use.paid(owner, now.id(), expected, day);
    }
}
