package io.kvitt.application.invoice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;

/** Lists the invoices of an owner, the earliest due date first. */
public final class ListInvoices {

    private static final int MOST_LOOKED_AT = 2_000;

    private final Invoices invoices;

    public ListInvoices(Invoices invoices) {
        this.invoices = invoices;
    }

    /**
     * Which invoices are asked for; each part that is there has to hold.
     *
     * @param dueBefore due on an earlier day; an invoice without a due date is not
     * @param dueIn due in that month
     * @param open something is still to be paid
     */
    public record Wanted(Optional<LocalDate> dueBefore, Optional<YearMonth> dueIn, boolean open) {

        /** Every invoice. */
        public static final Wanted ALL = new Wanted(Optional.empty(), Optional.empty(), false);

        boolean holds(KeptInvoice invoice) {
            Optional<LocalDate> due = invoice.dueOn();
            return (!open || invoice.status().isOpen())
                    && dueBefore
                            .map(day -> due.filter(day::isAfter).isPresent())
                            .orElse(true)
                    && dueIn.map(month -> due.map(YearMonth::from)
                                    .filter(month::equals)
                                    .isPresent())
                            .orElse(true);
        }

        /** Whether nothing that is wanted can come behind a position: what is due then is due too late. */
        boolean endsBefore(InvoicePosition position) {
            return dueBefore.filter(day -> !position.on().isBefore(day)).isPresent();
        }
    }

    /** All invoices in their order, or the open ones. */
    private interface Listing {
        InvoicePage list(UserId owner, InvoicePosition after, int limit);
    }

    /** Some of all invoices. */
    public InvoicePage page(UserId owner, InvoicePosition after, int limit) {
        return invoices.list(owner, after, limit);
    }

    /**
     * Some of those that are wanted. So that nobody waits for a look at everything, only so many are looked at: a page may hold
     * fewer than the limit, or none, and still have a next one.
     */
    public InvoicePage page(UserId owner, Predicate<KeptInvoice> wanted, InvoicePosition after, int limit) {
        return page(invoices::list, owner, wanted, after, limit);
    }

    /** The same of what is open; nothing else is looked at. */
    public InvoicePage openPage(UserId owner, Predicate<KeptInvoice> wanted, InvoicePosition after, int limit) {
        return page(invoices::listOpen, owner, wanted, after, limit);
    }

    private static InvoicePage page(
            Listing listing, UserId owner, Predicate<KeptInvoice> wanted, InvoicePosition after, int limit) {
        List<KeptInvoice> found = new ArrayList<>();
        Optional<InvoicePosition> next = Optional.of(after);
        for (int looked = 0; looked < MOST_LOOKED_AT && next.isPresent(); ) {
            InvoicePage page = listing.list(owner, next.get(), Math.min(Invoices.LARGEST_PAGE, 2 * limit));
            for (KeptInvoice invoice : page.invoices()) {
                if (found.size() == limit) {
                    return new InvoicePage(found, Optional.of(InvoicePosition.of(found.get(limit - 1))));
                }
                if (wanted.test(invoice)) {
                    found.add(invoice);
                }
            }
            looked += page.invoices().size();
            next = page.next();
        }
        return new InvoicePage(found, next);
    }

    /** All that are wanted. Of open ones, what is paid is not even looked at. */
    public List<KeptInvoice> all(UserId owner, Wanted wanted) {
        if (wanted.dueIn().isPresent()) {
            return invoices.dueIn(owner, wanted.dueIn().get()).stream()
                    .filter(wanted::holds)
                    .toList();
        }
        Listing listing = wanted.open() ? invoices::listOpen : invoices::list;
        List<KeptInvoice> all = new ArrayList<>();
        Optional<InvoicePosition> next = Optional.of(InvoicePosition.START);
        while (next.isPresent()) {
            InvoicePage page = listing.list(owner, next.get(), Invoices.LARGEST_PAGE);
            page.invoices().stream().filter(wanted::holds).forEach(all::add);
            next = page.next().filter(position -> !wanted.endsBefore(position));
        }
        return List.copyOf(all);
    }
}
