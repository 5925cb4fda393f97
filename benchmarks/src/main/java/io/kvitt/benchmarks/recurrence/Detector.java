package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.payment.BookedPayment;
import java.time.LocalDate;
import java.util.List;

/** Whatever finds streams in payments. */
public interface Detector {

    /** As tables print it. */
    String name();

    /**
     * The streams that it sees on a day.
     *
     * @param payments up to that day, earliest first
     */
    List<DetectedStream> in(List<BookedPayment> payments, LocalDate today);
}
