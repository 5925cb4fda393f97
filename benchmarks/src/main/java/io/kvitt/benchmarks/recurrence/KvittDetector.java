package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.payment.BookedPayment;
import io.kvitt.domain.payment.PaymentSeries;
import io.kvitt.domain.payment.RecurringPayments;
import io.kvitt.domain.payment.SeriesStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Ours, through its public face only. */
final class KvittDetector implements Detector {

    @Override
    public String name() {
        return "Kvitt";
    }

    @Override
    public List<DetectedStream> in(List<BookedPayment> payments, LocalDate today) {
        return RecurringPayments.in(payments, today).stream()
                .map(series -> new DetectedStream(series.payments(), next(series, today)))
                .toList();
    }

    private static Optional<Expected> next(PaymentSeries series, LocalDate today) {
        return series.status(today) == SeriesStatus.TOMBSTONED
                ? Optional.empty()
                : Optional.of(new Expected(series.nextOn(), series.nextAmount()));
    }
}
