package io.kvitt.domain.invoice;

import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whether the page says what the structured data says. People read and approve the page, machines pay the data: where the
 * two differ, the data's values stand and somebody should know.
 */
public final class PageAgreement {

    private static final String NAME = "xml-matches-page";

    private PageAgreement() {}

    /** Looks for the invoice number and for what is to be paid; an invoice without pages has nothing to disagree with. */
    public static InvoiceCheck check(Invoice invoice, PageSearch page) {
        if (page.isEmpty()) {
            return new InvoiceCheck(NAME, Outcome.NOT_APPLICABLE, "there is no page text");
        }
        boolean stated = invoice.value(Field.AMOUNT_DUE).isPresent()
                || invoice.value(Field.GROSS_TOTAL).isPresent();
        if (!stated && invoice.value(Field.INVOICE_NUMBER).isEmpty()) {
            return new InvoiceCheck(NAME, Outcome.NOT_APPLICABLE, "no number or amount is stated");
        }
        List<String> absent = new ArrayList<>();
        invoice.value(Field.INVOICE_NUMBER)
                .filter(number -> page.words(number).isEmpty())
                .ifPresent(number -> absent.add(Field.INVOICE_NUMBER.key()));
        if (stated && !isPrinted(invoice, Field.AMOUNT_DUE, page) && !isPrinted(invoice, Field.GROSS_TOTAL, page)) {
            absent.add(Field.AMOUNT_DUE.key());
        }
        return absent.isEmpty()
                ? new InvoiceCheck(NAME, Outcome.PASSED, "number and amount are printed on the page")
                : new InvoiceCheck(NAME, Outcome.FAILED, "not printed on the page: " + String.join(", ", absent));
    }

    private static boolean isPrinted(Invoice invoice, Field<BigDecimal> field, PageSearch page) {
        return invoice.value(field).flatMap(page::amount).isPresent();
    }

    /** The invoice with the place of each value that is printed on the page. */
    public static Invoice located(Invoice invoice, PageSearch page) {
        if (page.isEmpty()) {
            return invoice;
        }
        Invoice.Draft draft = invoice.toDraft();
        for (Map.Entry<Field<?>, Found<?>> entry : invoice.fields().entrySet()) {
            locate(draft, entry.getKey(), entry.getValue(), page);
        }
        return draft.done();
    }

    private static <T> void locate(Invoice.Draft draft, Field<T> field, Found<?> found, PageSearch page) {
        Optional<Place> place = page.find(found.value());
        if (place.isPresent()) {
            T value = field.type().cast(found.value());
            draft.put(field, new Found<>(value, found.evidence().at(place.get())));
        }
    }
}
