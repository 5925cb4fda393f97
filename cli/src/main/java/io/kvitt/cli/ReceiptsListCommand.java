package io.kvitt.cli;

import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.application.invoice.ListInvoices.Wanted;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.KeptInvoice;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** {@code kvitt receipts list}: kept receipts. */
@Command(
        name = "list",
        mixinStandardHelpOptions = true,
        description = "Lists kept receipts.",
        footer = {"", "Examples:", "  kvitt receipts list", "  kvitt receipts list --csv > receipts.csv"})
final class ReceiptsListCommand implements Callable<Integer> {

    private final Wiring wiring;

    @Mixin
    private DataForm form = new DataForm();

    @Mixin
    private StoreOptions storeOptions = new StoreOptions();

    ReceiptsListCommand(Wiring wiring) {
        this.wiring = wiring;
    }

    @Override
    public Integer call() throws IOException {
        try (OpenStore store = storeOptions.open(wiring)) {
            List<KeptInvoice> receipts = new ListInvoices(store.invoices())
                    .all(store.user(), Wanted.ALL).stream()
                            .filter(one -> one.invoice()
                                    .value(Field.DOC_TYPE)
                                    .filter(type -> type == DocType.RECEIPT)
                                    .isPresent())
                            .toList();
            new InvoiceView(wiring.out(), form).all(receipts);
            return ExitCode.OK;
        }
    }
}
