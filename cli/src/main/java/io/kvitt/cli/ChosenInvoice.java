package io.kvitt.cli;

import io.kvitt.application.invoice.InvoiceAnswer;
import io.kvitt.application.invoice.ListInvoices;
import io.kvitt.application.invoice.ListInvoices.Wanted;
import io.kvitt.application.invoice.ShowInvoice;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import picocli.CommandLine.Parameters;

/** The invoice that a command is about, named by its id or by as much of its beginning as no other has. */
final class ChosenInvoice {

    /** Fewer letters are sooner a slip than a name. */
    private static final int FEWEST_LETTERS = 4;

    @Parameters(index = "0", paramLabel = "ID", description = "Its id, or the beginning of it: 4 characters or more.")
    private String id = "";

    /** The one of that id, or of that beginning. */
    static ChosenInvoice named(String id) {
        ChosenInvoice chosen = new ChosenInvoice();
        chosen.id = id;
        return chosen;
    }

    /** The invoice, or that there is none, or more than one. */
    Checked<KeptInvoice> in(OpenStore store) {
        String beginning = id.strip().toLowerCase(Locale.ROOT);
        Optional<InvoiceId> whole = InvoiceId.parse(beginning);
        if (whole.isPresent()) {
            return new ShowInvoice(store.invoices())
                    .show(store.user(), whole.get())
                    .match(Checked.Valid::new, Checked.Invalid::new);
        }
        List<KeptInvoice> found = beginningWith(store, beginning);
        if (found.size() == 1) {
            return new Checked.Valid<>(found.get(0));
        }
        return new Checked.Invalid<>(List.of(
                found.isEmpty()
                        ? InvoiceAnswer.notFound(id)
                        : new Violation(
                                "/invoice_id", "INVOICE_NOT_FOUND", "Several invoices begin with " + id + ".")));
    }

    private static List<KeptInvoice> beginningWith(OpenStore store, String beginning) {
        if (beginning.length() < FEWEST_LETTERS) {
            return List.of();
        }
        return new ListInvoices(store.invoices())
                .all(store.user(), Wanted.ALL).stream()
                        .filter(invoice -> invoice.id().value().startsWith(beginning))
                        .toList();
    }
}
