package io.kvitt.benchmarks.recurrence;

import io.kvitt.domain.payment.BookedPayment;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A year of one user's payments, and the truth about them. No two payments are equal.
 *
 * @param today the last day of the year
 * @param payments as the detector gets them, earliest first
 * @param streams payments in no stream belong to a distractor or are refunds
 * @param sources where each payment comes from: a class, a distractor, or {@code REFUND}
 */
public record Household(
        long seed,
        LocalDate today,
        List<BookedPayment> payments,
        List<LabelledStream> streams,
        Map<BookedPayment, String> sources) {

    /**
     * Keeps copies.
     *
     * @throws IllegalArgumentException if two payments are equal: labels could not tell them apart
     */
    public Household {
        payments = List.copyOf(payments);
        streams = List.copyOf(streams);
        sources = Map.copyOf(new HashMap<>(sources));
        if (sources.size() != payments.size()) {
            throw new IllegalArgumentException(
                    "seed " + seed + ": " + payments.size() + " payments, " + sources.size() + " of them different");
        }
    }
}
