package io.kvitt.application.payment;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.CommitmentPayments;
import io.kvitt.domain.payment.NetPayment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.RecurringPayments;
import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.TimeSpan;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** Shows what somebody has confirmed, and what else comes back among the payments. */
public final class ListCommitments {

    private final ListPayments payments;
    private final Commitments commitments;

    public ListCommitments(Payments payments, Commitments commitments) {
        this.payments = new ListPayments(payments);
        this.commitments = commitments;
    }

    /**
     * Both lists, as of today in that zone. A payment of a confirmed commitment is not looked at again.
     */
    public CommitmentList list(UserId owner, LocalDate today, ZoneId zone) {
        List<Commitment> confirmed = commitments.all(owner);
        List<NetPayment> net = NetPayment.of(payments.all(owner, TimeSpan.ALWAYS), zone);
        Set<PaymentId> taken = CommitmentPayments.of(confirmed, net).values().stream()
                .flatMap(List::stream)
                .map(NetPayment::id)
                .collect(Collectors.toSet());
        List<FoundCommitment> found = RecurringPayments.in(
                        net.stream()
                                .filter(payment -> !taken.contains(payment.id()))
                                .map(NetPayment::booked)
                                .toList(),
                        today)
                .stream()
                .map(series -> new FoundCommitment(CommitmentId.of(owner, series), series, series.status(today)))
                .toList();
        return new CommitmentList(confirmed, found);
    }
}
