package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.YearMonth;

/** What was asked to be looked for, and has come already. */
record PresentShape(
        @Says(value = "Always already_present", example = "already_present")
        String outcome,

        @Says(value = "In which it is due", example = "2026-11")
        String month,

        @Says(value = "The invoice", example = "1f3a9c02beef")
        String invoiceId,

        @Says(value = "Where it is", example = "/v1/invoices/rental/1f3a9c02beef")
        String href) {

    static final PresentShape EXAMPLE = of("2026-11", "1f".repeat(32), "rental");

    static PresentShape of(KeptInvoice invoice, YearMonth month) {
        return of(
                month.toString(), invoice.id().value(), InvoiceType.of(invoice).text());
    }

    private static PresentShape of(String month, String id, String type) {
        return new PresentShape("already_present", month, id, "/v1/invoices/" + type + "/" + id);
    }
}
