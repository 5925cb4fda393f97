package io.kvitt.domain.payment.port;

import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import java.util.Currency;
import java.util.Optional;

/** How adding a payment ended. Every case but {@code New} changed nothing. */
public sealed interface Addition {

    /** It is kept now. */
    record New(Payment payment) implements Addition {}

    /**
     * It was kept before.
     *
     * @param kept as it was accepted then
     */
    record Same(Payment kept) implements Addition {}

    /** The id belongs to a payment of other content or another owner. What that is, is nobody's business here. */
    record Conflict(PaymentId id) implements Addition {}

    /** The owner has no payment that could be taken back under that id; a reversal cannot be. */
    record OriginalUnknown(PaymentId original) implements Addition {}

    /** The payment to take back was in another currency. */
    record OriginalInOtherCurrency(Currency expected) implements Addition {}

    /**
     * More than what is left of the payment.
     *
     * @param left zero if it is taken back wholly
     */
    record MoreThanLeft(Money left) implements Addition {}

    /**
     * What adding a payment to those at hand comes to. A store calls it inside the step that adds, and keeps the payment if the
     * answer is {@code New}.
     */
    static Addition of(Payment asked, PaymentsAtHand hand) {
        Optional<Payment> sameId = hand.withId(asked.id());
        if (sameId.isPresent()) {
            return asked.isSameAs(sameId.get()) ? new Same(sameId.get()) : new Conflict(asked.id());
        }
        return asked.reverses()
                .map(original -> ofReversal(asked, original, hand))
                .orElseGet(() -> new New(asked));
    }

    private static Addition ofReversal(Payment asked, PaymentId id, PaymentsAtHand hand) {
        Optional<Payment> original =
                hand.withId(id).filter(found -> found.owner().equals(asked.owner()) && !found.isReversal());
        if (original.isEmpty()) {
            return new OriginalUnknown(id);
        }
        Currency expected = original.get().amount().currency();
        if (!expected.equals(asked.amount().currency())) {
            return new OriginalInOtherCurrency(expected);
        }
        Money left = original.get().lessReversals(hand.reversalsOf(id));
        return asked.amount().compareTo(left) > 0 ? new MoreThanLeft(left) : new New(asked);
    }
}
