package io.kvitt.domain.invoice;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.Optional;

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

    /** Its entry. */
    public static InvoiceEntry of(KeptInvoice kept) {
        Invoice invoice = kept.invoice();
        return new InvoiceEntry(
                kept.listedOn(),
                kept.status(),
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
