package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.payment.BookedPayment;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/**
 * What is true of a stream.
 *
 * @param payments those that the statement shows, charged twice or not, earliest first; no refunds
 * @param unpaidOn the due dates on which nothing was paid
 * @param next what is due after the last payment that was made; empty if the stream has ended
 */
public record LabelledStream(
        StreamClass kind,
        String payee,
        List<BookedPayment> payments,
        List<LocalDate> unpaidOn,
        Optional<Expected> next) {

    /** Keeps copies. */
    public LabelledStream {
        payments = List.copyOf(payments);
        unpaidOn = List.copyOf(unpaidOn);
    }

    /** Whether enough was paid for a stream; what is below is neither right nor wrong to find. */
    boolean counts() {
        return payments.size() >= kind.leastPayments();
    }
}
