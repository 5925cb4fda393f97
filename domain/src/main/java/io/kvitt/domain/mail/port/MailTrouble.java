package io.kvitt.domain.mail.port;

import io.kvitt.domain.identity.ReauthReason;
import java.time.Duration;

/** Why a whole mailbox cannot be asked now. It says nothing about any message. */
public sealed interface MailTrouble extends LookAnswer, FetchAnswer, PartAnswer, MailboxAnswer {

    /**
     * It is asked too often.
     *
     * @param pause before it is asked again, zero or more; what it says itself, or what the adapter thinks
     */
    record Throttled(Duration pause) implements MailTrouble {
        public Throttled {
            if (pause.isNegative()) {
                throw new IllegalArgumentException("a pause of " + pause);
            }
        }
    }

    /**
     * It does not let us in until its user lets us in again.
     *
     * @param turn the same until they do, and another afterwards: so one loss is told once
     */
    record NeedsReauth(ReauthReason reason, long turn) implements MailTrouble {}

    /** It does not answer, or not as it should; later it may. */
    record Unavailable() implements MailTrouble {}
}
