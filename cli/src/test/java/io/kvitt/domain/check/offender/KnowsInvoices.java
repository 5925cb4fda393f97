package io.kvitt.domain.check.offender;

import io.kvitt.domain.invoice.InvoiceCheck;

/** Breaks "features have no cycles": invoices use checks, so checks must not know invoices. */
public final class KnowsInvoices {
    boolean failed(InvoiceCheck check) {
        return check.failed();
    }
}
