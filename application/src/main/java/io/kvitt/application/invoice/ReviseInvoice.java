package io.kvitt.application.invoice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices;
import java.time.Clock;

/**
 * Changes an invoice as its owner says, if nobody has changed it since the version that is named: corrections, how far it is paid,
 * and that it was looked at, all of it as one version or nothing.
 */
public final class ReviseInvoice {

    private final Invoices invoices;
    private final Clock clock;

    public ReviseInvoice(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    /** The invoice as it is then, or everything that is wrong. */
    public InvoiceAnswer revise(UserId owner, InvoiceId id, long version, InvoiceRevision revision) {
        return invoices.find(owner, id)
                .map(now -> now.version() == version ? revised(now, revision) : new InvoiceAnswer.Conflict(id, version))
                .orElseGet(() -> new InvoiceAnswer.NotFound(id));
    }

    private InvoiceAnswer revised(KeptInvoice now, InvoiceRevision revision) {
        return revision.of(now, now.owner(), clock.instant())
                .match(
                        next -> InvoiceAnswer.of(invoices.update(next), next, now.version()),
                        InvoiceAnswer.Invalid::new);
    }
}
