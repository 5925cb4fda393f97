package io.kvitt.domain.payment;

import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;

/**
 * A commitment that its owner confirmed. Only such ones are reported on: what was merely found is a guess. Every change gives it the
 * next version.
 *
 * @param version 1 when confirmed, one more with every change
 * @param confirmedAt in whole milliseconds, as is the time of the last change
 */
public record Commitment(
        CommitmentId id, UserId owner, CommitmentTerms terms, long version, Instant confirmedAt, Instant updatedAt) {

    /**
     * Cuts the times to milliseconds.
     *
     * @throws IllegalArgumentException if there is no such version, or it changed before it was confirmed
     */
    public Commitment {
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
        confirmedAt = confirmedAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
        if (updatedAt.isBefore(confirmedAt)) {
            throw new IllegalArgumentException("changed at " + updatedAt + ", confirmed at " + confirmedAt);
        }
    }

    /** A commitment nobody has confirmed before. */
    public static Commitment confirmed(CommitmentId id, UserId owner, CommitmentTerms terms, Instant at) {
        return new Commitment(id, owner, terms, 1, at, at);
    }

    /** The next version, with other terms. */
    public Commitment with(CommitmentTerms changed, Instant at) {
        Instant changedAt = at.isBefore(updatedAt) ? updatedAt : at;
        return new Commitment(id, owner, changed, Math.addExact(version, 1), confirmedAt, changedAt);
    }

    /** The next version, ended with that date. */
    public Commitment endedOn(LocalDate last, Instant at) {
        return with(terms.until(last), at);
    }
}
