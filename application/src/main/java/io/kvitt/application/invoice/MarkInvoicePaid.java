package io.kvitt.application.invoice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.Invoices;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.function.BiFunction;

/** Notes how far an invoice is paid, if nobody has changed it since the version that is named. */
public final class MarkInvoicePaid {

    private final Invoices invoices;
    private final Clock clock;

    public MarkInvoicePaid(Invoices invoices, Clock clock) {
        this.invoices = invoices;
        this.clock = clock;
    }

    /** All of it is paid. */
    public InvoiceAnswer paid(UserId owner, InvoiceId id, long version, LocalDate on) {
        return change(owner, id, version, (invoice, at) -> invoice.paid(true, on, at));
    }

    /** A part of it is paid. */
    public InvoiceAnswer partlyPaid(UserId owner, InvoiceId id, long version, LocalDate on) {
        return change(owner, id, version, (invoice, at) -> invoice.paid(false, on, at));
    }

    /** Nothing of it has to be paid. */
    public InvoiceAnswer voided(UserId owner, InvoiceId id, long version) {
        return change(owner, id, version, KeptInvoice::voided);
    }

    /** It is open again: it was marked by mistake. */
    public InvoiceAnswer reopened(UserId owner, InvoiceId id, long version) {
        return change(owner, id, version, KeptInvoice::reopened);
    }

    private InvoiceAnswer change(
            UserId owner, InvoiceId id, long version, BiFunction<KeptInvoice, Instant, KeptInvoice> change) {
        return invoices.find(owner, id)
                .map(now -> now.version() == version
                        ? replaced(change.apply(now, clock.instant()))
                        : new InvoiceAnswer.Conflict(id, version))
                .orElseGet(() -> new InvoiceAnswer.NotFound(id));
    }

    private InvoiceAnswer replaced(KeptInvoice next) {
        return InvoiceAnswer.of(invoices.update(next), next, next.version() - 1);
    }
}
