package io.kvitt.domain.payment;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Payments to one payee that come back.
 *
 * @param payee as the last payment writes it
 * @param payments two at least, earliest first
 */
public record PaymentSeries(String payee, Cadence cadence, List<BookedPayment> payments) {

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException if there are less than two payments
     */
    public PaymentSeries {
        payments = List.copyOf(payments);
        if (payments.size() < 2) {
            throw new IllegalArgumentException("no series: " + payments);
        }
    }

    public BookedPayment last() {
        return payments.get(payments.size() - 1);
    }

    /** When the next payment is expected, by the anchor rule. */
    public LocalDate nextOn() {
        return cadence.next(last().on());
    }

    public AmountRange amounts() {
        return AmountRange.of(payments.stream().map(BookedPayment::amount).toList());
    }

    public SeriesStatus status(LocalDate today) {
        return SeriesStatus.of(cadence.frequency(), last().on(), today);
    }

    /** Why it was found, a line a payment: its date, its amount and by how many days it is off. */
    public List<String> explanation() {
        List<LocalDate> dates = payments.stream().map(BookedPayment::on).toList();
        List<Long> off = cadence.daysOff(dates);
        return IntStream.range(0, payments.size())
                .mapToObj(k ->
                        "%s %s %+d days".formatted(dates.get(k), payments.get(k).amount(), off.get(k)))
                .toList();
    }
}
