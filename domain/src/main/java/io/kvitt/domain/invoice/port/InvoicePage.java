package io.kvitt.domain.invoice.port;

import io.kvitt.domain.invoice.KeptInvoice;
import java.util.List;
import java.util.Optional;

/**
 * Some invoices of a list.
 *
 * @param next where to go on, if there is more
 */
public record InvoicePage(List<KeptInvoice> invoices, Optional<InvoicePosition> next) {
    public InvoicePage {
        invoices = List.copyOf(invoices);
    }

    /** A page of at most that many out of invoices in their order, of which one too many was asked for. */
    public static InvoicePage of(List<KeptInvoice> oneTooMany, int limit) {
        if (oneTooMany.size() <= limit) {
            return new InvoicePage(oneTooMany, Optional.empty());
        }
        List<KeptInvoice> invoices = oneTooMany.subList(0, limit);
        return new InvoicePage(invoices, Optional.of(InvoicePosition.of(invoices.get(limit - 1))));
    }
}
