package io.kvitt.domain.payment.port;

import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentTime;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/**
 * A place in the order in which payments are listed: by the time they were made, of the same time by the text of the id, which is
 * the order that a store sees.
 */
public record PaymentPosition(Instant paidAt, PaymentId id) implements Comparable<PaymentPosition> {

    private static final PaymentId LAST_ID = new PaymentId(UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff"));

    /** Before every payment. */
    public static final PaymentPosition START = before(PaymentTime.EARLIEST);

    private static final Comparator<PaymentPosition> ORDER =
            Comparator.comparing(PaymentPosition::paidAt).thenComparing(position -> position.id.toString());

    /** Where that payment stands. */
    public static PaymentPosition of(Payment payment) {
        return new PaymentPosition(payment.paidAt().at(), payment.id());
    }

    /** Behind all that is earlier, and before every payment of that millisecond. */
    public static PaymentPosition before(Instant paidAt) {
        return new PaymentPosition(paidAt.minusMillis(1), LAST_ID);
    }

    @Override
    public int compareTo(PaymentPosition other) {
        return ORDER.compare(this, other);
    }
}
