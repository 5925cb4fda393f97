package io.kvitt.domain.notice;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceSource;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Strategy;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

/** Invoices to be told of. */
public final class Bills {

    public static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    public static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private Bills() {}

    /** A rent of 9 412.00 SEK. */
    public static Invoice.Draft rent(LocalDate due) {
        return put(
                put(
                        put(put(new Invoice.Draft(), Field.DUE_DATE, due), Field.AMOUNT_DUE, new BigDecimal("9412.00")),
                        Field.CURRENCY,
                        "SEK"),
                Field.SELLER_NAME,
                "Wallenstam AB");
    }

    public static <T> Invoice.Draft put(Invoice.Draft draft, Field<T> field, T value) {
        return draft.put(field, new Found<>(value, Evidence.inData(value.toString(), "xml:/Value", 1)));
    }

    /** As it is first kept. */
    public static KeptInvoice kept(UserId owner, int number, Invoice invoice, boolean needsReview, Instant at) {
        InvoiceSource source =
                new InvoiceSource("a.pdf", "ab".repeat(32), Strategy.LAYOUT, Optional.empty(), needsReview);
        return KeptInvoice.first(new InvoiceId(String.format("%064x", number)), owner, invoice, source, at);
    }

    /** Anna's rent, read for certain. */
    public static KeptInvoice rent(int number, LocalDate due, Instant keptAt) {
        return kept(ANNA, number, rent(due).done(), false, keptAt);
    }
}
