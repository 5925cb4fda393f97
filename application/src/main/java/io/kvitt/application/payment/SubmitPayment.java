package io.kvitt.application.payment;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentSubmission;
import io.kvitt.domain.payment.port.Addition;
import io.kvitt.domain.payment.port.Payments;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Takes payments from their payers, each exactly once: handing one in again gets the first answer, however often and from however
 * many places. A reversal is handed in like any payment and names what it takes back.
 */
public final class SubmitPayment {

    private final Payments payments;
    private final Clock clock;

    public SubmitPayment(Payments payments, Clock clock) {
        this.payments = payments;
        this.clock = clock;
    }

    /** Keeps the payment, or says everything that is wrong with it and keeps nothing. */
    public SubmissionAnswer submit(PaymentSubmission asked) {
        return asked.check(clock.instant())
                .match(payment -> SubmissionAnswer.of(payments.add(payment)), SubmissionAnswer.Refused::new);
    }

    /**
     * Keeps those of several that can be kept, one after the other: a later one may take an earlier one back.
     *
     * @return an answer a submission, in their order
     */
    public List<SubmissionAnswer> submitAll(List<PaymentSubmission> asked) {
        Instant now = clock.instant();
        List<Payment> good = new ArrayList<>();
        Map<Integer, List<Violation>> refused = new HashMap<>();
        for (int i = 0; i < asked.size(); i++) {
            Checked<Payment> checked = asked.get(i).check(now);
            if (checked instanceof Checked.Valid<Payment> valid) {
                good.add(valid.value());
            } else {
                refused.put(i, checked.match(payment -> List.of(), broken -> broken));
            }
        }
        List<Addition> additions = payments.addAll(good);
        List<SubmissionAnswer> answers = new ArrayList<>();
        for (int i = 0, added = 0; i < asked.size(); i++) {
            answers.add(
                    refused.containsKey(i)
                            ? new SubmissionAnswer.Refused(refused.getOrDefault(i, List.of()))
                            : SubmissionAnswer.of(additions.get(added++)));
        }
        return List.copyOf(answers);
    }
}
