package io.kvitt.application.payment;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentSubmission;
import io.kvitt.domain.payment.port.Payments;
import java.time.Clock;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Takes a payment back, wholly or in part, by another payment that names it. What was left out is filled in: owner, currency and
 * description of the payment, all that is left of it, and now. Under the id of an earlier reversal, that reversal is filled in, so
 * that the same command again is the same reversal.
 */
public final class ReversePayment {

    private final Payments payments;
    private final SubmitPayment submit;
    private final Clock clock;

    public ReversePayment(Payments payments, SubmitPayment submit, Clock clock) {
        this.payments = payments;
        this.submit = submit;
        this.clock = clock;
    }

    /** Keeps a reversal of that payment of the owner, with its own id among the stated texts. */
    public SubmissionAnswer reverse(UserId owner, PaymentId original, Map<PaymentField, String> stated) {
        Optional<Payment> payment = payments.find(owner, original).filter(found -> !found.isReversal());
        if (payment.isEmpty()) {
            return new SubmissionAnswer.Refused(List.of(new Violation(
                    PaymentField.REVERSES.pointer(),
                    "REVERSAL_UNKNOWN",
                    "There is no payment " + original + " to take back.")));
        }
        Map<PaymentField, String> texts = filledIn(payment.get(), stated);
        texts.putAll(stated);
        texts.put(PaymentField.REVERSES, original.toString());
        return submit.submit(new PaymentSubmission(texts));
    }

    private Map<PaymentField, String> filledIn(Payment payment, Map<PaymentField, String> stated) {
        List<Payment> reversals = payments.reversalsOf(payment.owner(), payment.id());
        String id = stated.getOrDefault(PaymentField.PAYMENT_ID, "");
        Optional<Payment> again = reversals.stream()
                .filter(reversal -> reversal.id().toString().equalsIgnoreCase(id))
                .findFirst();
        Map<PaymentField, String> texts =
                new EnumMap<>(PaymentSubmission.of(again.orElse(payment)).texts());
        if (again.isEmpty()) {
            Money left = payment.lessReversals(reversals);
            Money asked = left.isPositive() ? left : payment.amount(); // more than nothing, so that the rule is told
            texts.remove(PaymentField.PAYMENT_ID);
            texts.put(PaymentField.TIMESTAMP, clock.instant().toString());
            texts.put(PaymentField.AMOUNT, asked.amount().toPlainString());
        }
        return texts;
    }
}
