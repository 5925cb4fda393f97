package io.kvitt.application.invoice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceEntry;
import io.kvitt.domain.invoice.InvoiceTotals;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;

/** Lists what an owner has to pay soon, and what they should have paid. */
public final class ListUpcoming {

    private final Invoices invoices;

    public ListUpcoming(Invoices invoices) {
        this.invoices = invoices;
    }

    /**
     * What was found.
     *
     * @param invoices the earliest due date first: the first ones that are overdue, then the first ones that are not
     * @param totals what all of them ask for, also those that are not listed
     * @param overdue how many were due before today
     * @param toCome how many are due today or later
     */
    public record Upcoming(List<KeptInvoice> invoices, List<InvoiceTotals> totals, int overdue, int toCome) {
        public Upcoming {
            invoices = List.copyOf(invoices);
            totals = List.copyOf(totals);
        }
    }

    /**
     * Lists some, and counts all.
     *
     * @param before due on an earlier day; later than today
     * @param most of those that are overdue, and most of those that are not: 1 to {@link Invoices#LARGEST_PAGE}
     */
    public Upcoming of(UserId owner, LocalDate today, LocalDate before, int most) {
        List<InvoiceEntry> all = invoices.openEntries(owner, before);
        long overdue =
                all.stream().filter(entry -> entry.listedOn().isBefore(today)).count();
        return new Upcoming(
                Stream.concat(
                                open(owner, InvoicePosition.START, today, most),
                                open(owner, InvoicePosition.before(today), before, most))
                        .toList(),
                InvoiceTotals.of(all),
                Math.toIntExact(overdue),
                Math.toIntExact(all.size() - overdue));
    }

    private Stream<KeptInvoice> open(UserId owner, InvoicePosition from, LocalDate before, int most) {
        return invoices.listOpen(owner, from, most).invoices().stream()
                .filter(invoice -> invoice.listedOn().isBefore(before));
    }
}
