package io.kvitt.domain.invoice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * An invoice as it is kept: what was read, with its evidence, what its owner says of that, and how far it is paid. What was read
 * never changes; every change of the rest gives it the next version, so that two people who change it at once notice.
 *
 * @param read what the document says, as it was read; {@link #invoice} has the owner's corrections in it
 * @param paidOn the day of payment, where one is known; of a part, that of the last
 * @param paidBy ids of the payments that are known to pay it, the first one first; none twice
 * @param version 1 when kept, one more with every change
 * @param keptAt in whole milliseconds, as is the time of the last change
 */
public record KeptInvoice(
        InvoiceId id,
        UserId owner,
        Invoice read,
        Amendments amendments,
        InvoiceSource source,
        InvoiceStatus status,
        Optional<LocalDate> paidOn,
        List<String> paidBy,
        long version,
        Instant keptAt,
        Instant changedAt) {

    /** After all days that are listed: where an invoice without a due date stands. */
    public static final LocalDate NO_DUE_DATE = LocalDate.of(9999, 12, 31);

    private static final LocalDate FIRST_DAY = LocalDate.of(1, 1, 1);

    /** Cuts the times to milliseconds, so that what was kept equals what comes back. */
    public KeptInvoice {
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
        if (paidOn.isPresent() && !status.mayHaveDay()) {
            throw new IllegalArgumentException(status + ", and paid on " + paidOn.get());
        }
        paidBy = List.copyOf(paidBy);
        if (!paidBy.isEmpty() && (!status.mayHaveDay() || Set.copyOf(paidBy).size() != paidBy.size())) {
            throw new IllegalArgumentException(status + ", and paid by " + paidBy);
        }
        keptAt = keptAt.truncatedTo(ChronoUnit.MILLIS);
        changedAt = changedAt.truncatedTo(ChronoUnit.MILLIS);
        if (changedAt.isBefore(keptAt)) {
            throw new IllegalArgumentException("changed at " + changedAt + " before it was kept at " + keptAt);
        }
    }

    /** An invoice nobody has kept before. A receipt is paid, on the day it was issued; everything else is open. */
    public static KeptInvoice first(InvoiceId id, UserId owner, Invoice read, InvoiceSource source, Instant at) {
        boolean receipt = read.value(Field.DOC_TYPE)
                .filter(type -> type == DocType.RECEIPT)
                .isPresent();
        return new KeptInvoice(
                id,
                owner,
                read,
                Amendments.NONE,
                source,
                receipt ? InvoiceStatus.PAID : InvoiceStatus.OPEN,
                receipt ? read.value(Field.ISSUE_DATE) : Optional.empty(),
                List.of(),
                1,
                at,
                at);
    }

    /** What it says: what was read, with the corrections of its owner in the place of what was read wrongly. */
    public Invoice invoice() {
        return amendments.over(read);
    }

    /** Whether somebody should look at it before it is paid, and nobody has. */
    public boolean needsReview() {
        return source.needsReview() && amendments.confirmedAt().isEmpty();
    }

    /** The next version, of which its owner says that. */
    public KeptInvoice amended(Amendments said, Instant at) {
        KeptInvoice next = next(status, paidOn, paidBy, at);
        return new KeptInvoice(
                id,
                owner,
                read,
                said,
                source,
                next.status,
                next.paidOn,
                next.paidBy,
                next.version,
                keptAt,
                next.changedAt);
    }

    /** The same as the one version behind another: what is changed at once is one change. */
    KeptInvoice insteadOf(KeptInvoice before) {
        return new KeptInvoice(
                id,
                owner,
                read,
                amendments,
                source,
                status,
                paidOn,
                paidBy,
                Math.addExact(before.version, 1),
                keptAt,
                changedAt);
    }

    /** The next version, paid on a day, all of it or a part. */
    public KeptInvoice paid(boolean whole, LocalDate on, Instant at) {
        return next(whole ? InvoiceStatus.PAID : InvoiceStatus.PARTIALLY_PAID, Optional.of(on), paidBy, at);
    }

    /** The next version, paid by one more payment that is known, all of the rest or a part. */
    public KeptInvoice paidBy(String paymentId, boolean whole, LocalDate on, Instant at) {
        List<String> all = new ArrayList<>(paidBy);
        all.add(paymentId);
        return next(whole ? InvoiceStatus.PAID : InvoiceStatus.PARTIALLY_PAID, Optional.of(on), all, at);
    }

    /** The next version, with nothing to pay. */
    public KeptInvoice voided(Instant at) {
        return next(InvoiceStatus.VOID, Optional.empty(), List.of(), at);
    }

    /** The next version, open again. */
    public KeptInvoice reopened(Instant at) {
        return next(InvoiceStatus.OPEN, Optional.empty(), List.of(), at);
    }

    public Optional<LocalDate> dueOn() {
        return invoice().value(Field.DUE_DATE);
    }

    /** The day it stands under in lists: its due date, within the years 1 to 9999, or {@link #NO_DUE_DATE}. */
    public LocalDate listedOn() {
        LocalDate due = dueOn().orElse(NO_DUE_DATE);
        if (due.isBefore(FIRST_DAY)) {
            return FIRST_DAY;
        }
        return due.isAfter(NO_DUE_DATE) ? NO_DUE_DATE : due;
    }

    /**
     * What the paper asks to pay, as long as it is not paid as a whole; of a part that is paid it is not known how much. Empty
     * for credit notes and receipts, and where no amount was read.
     */
    public Optional<Money> owed() {
        return asksToBePaid() ? invoice().amountDue() : Optional.empty();
    }

    /** Whether it asks its owner for money and is not paid as a whole. */
    public boolean asksToBePaid() {
        return status.isOpen() && isBill();
    }

    /** Whether it asks for money at all, paid or not: no credit note and no receipt does. */
    public boolean isBill() {
        return invoice().value(Field.DOC_TYPE).orElse(DocType.INVOICE).isBill();
    }

    /** A clock that went back does not make a change older than the one before. */
    private KeptInvoice next(InvoiceStatus now, Optional<LocalDate> day, List<String> payments, Instant at) {
        Instant later = at.isBefore(changedAt) ? changedAt : at;
        return new KeptInvoice(
                id, owner, read, amendments, source, now, day, payments, Math.addExact(version, 1), keptAt, later);
    }
}
