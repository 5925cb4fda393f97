package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Says;
import io.kvitt.domain.invoice.InvoiceId;
import java.util.Optional;

/** What a template is to be learned from and kept. */
record StatedTemplate(
        @Says(
                value = "An invoice that you corrected or confirmed",
                example = "1f3a9c02d5b84e6f90a1b2c3d4e5f60718293a4b5c6d7e8f9001122334455667",
                needed = true)
        Optional<String> invoiceId,

        @Says(
                value = "Whether it may take the place of another one of the issuer; not, if nothing is said",
                example = "false")
        Optional<Boolean> instead) {

    static final StatedTemplate EXAMPLE = new StatedTemplate(
            Optional.of("1f3a9c02d5b84e6f90a1b2c3d4e5f60718293a4b5c6d7e8f9001122334455667"), Optional.of(false));

    /**
     * The id of the invoice.
     *
     * @throws Refused if it is none
     */
    InvoiceId invoice() {
        return new StatedLesson(invoiceId).invoice();
    }

    boolean isInstead() {
        return instead.orElse(false);
    }
}
