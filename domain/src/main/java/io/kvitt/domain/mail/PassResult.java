package io.kvitt.domain.mail;

import io.kvitt.domain.identity.ReauthReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;

/** How a pass over a mailbox ended, and what follows for the next. */
public sealed interface PassResult {

    /**
     * All that was there was looked at.
     *
     * @param openAt when the next of the messages that could not be read is to be tried again
     */
    record Done(Optional<Instant> openAt) implements PassResult {

        /** With nothing left to be tried. */
        public Done() {
            this(Optional.empty());
        }
    }

    /** Its time was over; it goes on as soon as others had their turn. */
    record Unfinished() implements PassResult {}

    /** @param pause before it is asked again, zero or more */
    record Throttled(Duration pause) implements PassResult {}

    record Unavailable() implements PassResult {}

    record NeedsReauth(ReauthReason reason) implements PassResult {}

    /** The mailbox as it is afterwards. */
    default WatchedMailbox applied(WatchedMailbox mailbox, PollTimes times, Instant now) {
        MailboxChange change =
                mailbox.change().lease(Optional.empty()).lookedAt(now).result(said());
        if (this instanceof Throttled throttled) {
            Instant longest = PollTimes.afterFailure(Integer.MAX_VALUE, now);
            Instant asked = now.plus(throttled.pause());
            return change.dueAt(Optional.of(asked.isAfter(longest) ? longest : asked))
                    .made();
        } else if (this instanceof Unavailable) {
            int failures = mailbox.failures() + 1;
            return change.failures(failures)
                    .dueAt(Optional.of(PollTimes.afterFailure(failures, now)))
                    .made();
        } else if (this instanceof NeedsReauth needs) {
            Instant since = mailbox.status() instanceof MailboxStatus.NeedsReauth before ? before.since() : now;
            return change.status(new MailboxStatus.NeedsReauth(needs.reason(), since))
                    .dueAt(Optional.empty())
                    .made();
        } else if (this instanceof Unfinished) {
            return change.failures(0).dueAt(Optional.of(now)).made();
        }
        Optional<Instant> next = times.next(mailbox.policy(), mailbox.id(), mailbox.zone(), now);
        return change.failures(0).dueAt(earlier(next, ((Done) this).openAt())).made();
    }

    /** What it is called in the mailbox. */
    default LookResult said() {
        if (this instanceof Done) {
            return LookResult.DONE;
        } else if (this instanceof Unfinished) {
            return LookResult.UNFINISHED;
        } else if (this instanceof Throttled) {
            return LookResult.THROTTLED;
        }
        return this instanceof NeedsReauth ? LookResult.NEEDS_REAUTH : LookResult.UNAVAILABLE;
    }

    private static Optional<Instant> earlier(Optional<Instant> one, Optional<Instant> other) {
        return Stream.concat(one.stream(), other.stream()).min(Comparator.naturalOrder());
    }
}
