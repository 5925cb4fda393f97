package io.kvitt.application.invoice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.port.Invoices;

/** Shows one invoice to its owner. */
public final class ShowInvoice {

    private final Invoices invoices;

    public ShowInvoice(Invoices invoices) {
        this.invoices = invoices;
    }

    /** The invoice, or that the owner has none of that id. */
    public InvoiceAnswer show(UserId owner, InvoiceId id) {
        return invoices.find(owner, id)
                .<InvoiceAnswer>map(InvoiceAnswer.Done::new)
                .orElseGet(() -> new InvoiceAnswer.NotFound(id));
    }
}
