package io.kvitt.domain.invoice.port;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.invoice.Invoice;
import java.util.List;
import java.util.function.Function;

/**
 * Reads structured invoices: CII, UBL 2.1 and FatturaPA. Values are those of the file, right or wrong, each with the path
 * of its element. A DTD is refused, depth and size are bounded, nothing is resolved or fetched, and whatever the bytes are
 * the answer is invoices or a problem, never an exception. Many threads may read at once.
 */
public interface EInvoiceReader {

    /** Reads one XML document, in any encoding that it declares. */
    EInvoices read(byte[] xml);

    /** What came of it. */
    sealed interface EInvoices {

        /** Invoices in the order of the file, one at least. */
        record Read(List<Invoice> invoices) implements EInvoices {
            public Read {
                invoices = List.copyOf(invoices);
            }
        }

        record Unreadable(DocumentProblem problem) implements EInvoices {}

        default <R> R match(Function<List<Invoice>, R> read, Function<DocumentProblem, R> unreadable) {
            return this instanceof Read r ? read.apply(r.invoices()) : unreadable.apply(((Unreadable) this).problem());
        }
    }
}
