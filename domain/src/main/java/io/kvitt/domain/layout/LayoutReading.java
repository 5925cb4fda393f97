package io.kvitt.domain.layout;

import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import java.util.List;

/**
 * What could be read off the pages of a document without knowing its issuer.
 *
 * @param checks beyond those of every invoice: what speaks against reading the document this way
 * @param choices why each value was chosen, in the order of the fields
 */
public record LayoutReading(Invoice invoice, List<InvoiceCheck> checks, List<Choice> choices) {

    public LayoutReading {
        checks = List.copyOf(checks);
        choices = List.copyOf(choices);
    }
}
