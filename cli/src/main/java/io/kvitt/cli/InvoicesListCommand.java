package io.kvitt.cli;

import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.application.invoice.ListInvoices.Wanted;
import io.kvitt.domain.check.Checked;
import java.io.IOException;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt invoices list}: kept invoices by due date, and what they ask to pay in each currency. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description =
                "Lists kept invoices, the earliest due date first, and sums up what is still to be paid: by currency,"
                        + " never across. Credit notes and receipts ask for nothing.",
        footer = {
            "",
            "Examples:",
            "  kvitt invoices list --open",
            "  kvitt invoices list --month 2026-12",
            "  kvitt invoices list --open --due-before 2026-12-01 --csv > due.csv"
        })
final class InvoicesListCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private InvoiceFilter filter = new InvoiceFilter();

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    InvoicesListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Checked<Wanted> wanted = filter.wanted();
        if (wanted instanceof Checked.Invalid<Wanted> invalid) {
            return new Complaint(wiring.err(), form.isJson(), InvoiceFilter::optionAt).about(invalid.violations());
        }
        try (OpenStore store = storeOptions.open(wiring)) {
            new InvoiceView(wiring.out(), form)
                    .all(new ListInvoices(store.invoices())
                            .all(store.user(), ((Checked.Valid<Wanted>) wanted).value()));
            return ExitCode.OK;
        }
    }
}
