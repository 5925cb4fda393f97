package io.kvitt.domain.invoice.port;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.invoice.InvoiceEntry;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Where invoices are kept. A caller reads its own finished writes; owners never see each other's. What comes back equals what was
 * kept, the evidence of every value included. Any thread may call at any time.
 */
public interface Invoices extends OwnedRecords {

    /** Most invoices on a page. */
    int LARGEST_PAGE = 200;

    /** How a change ended. Every one but {@code DONE} changed nothing. */
    enum Outcome {
        DONE,
        /** The owner has no such invoice. */
        NOT_FOUND,
        /** The invoice is kept in another version: somebody changed it in between. */
        VERSION_CONFLICT
    }

    /** What became of an invoice that came by itself. Every case but {@code NEW} changed nothing. */
    enum Addition {
        NEW,
        /** The owner has an invoice of that id. */
        THERE,
        /** The owner deleted it. */
        DELETED
    }

    /**
     * Keeps a new invoice, also one that its owner deleted: it was handed in on purpose. Of several calls at once with one id, one
     * is true.
     *
     * @return false, changing nothing, if the owner already has an invoice with that id
     */
    default boolean add(KeptInvoice invoice) {
        return add(invoice, List.of());
    }

    /** As {@link #add(KeptInvoice)}; the duties are kept in the same step, or not at all. */
    boolean add(KeptInvoice invoice, List<Duty> duties);

    /** Keeps a new invoice that nobody handed in: what its owner deleted does not come back when the same mail is read again. */
    default Addition addUnlessDeleted(KeptInvoice invoice) {
        return addUnlessDeleted(invoice, List.of());
    }

    /** As {@link #addUnlessDeleted(KeptInvoice)}; the duties are kept in the same step, or not at all. */
    Addition addUnlessDeleted(KeptInvoice invoice, List<Duty> duties);

    /**
     * Begins what {@link #addUnlessDeleted(KeptInvoice, List)} does, and does not wait for it, so that many that were begun may be kept
     * in one step. Until the answer is asked for, nothing is promised; who asks waits until it is kept, or learns why it is not.
     */
    default Supplier<Addition> beginUnlessDeleted(KeptInvoice invoice, List<Duty> duties) {
        Addition done = addUnlessDeleted(invoice, duties);
        return () -> done;
    }

    /** The invoice as it was written last. */
    Optional<KeptInvoice> find(UserId owner, InvoiceId id);

    /**
     * Invoices behind a position: the earliest due date first, of the same day by id, those without a due date last. Going on from
     * page to page gives every invoice once that was there all the time, whatever is added or changed meanwhile.
     *
     * @param limit 1 to {@link #LARGEST_PAGE}
     * @throws IllegalArgumentException if the limit is another
     */
    InvoicePage list(UserId owner, InvoicePosition after, int limit);

    /**
     * Those whose status is open, in the order of {@link #list}. Takes as long as there are open ones, however many are paid.
     *
     * @param limit 1 to {@link #LARGEST_PAGE}
     * @throws IllegalArgumentException if the limit is another
     */
    InvoicePage listOpen(UserId owner, InvoicePosition after, int limit);

    /** What of all invoices goes into sums, in no order that is promised. */
    List<InvoiceEntry> entries(UserId owner);

    /** The same of those that are open and listed before a day. Takes as long as there are of these. */
    List<InvoiceEntry> openEntries(UserId owner, LocalDate before);

    /** How many there are. None is read for that. */
    InvoiceCounts count(UserId owner);

    /**
     * Those that were kept last, the last one first; of the same moment by id, the greatest first.
     *
     * @param limit 1 to {@link #LARGEST_PAGE}
     * @throws IllegalArgumentException if the limit is another
     */
    List<KeptInvoice> latest(UserId owner, int limit);

    /** All that are due in a month, in the same order, whatever their status. */
    List<KeptInvoice> dueIn(UserId owner, YearMonth month);

    /**
     * What is to be paid and listed behind a position, up to a day, of all owners: for those who remind them.
     *
     * @param until the last day that is looked at, within the years 1 to 9998
     * @param limit 1 to {@link #LARGEST_PAGE}
     * @return in the order of {@link DuePosition}, fewer than the limit at the end
     * @throws IllegalArgumentException if the limit is another
     */
    List<KeptInvoice> openUntil(LocalDate until, DuePosition after, int limit);

    /**
     * Replaces an invoice by its next version. It is done only if the version that is kept is the one before; of several calls at
     * once for one version, one is done.
     */
    Outcome update(KeptInvoice next);

    /**
     * Deletes an invoice, and remembers its id alone until it is added again or all of its owner is deleted. It is done only if the
     * version that is kept is that one.
     */
    Outcome delete(UserId owner, InvoiceId id, long version, Instant at);

    /** The limit of a page, if it is one. */
    static int checkedLimit(int limit) {
        if (limit < 1 || limit > LARGEST_PAGE) {
            throw new IllegalArgumentException("a page of " + limit + ", not 1 to " + LARGEST_PAGE);
        }
        return limit;
    }
}
