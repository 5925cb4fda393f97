package io.kvitt.domain.invoice;

import java.util.List;

/** Placeholder until merged. */
public final class InvoiceChecks {
    private InvoiceChecks() {}

    public static List<InvoiceCheck> of(Invoice invoice) {
        return List.of();
    }
}
