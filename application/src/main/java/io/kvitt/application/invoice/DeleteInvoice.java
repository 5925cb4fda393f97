package io.kvitt.application.invoice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.port.Invoices;
import java.time.Clock;

/** Deletes an invoice for good, if nobody has changed it since the version that is named. It does not come back by itself. */
public final class DeleteInvoice {

    private final Invoices invoices;
    private final Clock clock;

    public DeleteInvoice(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    /** The invoice as it was. */
    public InvoiceAnswer delete(UserId owner, InvoiceId id, long version) {
        return invoices.find(owner, id)
                .map(last -> InvoiceAnswer.of(invoices.delete(owner, id, version, clock.instant()), last, version))
                .orElseGet(() -> new InvoiceAnswer.NotFound(id));
    }
}
