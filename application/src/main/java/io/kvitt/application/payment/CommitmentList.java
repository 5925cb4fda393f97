package io.kvitt.application.payment;

import io.kvitt.domain.payment.Commitment;
import java.util.List;

/**
 * What comes back among somebody's payments.
 *
 * @param confirmed the one that was confirmed first first
 * @param found by payee; what is confirmed already is not among them
 */
public record CommitmentList(List<Commitment> confirmed, List<FoundCommitment> found) {
    public CommitmentList {
        confirmed = List.copyOf(confirmed);
        found = List.copyOf(found);
    }
}
