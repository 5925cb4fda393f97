package io.kvitt.cli;

import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt invoices delete}: deletes an invoice for good. */
@Command(
        name = "delete",
        mixinStandardHelpOptions = true,
        description =
                "Deletes an invoice for good, and shows it a last time. Reading its document again does not bring it back,"
                        + " except with parse --save --restore. What has not to be paid, mark-paid --void keeps.",
        footer = {"", "Examples:", "  kvitt invoices delete 1f3a9c02"})
final class InvoicesDeleteCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private InvoiceChange change = new InvoiceChange();

    InvoicesDeleteCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        return change.delete(wiring);
    }
}
