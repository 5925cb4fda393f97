package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Says;
import io.kvitt.domain.invoice.InvoiceId;
import java.util.Optional;

/** What a template is to be learned from. */
record StatedLesson(
        @Says(
                value = "An invoice that you corrected or confirmed",
                example = "1f3a9c02d5b84e6f90a1b2c3d4e5f60718293a4b5c6d7e8f9001122334455667",
                needed = true)
        Optional<String> invoiceId) {

    static final StatedLesson EXAMPLE =
            new StatedLesson(Optional.of("1f3a9c02d5b84e6f90a1b2c3d4e5f60718293a4b5c6d7e8f9001122334455667"));

    /**
     * Its id.
     *
     * @throws Refused if it is none
     */
    InvoiceId invoice() {
        return invoiceId
                .flatMap(InvoiceId::parse)
                .orElseThrow(() -> Outcomes.invalid("/invoice_id", "INVOICE_NOT_FOUND", "It is the id of an invoice."));
    }
}
