package io.kvitt.domain.payment.port;

import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import java.util.List;
import java.util.Optional;

/** What a store holds at the moment of adding, seen from inside the one step that adds: nothing can change meanwhile. */
public interface PaymentsAtHand {

    /** The payment with that id, whoever its owner is. */
    Optional<Payment> withId(PaymentId id);

    /** What takes that payment back, in any order. */
    List<Payment> reversalsOf(PaymentId id);
}
