package io.kvitt.domain.mail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * A message that lies in a mailbox.
 *
 * @param receivedAt when the mailbox got it, by the mailbox's own clock; what the sender wrote as its date is not asked
 */
public record MessageRef(MessageId id, Instant receivedAt) {

    /** Cuts the time to milliseconds, so that what was kept equals what comes back. */
    public MessageRef {
        receivedAt = receivedAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
