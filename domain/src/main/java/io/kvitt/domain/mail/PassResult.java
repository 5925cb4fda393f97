package io.kvitt.domain.mail;

import io.kvitt.domain.identity.ReauthReason;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/** How a pass over a mailbox ended, and what follows for the next. */
public sealed interface PassResult {

    /** All that was there was looked at. */
    record Done() implements PassResult {}

    /** Its time was over; it goes on as soon as others had their turn. */
    record Unfinished() implements PassResult {}

    /** @param pause before it is asked again, zero or more */
    record Throttled(Duration pause) implements PassResult {}

    record Unavailable() implements PassResult {}

    record NeedsReauth(ReauthReason reason) implements PassResult {}

    /** The mailbox as it is afterwards. */
    default WatchedMailbox applied(WatchedMailbox mailbox, PollTimes times, Instant now) {
        MailboxChange change = mailbox.change().lease(Optional.empty()).lookedAt(now);
        if (this instanceof Throttled throttled) {
            Instant longest = PollTimes.afterFailure(Integer.MAX_VALUE, now);
            Instant asked = now.plus(throttled.pause());
            return change.result(LookResult.THROTTLED)
                    .dueAt(Optional.of(asked.isAfter(longest) ? longest : asked))
                    .made();
        } else if (this instanceof Unavailable) {
            int failures = mailbox.failures() + 1;
            return change.result(LookResult.UNAVAILABLE)
                    .failures(failures)
                    .dueAt(Optional.of(PollTimes.afterFailure(failures, now)))
                    .made();
        } else if (this instanceof NeedsReauth needs) {
            return change.result(LookResult.NEEDS_REAUTH)
                    .status(new MailboxStatus.NeedsReauth(needs.reason(), now))
                    .dueAt(Optional.empty())
                    .made();
        } else if (this instanceof Unfinished) {
            return change.result(LookResult.UNFINISHED)
                    .failures(0)
                    .dueAt(Optional.of(now))
                    .made();
        }
        return change.result(LookResult.DONE)
                .failures(0)
                .dueAt(times.next(mailbox.policy(), mailbox.id(), mailbox.zone(), now))
                .made();
    }
}
