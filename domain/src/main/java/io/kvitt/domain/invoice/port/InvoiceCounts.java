package io.kvitt.domain.invoice.port;

import io.kvitt.domain.invoice.KeptInvoice;

/**
 * How many invoices somebody has.
 *
 * @param all zero or more
 * @param toReview how many of them {@linkplain KeptInvoice#needsReview somebody should look at}, zero to all
 */
public record InvoiceCounts(int all, int toReview) {
    public InvoiceCounts {
        if (toReview < 0 || toReview > all) {
            throw new IllegalArgumentException(toReview + " of " + all);
        }
    }
}
