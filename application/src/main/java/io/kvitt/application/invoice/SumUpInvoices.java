package io.kvitt.application.invoice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoiceCounts;
import io.kvitt.domain.invoice.port.Invoices;
import java.util.List;

/** Says of all papers of an owner how many there are, how many somebody should look at, and which came last. */
public final class SumUpInvoices {

    private final Invoices invoices;

    public SumUpInvoices(Invoices invoices) {
        this.invoices = invoices;
    }

    /**
     * What was found.
     *
     * @param counts how many papers are kept, and how many of them somebody should look at, and nobody has
     * @param latest those that came last, the last one first
     */
    public record Summary(InvoiceCounts counts, List<KeptInvoice> latest) {
        public Summary {
            latest = List.copyOf(latest);
        }
    }

    /**
     * Counts them without reading them.
     *
     * @param most of the latest ones, 1 to {@link Invoices#LARGEST_PAGE}
     */
    public Summary of(UserId owner, int most) {
        return new Summary(invoices.count(owner), invoices.latest(owner, most));
    }
}
