package io.kvitt.cli;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.invoice.KeptInvoice;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt invoices show}: one invoice, each value with the place and the rule by which it was read. */
@Command(
        name = "show",
        mixinStandardHelpOptions = true,
        description = "Shows a kept invoice with all that it says, and where each value was read.",
        footer = {"", "Examples:", "  kvitt invoices show 1f3a9c02", "  kvitt invoices show 1f3a9c02 --json"})
final class InvoicesShowCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private ChosenInvoice chosen = new ChosenInvoice();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    InvoicesShowCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenStore store = storeOptions.open(wiring)) {
            Checked<KeptInvoice> found = chosen.in(store);
            if (found instanceof Checked.Invalid<KeptInvoice> none) {
                return new Complaint(wiring.err(), form.isJson(), at -> "").about(none.violations());
            }
            new InvoiceView(wiring.out(), form).one(((Checked.Valid<KeptInvoice>) found).value());
            return ExitCode.OK;
        }
    }
}
