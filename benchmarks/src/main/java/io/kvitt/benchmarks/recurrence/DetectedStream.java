package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.payment.BookedPayment;
import java.util.List;
import java.util.Optional;

/**
 * What a detector says is a stream.
 *
 * @param payments one at least
 * @param next empty if it expects nothing more, or never says
 */
public record DetectedStream(List<BookedPayment> payments, Optional<Expected> next) {

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException if there is no payment
     */
    public DetectedStream {
        payments = List.copyOf(payments);
        if (payments.isEmpty()) {
            throw new IllegalArgumentException("a stream of no payments, next " + next);
        }
    }
}
