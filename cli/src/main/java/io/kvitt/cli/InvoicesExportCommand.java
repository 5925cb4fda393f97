package io.kvitt.cli;

import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.application.invoice.ListInvoices.Wanted;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.invoice.KeptInvoice;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code kvitt invoices export}: all that kept invoices say, for other programs. */
@Command(
        name = "export",
        mixinStandardHelpOptions = true,
        description =
                "Writes all that kept invoices say, with evidence: a JSON object a line, or with --csv a line of all"
                        + " fields, for spreadsheets. The earliest due date comes first.",
        footer = {
            "",
            "Examples:",
            "  kvitt invoices export > invoices.jsonl",
            "  kvitt invoices export --csv --month 2026-11 > november.csv"
        })
final class InvoicesExportCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Option(names = "--csv", description = "For spreadsheets, without evidence.")
    private boolean csv;

    @Mixin
    private InvoiceFilter filter = new InvoiceFilter();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    InvoicesExportCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        Checked<Wanted> wanted = filter.wanted();
        if (wanted instanceof Checked.Invalid<Wanted> invalid) {
            return new Complaint(wiring.err(), false, InvoiceFilter::optionAt).about(invalid.violations());
        }
        try (OpenStore store = storeOptions.open(wiring)) {
            List<KeptInvoice> all =
                    new ListInvoices(store.invoices()).all(store.user(), ((Checked.Valid<Wanted>) wanted).value());
            if (csv) {
                InvoiceView.everyField(wiring.out(), all);
            } else {
                InvoiceView.lines(wiring.out(), all);
            }
            return ExitCode.OK;
        }
    }
}
