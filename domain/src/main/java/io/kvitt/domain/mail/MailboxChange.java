package io.kvitt.domain.mail;

import io.kvitt.domain.identity.Lease;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;

/** A change of several parts of a mailbox at once, which makes its next version. */
final class MailboxChange {

    private final WatchedMailbox before;
    private MailboxStatus status;
    private PollPolicy policy;
    private ZoneId zone;
    private Wanted wanted;
    private MailCursor cursor;
    private LookResult result;
    private Optional<Instant> lookedAt;
    private int failures;
    private Optional<Instant> dueAt;
    private Optional<Lease> lease;
    private long generation;

    MailboxChange(WatchedMailbox before) {
        this.before = before;
        status = before.status();
        policy = before.policy();
        zone = before.zone();
        wanted = before.wanted();
        cursor = before.cursor();
        result = before.result();
        lookedAt = before.lookedAt();
        failures = before.failures();
        dueAt = before.dueAt();
        lease = before.lease();
        generation = before.generation();
    }

    MailboxChange status(MailboxStatus now) {
        status = now;
        return this;
    }

    MailboxChange settings(PollPolicy newPolicy, ZoneId newZone, Wanted newWanted) {
        policy = newPolicy;
        zone = newZone;
        wanted = newWanted;
        return this;
    }

    MailboxChange cursor(MailCursor next) {
        cursor = next;
        return this;
    }

    MailboxChange result(LookResult ended) {
        result = ended;
        return this;
    }

    MailboxChange lookedAt(Instant at) {
        lookedAt = lookedAt.filter(at::isBefore).or(() -> Optional.of(at)); // a clock that was put back undoes no look
        return this;
    }

    MailboxChange failures(int inARow) {
        failures = inARow;
        return this;
    }

    MailboxChange dueAt(Optional<Instant> next) {
        dueAt = next;
        return this;
    }

    MailboxChange lease(Optional<Lease> held) {
        lease = held;
        return this;
    }

    MailboxChange generation(long next) {
        generation = next;
        return this;
    }

    WatchedMailbox made() {
        return new WatchedMailbox(
                before.id(),
                before.owner(),
                before.place(),
                status,
                policy,
                zone,
                wanted,
                cursor,
                result,
                lookedAt,
                failures,
                dueAt,
                lease,
                generation,
                before.version() + 1);
    }
}
