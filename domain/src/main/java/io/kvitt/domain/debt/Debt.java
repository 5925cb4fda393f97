package io.kvitt.domain.debt;

import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A debt as it is kept. Every change gives it the next version, so that two people who change it at once notice.
 *
 * @param archived put away: out of sums and plans, and still there to be looked at
 * @param version 1 when recorded, one more with every change
 * @param createdAt in whole milliseconds, as is the time of the last change
 */
public record Debt(
        DebtId id,
        UserId owner,
        DebtDetails details,
        boolean archived,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** Cuts the times to milliseconds, so that what was kept equals what comes back. */
    public Debt {
        if (version < 1) {
            throw new IllegalArgumentException("version " + version);
        }
        createdAt = createdAt.truncatedTo(ChronoUnit.MILLIS);
        updatedAt = updatedAt.truncatedTo(ChronoUnit.MILLIS);
        if (updatedAt.isBefore(createdAt)) {
            throw new IllegalArgumentException("changed at " + updatedAt + " before it was made at " + createdAt);
        }
    }

    /** A debt nobody has recorded before. */
    public static Debt recorded(DebtId id, UserId owner, DebtDetails details, Instant at) {
        return new Debt(id, owner, details, false, 1, at, at);
    }

    /** The next version, with other details. */
    public Debt with(DebtDetails changed, Instant at) {
        return next(changed, archived, at);
    }

    /** The next version, put away. */
    public Debt archived(Instant at) {
        return next(details, true, at);
    }

    /** The next version, taken out again. */
    public Debt restored(Instant at) {
        return next(details, false, at);
    }

    /** A clock that went back does not make a change older than the debt itself. */
    private Debt next(DebtDetails changed, boolean putAway, Instant at) {
        Instant changedAt = at.isBefore(updatedAt) ? updatedAt : at;
        return new Debt(id, owner, changed, putAway, Math.addExact(version, 1), createdAt, changedAt);
    }
}
