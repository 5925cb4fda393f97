package io.kvitt.domain.invoice;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/**
 * What of an invoice goes into sums: a line in a ledger, without words, places and evidence. A store may read it without reading the
 * rest, so that summing up thousands is quick.
 *
 * @param listedOn {@link KeptInvoice#listedOn}
 * @param type {@link DocType#INVOICE} where none was found
 * @param supplier as printed
 * @param total what it comes to with tax
 * @param due what it asks to be paid
 */
public record InvoiceEntry(
        LocalDate listedOn,
        InvoiceStatus status,
        DocType type,
        Optional<LocalDate> issuedOn,
        Optional<String> supplier,
        Optional<Money> total,
        Optional<Money> due) {

    /** All fields of an invoice that an entry is made of. */
    public static final Set<Field<?>> FIELDS = Set.of(
            Field.DOC_TYPE, Field.ISSUE_DATE, Field.SELLER_NAME, Field.CURRENCY, Field.GROSS_TOTAL, Field.AMOUNT_DUE);

    /** Its entry. */
    public static InvoiceEntry of(KeptInvoice kept) {
        return of(kept.listedOn(), kept.status(), kept.read(), kept.amendments());
    }

    /**
     * The entry of what is kept with that status and listed on that day.
     *
     * @param read no other fields than {@link #FIELDS} are looked at
     * @param said nor corrections of others
     */
    public static InvoiceEntry of(LocalDate listedOn, InvoiceStatus status, Invoice read, Amendments said) {
        Invoice invoice = said.over(read);
        return new InvoiceEntry(
                listedOn,
                status,
                invoice.value(Field.DOC_TYPE).orElse(DocType.INVOICE),
                invoice.value(Field.ISSUE_DATE),
                invoice.value(Field.SELLER_NAME),
                invoice.total(),
                invoice.amountDue());
    }

    /** What is still to be paid: {@link KeptInvoice#owed}. */
    public Optional<Money> owed() {
        return status.isOpen() && type.isBill() ? due : Optional.empty();
    }
}
