package io.kvitt.domain.payment.port;

import io.kvitt.domain.payment.Payment;
import java.util.List;
import java.util.Optional;

/**
 * Some payments of a list.
 *
 * @param next where to go on, if there is more
 */
public record PaymentPage(List<Payment> payments, Optional<PaymentPosition> next) {
    public PaymentPage {
        payments = List.copyOf(payments);
    }

    /** A page of at most that many out of payments in their order, of which one too many was asked for. */
    public static PaymentPage of(List<Payment> oneTooMany, int limit) {
        if (oneTooMany.size() <= limit) {
            return new PaymentPage(oneTooMany, Optional.empty());
        }
        List<Payment> payments = oneTooMany.subList(0, limit);
        return new PaymentPage(payments, Optional.of(PaymentPosition.of(payments.get(limit - 1))));
    }
}
