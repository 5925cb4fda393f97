package io.kvitt.domain.invoice.port;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.KeptInvoice;
import java.time.LocalDate;
import java.util.Comparator;

/** A place in the order in which what is due is gone over, whoever owns it: by day, of the same day by owner and id. */
public record DuePosition(LocalDate on, UserId owner, InvoiceId id) implements Comparable<DuePosition> {

    private static final UserId FIRST_USER = new UserId("user_00000000-0000-0000-0000-000000000000");
    private static final Comparator<DuePosition> ORDER = Comparator.comparing(DuePosition::on)
            .thenComparing(position -> position.owner().value())
            .thenComparing(DuePosition::id);

    /** Before everything that is due that day. */
    public static DuePosition before(LocalDate day) {
        return new DuePosition(day, FIRST_USER, new InvoiceId("0".repeat(64)));
    }

    /** Where that invoice stands. */
    public static DuePosition of(KeptInvoice invoice) {
        return new DuePosition(invoice.listedOn(), invoice.owner(), invoice.id());
    }

    @Override
    public int compareTo(DuePosition other) {
        return ORDER.compare(this, other);
    }
}
