package io.kvitt.application.payment;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentCategory;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.CommitmentTerms;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.port.Commitments;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Confirms a series that was found, or ends a commitment. Only what is confirmed is reported. */
public final class ConfirmCommitment {

    private final ListCommitments list;
    private final Commitments commitments;
    private final Clock clock;

    /**
     * Takes what it needs.
     *
     * @param clock carries the zone in which payments have their days
     */
    public ConfirmCommitment(ListCommitments list, Commitments commitments, Clock clock) {
        this.list = list;
        this.commitments = commitments;
        this.clock = clock;
    }

    /**
     * The commitment, confirmed now or before; COMMITMENT_NOT_FOUND if nothing of that id was found.
     *
     * @param payee as the user wants to see it in reports
     * @param varies whether any amount keeps it
     */
    public Checked<Commitment> confirm(
            UserId owner, CommitmentId id, Description payee, CommitmentCategory category, boolean varies) {
        Optional<Commitment> before = commitments.find(owner, id);
        if (before.isPresent()) {
            return new Checked.Valid<>(before.get());
        }
        Optional<Commitment> found = list.list(owner, LocalDate.now(clock), clock.getZone()).found().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> CommitmentTerms.of(one.series(), payee, category, varies))
                .map(terms -> Commitment.confirmed(id, owner, terms, clock.instant()));
        if (found.isEmpty()) {
            return notFound(id.value());
        }
        commitments.add(found.get());
        return new Checked.Valid<>(commitments.find(owner, id).orElseThrow());
    }

    /** Confirms under the name that the last payment had. */
    public Checked<Commitment> confirm(UserId owner, CommitmentId id, CommitmentCategory category, boolean varies) {
        return list.list(owner, LocalDate.now(clock), clock.getZone()).found().stream()
                .filter(one -> one.id().equals(id))
                .findFirst()
                .map(one -> confirm(owner, id, new Description(one.series().payee()), category, varies))
                .or(() -> commitments.find(owner, id).map(Checked.Valid::new))
                .orElseGet(() -> notFound(id.value()));
    }

    /**
     * Ends a commitment with a date; COMMITMENT_NOT_FOUND if the owner has none of that id, END_BEFORE_START if it began later,
     * COMMITMENT_VERSION_CONFLICT if somebody changed it meanwhile.
     */
    public Checked<Commitment> end(UserId owner, CommitmentId id, LocalDate last) {
        Optional<Commitment> kept = commitments.find(owner, id);
        if (kept.isEmpty()) {
            return notFound(id.value());
        }
        LocalDate first = kept.get().terms().firstOn();
        if (last.isBefore(first)) {
            return invalid(new Violation("/last_date", "END_BEFORE_START", "It began on " + first + ".")
                    .withLimit(first.toString()));
        }
        Commitment ended = kept.get().endedOn(last, clock.instant());
        return commitments.update(ended) == Commitments.Outcome.DONE
                ? new Checked.Valid<>(ended)
                : invalid(new Violation(
                        "/version", "COMMITMENT_VERSION_CONFLICT", "Somebody changed it. Look at it again."));
    }

    /** That there is no commitment of this id, as a broken rule. */
    public static <T> Checked<T> notFound(String id) {
        return invalid(new Violation("/commitment_id", "COMMITMENT_NOT_FOUND", "There is no commitment " + id + "."));
    }

    private static <T> Checked<T> invalid(Violation broken) {
        return new Checked.Invalid<>(List.of(broken));
    }
}
