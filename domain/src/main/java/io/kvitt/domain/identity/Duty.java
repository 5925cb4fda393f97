package io.kvitt.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;

/**
 * Something that is to be done outside the store, because of what was kept in it. It is kept in the same step as its cause, and
 * stays until somebody says that it is done: whoever does it may do it twice and must not mind.
 *
 * @param details by names in snake case: at most 10, each at most 16,384 characters; they may hold what is sealed, and are not printed
 * @param dueAt before this instant it is not taken up
 * @param tries how often it was taken up
 */
public record Duty(DutyId id, UserId owner, DutyKind kind, Map<String, String> details, Instant dueAt, int tries) {

    private static final int MOST_DETAILS = 10;
    private static final int LONGEST_DETAIL = 16_384;
    private static final Duration FIRST_WAIT = Duration.ofSeconds(30);
    private static final Duration LONGEST_WAIT = Duration.ofHours(6);
    private static final int DOUBLINGS = 10;

    /** Cuts the time to milliseconds, so that what was kept equals what comes back. */
    public Duty {
        details = Map.copyOf(details);
        dueAt = dueAt.truncatedTo(ChronoUnit.MILLIS);
        if (tries < 0) {
            throw new IllegalArgumentException(tries + " tries");
        }
        if (details.size() > MOST_DETAILS
                || details.values().stream().anyMatch(text -> text.length() > LONGEST_DETAIL)) {
            throw new IllegalArgumentException(details.size() + " details, or one too long");
        }
    }

    /** A duty nobody has tried yet. */
    public static Duty due(DutyId id, UserId owner, DutyKind kind, Map<String, String> details, Instant at) {
        return new Duty(id, owner, kind, details, at, 0);
    }

    /** The same, taken up once more and left alone until then. */
    public Duty takenUntil(Instant until) {
        return new Duty(id, owner, kind, details, until, tries + 1);
    }

    /** The same, to be taken up again then. */
    public Duty putOffUntil(Instant until) {
        return new Duty(id, owner, kind, details, until, tries);
    }

    /** When to try again after a failure now: 30 s after the first, twice as long each time, 6 hours at most. */
    public Instant nextTryAfter(Instant now) {
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(Math.max(tries - 1, 0), DOUBLINGS));
        return now.plus(wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
    }

    /** Without the details. */
    @Override
    public String toString() {
        return "Duty[" + id + ", " + kind + " of " + owner + ", due " + dueAt + ", " + tries + " tries]";
    }
}
