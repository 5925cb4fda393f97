package io.kvitt.cli;

import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.StatedCorrections;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt invoices confirm}: notes that somebody looked at an invoice and found it right. */
@Command(
        name = "confirm",
        mixinStandardHelpOptions = true,
        description = "Notes that you looked at an invoice and found it right: it needs no other look.",
        footer = {"", "Examples:", "  kvitt invoices confirm 1f3a9c02"})
final class InvoicesConfirmCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private InvoiceChange change = new InvoiceChange();

    InvoicesConfirmCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        return change.revise(wiring, InvoiceRevision.of(StatedCorrections.NONE).confirming());
    }
}
