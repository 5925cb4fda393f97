package io.kvitt.application.payment;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.port.PaymentPage;
import io.kvitt.domain.payment.port.PaymentPosition;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.TimeSpan;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Shows the payments of an owner, earliest first, reversals included. */
public final class ListPayments {

    private final Payments payments;

    public ListPayments(Payments payments) {
        this.payments = payments;
    }

    public Optional<Payment> find(UserId owner, PaymentId id) {
        return payments.find(owner, id);
    }

    /**
     * Some of a span.
     *
     * @param limit 1 to {@link Payments#LARGEST_PAGE}
     */
    public PaymentPage page(UserId owner, TimeSpan span, PaymentPosition after, int limit) {
        return payments.list(owner, span, after, limit);
    }

    /** All of a span. */
    public List<Payment> all(UserId owner, TimeSpan span) {
        List<Payment> all = new ArrayList<>();
        Optional<PaymentPosition> next = Optional.of(PaymentPosition.START);
        while (next.isPresent()) {
            PaymentPage page = payments.list(owner, span, next.get(), Payments.LARGEST_PAGE);
            all.addAll(page.payments());
            next = page.next();
        }
        return List.copyOf(all);
    }
}
