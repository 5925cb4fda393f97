package io.kvitt.domain.payment;

import java.util.List;

/**
 * What was found among payments, and what was not. Every payment up to the day is in one of the three, unless it is of nothing; each
 * list is ordered by payee, then currency, then amount.
 *
 * @param series three payments or more, of a yearly one two
 * @param early two payments that may become one
 */
public record SeriesFindings(List<PaymentSeries> series, List<PaymentSeries> early, List<RejectedPayments> rejected) {

    public SeriesFindings {
        series = List.copyOf(series);
        early = List.copyOf(early);
        rejected = List.copyOf(rejected);
    }
}
