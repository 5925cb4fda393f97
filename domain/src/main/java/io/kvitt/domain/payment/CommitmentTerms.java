package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;

/**
 * What somebody has committed to pay, and how such a payment is recognised.
 *
 * @param payee as the user wants to see it in reports
 * @param payeeKeys what payments to this payee are called once all that changes is left out, on one line each; sorted, 1 to
 *     {@value #MOST_KEYS}
 * @param expected what is due each time, above zero
 * @param varies whether any amount keeps the commitment, as with electricity
 * @param firstOn the first date that something is due
 * @param lastOn the last one, if the commitment has ended
 */
public record CommitmentTerms(
        Description payee,
        List<String> payeeKeys,
        CommitmentCategory category,
        Money expected,
        boolean varies,
        Cadence cadence,
        LocalDate firstOn,
        Optional<LocalDate> lastOn) {

    /** Most names of one payee. */
    public static final int MOST_KEYS = 50;

    /**
     * Sorts the keys.
     *
     * @throws IllegalArgumentException if there are none or too many, nothing is due, or the last date is before the first
     */
    public CommitmentTerms {
        payeeKeys = List.copyOf(new TreeSet<>(payeeKeys));
        if (payeeKeys.isEmpty() || payeeKeys.size() > MOST_KEYS) {
            throw new IllegalArgumentException(payeeKeys.size() + " names of a payee");
        }
        if (payeeKeys.stream().anyMatch(key -> key.isEmpty() || key.indexOf('\n') >= 0)) {
            throw new IllegalArgumentException("no names of a payee: " + payeeKeys);
        }
        if (!expected.isPositive()) {
            throw new IllegalArgumentException("expected " + expected);
        }
        if (lastOn.filter(firstOn::isAfter).isPresent()) {
            throw new IllegalArgumentException("from " + firstOn + " to " + lastOn.orElseThrow());
        }
    }

    /** The terms that a series shows: due since its first payment, and the next amount that is expected. */
    public static CommitmentTerms of(
            PaymentSeries series, Description payee, CommitmentCategory category, boolean varies) {
        LocalDate first = series.payments().get(0).on();
        return new CommitmentTerms(
                payee,
                series.payments().stream()
                        .map(payment -> PayeeName.of(payment.payee()).key())
                        .distinct()
                        .sorted()
                        .limit(MOST_KEYS)
                        .toList(),
                category,
                series.nextAmount(),
                varies,
                series.cadence(),
                series.cadence().date(series.cadence().numberNear(first)),
                Optional.empty());
    }

    /** The same, with that last date. */
    public CommitmentTerms until(LocalDate last) {
        return new CommitmentTerms(payee, payeeKeys, category, expected, varies, cadence, firstOn, Optional.of(last));
    }

    /** The dates on which something is due, from one day to another, both included. */
    public List<LocalDate> dueBetween(LocalDate from, LocalDate to) {
        LocalDate begin = from.isBefore(firstOn) ? firstOn : from;
        LocalDate end = lastOn.filter(to::isAfter).orElse(to);
        return end.isBefore(begin) ? List.of() : cadence.between(begin, end);
    }
}
