package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.InvoiceRevision.Standing;
import io.kvitt.domain.invoice.InvoiceStatus;
import io.kvitt.domain.invoice.StatedCorrections;
import java.io.IOException;
import java.time.LocalDate;
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
    private InvoiceChange change = new InvoiceChange();

    @Option(names = "--on", paramLabel = "DATE", description = "The day of payment. Default: today.")
    private Optional<String> on = Optional.empty();

    @ArgGroup
    private Instead instead = new Instead();

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
        Checked<LocalDate> day = on.<Checked<LocalDate>>map(text -> StatedText.date("/on", text))
                .orElseGet(() -> new Checked.Valid<>(wiring.today()));
        if (day instanceof Checked.Invalid<LocalDate> invalid) {
            return change.refuse(wiring, invalid.violations());
        }
        Standing standing = new Standing(status(), ((Checked.Valid<LocalDate>) day).value());
        return change.revise(wiring, InvoiceRevision.of(StatedCorrections.NONE).with(standing));
    }

    private InvoiceStatus status() {
        if (instead.voided) {
            return InvoiceStatus.VOID;
        }
        if (instead.reopen) {
            return InvoiceStatus.OPEN;
        }
        return instead.partly ? InvoiceStatus.PARTIALLY_PAID : InvoiceStatus.PAID;
    }
}
