package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * A payment less what was taken back of it. What was taken back wholly proves nothing and is none.
 *
 * @param on the day in the zone that is reported in
 * @param amount above zero
 */
public record NetPayment(PaymentId id, LocalDate on, Money amount, Description description) {

    private static final Comparator<NetPayment> ORDER = Comparator.comparing(NetPayment::on)
            .thenComparing(payment -> payment.id().toString());

    /** All that is left of payments and their reversals, earliest first, whatever their order was. */
    public static List<NetPayment> of(Collection<Payment> payments, ZoneId zone) {
        Map<PaymentId, List<Payment>> reversals = new HashMap<>();
        for (Payment payment : payments) {
            payment.reverses()
                    .ifPresent(original -> reversals
                            .computeIfAbsent(original, id -> new ArrayList<>())
                            .add(payment));
        }
        return payments.stream()
                .filter(payment -> !payment.isReversal())
                .map(payment -> new NetPayment(
                        payment.id(),
                        payment.paidAt().at().atZone(zone).toLocalDate(),
                        payment.lessReversals(reversals.getOrDefault(payment.id(), List.of())),
                        payment.description()))
                .filter(payment -> payment.amount().isPositive())
                .sorted(ORDER)
                .toList();
    }

    /** As an account statement shows it, for finding what comes back. */
    public BookedPayment booked() {
        return new BookedPayment(on, amount, description.text());
    }
}
