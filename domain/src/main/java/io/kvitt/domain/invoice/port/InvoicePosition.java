package io.kvitt.domain.invoice.port;

import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.LocalDate;
import java.util.Comparator;

/** A place in the order in which invoices are listed: by the day of {@link KeptInvoice#listedOn}, of the same day by id. */
public record InvoicePosition(LocalDate on, InvoiceId id) implements Comparable<InvoicePosition> {

    private static final InvoiceId LEAST = new InvoiceId("0".repeat(64));

    /** Before every invoice. */
    public static final InvoicePosition START = before(LocalDate.of(0, 1, 1));

    private static final Comparator<InvoicePosition> ORDER =
            Comparator.comparing(InvoicePosition::on).thenComparing(InvoicePosition::id);

    /** Before every invoice of that day, and behind those of the days before. */
    public static InvoicePosition before(LocalDate day) {
        return new InvoicePosition(day, LEAST);
    }

    /** Where that invoice stands. */
    public static InvoicePosition of(KeptInvoice invoice) {
        return new InvoicePosition(invoice.listedOn(), invoice.id());
    }

    @Override
    public int compareTo(InvoicePosition other) {
        return ORDER.compare(this, other);
    }
}
