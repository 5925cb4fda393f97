package io.kvitt.application.invoice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/** Says of all papers of an owner how many there are, how many somebody should look at, and which came last. */
public final class SumUpInvoices {

    private static final Comparator<KeptInvoice> BY_ARRIVAL = Comparator.comparing(KeptInvoice::keptAt)
            .thenComparing(invoice -> invoice.id().value());

    private final Invoices invoices;

    public SumUpInvoices(Invoices invoices) {
        this.invoices = invoices;
    }

    /**
     * What was found.
     *
     * @param all how many papers are kept
     * @param toReview how many of them somebody should look at, and nobody has
     * @param latest those that came last, the last one first
     */
    public record Summary(int all, int toReview, List<KeptInvoice> latest) {
        public Summary {
            latest = List.copyOf(latest);
        }
    }

    /**
     * All of an owner, looked through once and not held.
     *
     * @param most of the latest ones
     */
    public Summary of(UserId owner, int most) {
        int all = 0;
        int toReview = 0;
        PriorityQueue<KeptInvoice> latest = new PriorityQueue<>(BY_ARRIVAL);
        Optional<InvoicePosition> next = Optional.of(InvoicePosition.START);
        while (next.isPresent()) {
            InvoicePage page = invoices.list(owner, next.get(), Invoices.LARGEST_PAGE);
            for (KeptInvoice invoice : page.invoices()) {
                all++;
                toReview += invoice.needsReview() ? 1 : 0;
                latest.add(invoice);
                if (latest.size() > most) {
                    latest.remove();
                }
            }
            next = page.next();
        }
        return new Summary(
                all, toReview, latest.stream().sorted(BY_ARRIVAL.reversed()).toList());
    }
}
