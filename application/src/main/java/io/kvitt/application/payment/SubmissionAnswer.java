package io.kvitt.application.payment;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.port.Addition;
import java.util.List;

/** How handing in a payment ended. */
public sealed interface SubmissionAnswer {

    /**
     * It is kept.
     *
     * @param payment as it was accepted the first time
     * @param replayed whether that was earlier
     */
    record Accepted(Payment payment, boolean replayed) implements SubmissionAnswer {}

    /** It breaks these rules. Nothing was kept, and the id is free. */
    record Refused(List<Violation> violations) implements SubmissionAnswer {
        public Refused {
            violations = List.copyOf(violations);
        }
    }

    /** The id belongs to another payment, whose it is and what it holds is not told. */
    record Conflict(List<Violation> violations) implements SubmissionAnswer {
        public Conflict {
            violations = List.copyOf(violations);
        }
    }

    /** Why it was not kept; empty if it was. */
    default List<Violation> violations() {
        if (this instanceof Refused refused) {
            return refused.violations();
        }
        return this instanceof Conflict conflict ? conflict.violations() : List.of();
    }

    /** What a store said, as an answer. */
    static SubmissionAnswer of(Addition addition) {
        if (addition instanceof Addition.New added) {
            return new Accepted(added.payment(), false);
        }
        if (addition instanceof Addition.Same same) {
            return new Accepted(same.kept(), true);
        }
        if (addition instanceof Addition.Conflict) {
            return new Conflict(List.of(new Violation(
                    PaymentField.PAYMENT_ID.pointer(),
                    "PAYMENT_ID_CONFLICT",
                    "The id belongs to another payment. A new payment needs a new id.")));
        }
        return new Refused(List.of(ofReversal(addition)));
    }

    private static Violation ofReversal(Addition addition) {
        if (addition instanceof Addition.OriginalInOtherCurrency other) {
            String expected = other.expected().getCurrencyCode();
            return new Violation(
                            PaymentField.CURRENCY.pointer(),
                            "REVERSAL_CURRENCY",
                            "The payment was in " + expected + ".")
                    .withLimit(expected);
        }
        if (addition instanceof Addition.MoreThanLeft more) {
            String left = more.left().amount().toPlainString();
            return new Violation(
                            PaymentField.AMOUNT.pointer(),
                            "REVERSAL_TOO_LARGE",
                            "Of the payment " + left + " is left to take back.")
                    .withLimit(left);
        }
        return new Violation(
                PaymentField.REVERSES.pointer(), "REVERSAL_UNKNOWN", "There is no such payment to take back.");
    }
}
