package io.kvitt.domain.mail;

import io.kvitt.domain.identity.Lease;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A mailbox that is watched for a user. What the user sets and what watching leaves behind change it version by version; a pass over
 * the mailbox holds a lease on it meanwhile.
 *
 * @param cursor how far it was looked through
 * @param result of the last pass
 * @param lookedAt when the last pass ended
 * @param failures of passes in a row
 * @param dueAt before this instant nobody looks at it; absent if only its user says when
 * @param generation one more whenever it is to be read from the beginning; passes and findings of the one before are void
 * @param version 1 at first, one more with every change
 */
public record WatchedMailbox(
        MailboxId id,
        UserId owner,
        MailboxPlace place,
        MailboxStatus status,
        PollPolicy policy,
        ZoneId zone,
        Wanted wanted,
        MailCursor cursor,
        LookResult result,
        Optional<Instant> lookedAt,
        int failures,
        Optional<Instant> dueAt,
        Optional<Lease> lease,
        long generation,
        long version) {

    /** Cuts the times to milliseconds, so that what was kept equals what comes back. */
    public WatchedMailbox {
        lookedAt = lookedAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        dueAt = dueAt.map(at -> at.truncatedTo(ChronoUnit.MILLIS));
        if (failures < 0 || generation < 1 || version < 1) {
            throw new IllegalArgumentException(
                    "failures " + failures + ", generation " + generation + ", version " + version);
        }
        if (status instanceof MailboxStatus.NeedsReauth && dueAt.isPresent()) {
            throw new IllegalArgumentException("due, but its user has to let us in first");
        }
    }

    /** One that nobody has looked at, due at once unless its user says when. */
    public static WatchedMailbox first(
            MailboxId id,
            UserId owner,
            MailboxPlace place,
            PollPolicy policy,
            ZoneId zone,
            Wanted wanted,
            Instant now) {
        return new WatchedMailbox(
                id,
                owner,
                place,
                new MailboxStatus.Watched(),
                policy,
                zone,
                wanted,
                MailCursor.BEGINNING,
                LookResult.NONE,
                Optional.empty(),
                0,
                policy == PollPolicy.BY_HAND ? Optional.empty() : Optional.of(now),
                Optional.empty(),
                1,
                1);
    }

    /** Whether somebody looks at it right now. */
    public boolean isLeasedAt(Instant now) {
        return lease.filter(held -> held.isLiveAt(now)).isPresent();
    }

    /** Whether somebody may go over it: nobody else does, and its user has not to let us in first. */
    public boolean mayBeTakenAt(Instant now) {
        return status instanceof MailboxStatus.Watched && !isLeasedAt(now);
    }

    /** The same when whoever looked at it is gone and will not come back. */
    public WatchedMailbox leftBehind() {
        return change().lease(Optional.empty()).made();
    }

    /** Whether it is the one that this pass is over, and nobody else has taken it since. */
    public boolean isUnder(MailPass pass) {
        return owner.equals(pass.owner())
                && id.equals(pass.mailbox())
                && generation == pass.generation()
                && lease.map(Lease::owner).filter(pass.holder()::equals).isPresent();
    }

    /** The next version, taken by somebody for a pass. */
    public WatchedMailbox takenBy(LeaseOwner holder, Instant until) {
        return change().lease(Optional.of(new Lease(holder, until))).made();
    }

    /** The next version, looked through that far. */
    public WatchedMailbox readUpTo(MailCursor next) {
        return change().cursor(next).made();
    }

    /** The next version, to be looked at from the beginning, now; what is known of its messages stays known. */
    public WatchedMailbox begunAgain(Instant now) {
        return change().status(new MailboxStatus.Watched())
                .cursor(MailCursor.BEGINNING)
                .failures(0)
                .dueAt(Optional.of(now))
                .lease(Optional.empty())
                .generation(generation + 1)
                .made();
    }

    /**
     * The next version, when its user has let us in again: it goes on where it stopped. A pass that is under way ends, for it may have
     * been shut out before.
     */
    public WatchedMailbox letInAgain(Instant now) {
        return change().status(new MailboxStatus.Watched())
                .failures(0)
                .dueAt(Optional.of(now))
                .lease(Optional.empty())
                .made();
    }

    /** The next version, due now: its user said so, or something rang. One that needs its user stays as it is otherwise. */
    public WatchedMailbox dueNow(Instant now) {
        boolean isWatched = status instanceof MailboxStatus.Watched;
        return change().dueAt(isWatched ? Optional.of(now) : Optional.empty()).made();
    }

    /** Whether it may be left alone once what it is watched for has come: it was looked through, and is watched for that alone. */
    public boolean mayRest() {
        return policy == PollPolicy.WEEKDAYS_UNTIL_FOUND && result == LookResult.DONE && !cursor.isBeginning();
    }

    /** The next version, not due before that. */
    public WatchedMailbox restingUntil(Instant at) {
        return change().dueAt(Optional.of(at)).made();
    }

    /** The next version, with other settings; whoever wants something else has it looked at from the beginning. */
    public WatchedMailbox set(PollPolicy newPolicy, ZoneId newZone, Wanted newWanted, Instant now) {
        boolean isWatched = status instanceof MailboxStatus.Watched;
        Optional<Instant> next =
                PollTimes.USUAL.next(newPolicy, id, newZone, now).filter(at -> isWatched);
        MailboxChange change = change().settings(newPolicy, newZone, newWanted).dueAt(next);
        return wanted.equals(newWanted)
                ? change.made()
                : change.cursor(MailCursor.BEGINNING)
                        .lease(Optional.empty())
                        .generation(generation + 1)
                        .made();
    }

    /** The next version after a pass that ended like this, with nobody looking at it. */
    public WatchedMailbox after(PassResult ended, PollTimes times, Instant now) {
        return ended.applied(this, times, now);
    }

    MailboxChange change() {
        return new MailboxChange(this);
    }
}
