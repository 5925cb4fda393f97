package io.kvitt.domain.mail;

import io.kvitt.domain.identity.ReauthReason;
import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Whether a mailbox is looked at. */
public sealed interface MailboxStatus {

    record Watched() implements MailboxStatus {}

    /** Not until its user lets us in again; it is never due meanwhile. */
    record NeedsReauth(ReauthReason reason, Instant since) implements MailboxStatus {
        public NeedsReauth {
            since = since.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
