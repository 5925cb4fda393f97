package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Finds payments that come back: the same amount to the same payee, upper and lower case and spaces aside, three times at least
 * (yearly ones twice), at steps that {@link Cadence} knows. Payments to one payee of two amounts are two series. What other payees
 * get, and in which order payments are given, changes nothing.
 */
public final class RecurringPayments {

    private static final Comparator<Group> BY_PAYEE = Comparator.comparing(Group::payee)
            .thenComparing(group -> group.amount().currency().getCurrencyCode())
            .thenComparing(group -> group.amount().amount());

    private RecurringPayments() {}

    /** What is taken together: payee, currency, sign and amount. */
    private record Group(String payee, Money amount) {
        static Group of(BookedPayment payment) {
            String payee = payment.payee().strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
            return new Group(payee, payment.amount());
        }
    }

    /** Every series among the payments up to a day, by payee, then currency, then amount. */
    public static List<PaymentSeries> in(Collection<BookedPayment> payments, LocalDate today) {
        return payments.stream()
                .filter(payment -> !payment.on().isAfter(today))
                .collect(Collectors.groupingBy(Group::of, () -> new TreeMap<>(BY_PAYEE), Collectors.toList()))
                .values()
                .stream()
                .flatMap(group -> series(group).stream())
                .toList();
    }

    private static Optional<PaymentSeries> series(List<BookedPayment> group) {
        List<BookedPayment> sorted = group.stream()
                .sorted(Comparator.comparing(BookedPayment::on).thenComparing(BookedPayment::payee))
                .toList();
        return Cadence.of(sorted.stream().map(BookedPayment::on).toList())
                .map(cadence -> new PaymentSeries(sorted.get(sorted.size() - 1).payee(), cadence, sorted));
    }
}
