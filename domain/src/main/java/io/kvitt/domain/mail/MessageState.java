package io.kvitt.domain.mail;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** How far a message has come. All but the first and {@link Failed} are for good. */
public sealed interface MessageState {

    /** Found, and to be read. */
    record Pending() implements MessageState {}

    /** Read; what its documents said is kept, or stands to be reviewed. */
    record Done() implements MessageState {}

    record Ignored(IgnoreReason reason) implements MessageState {}

    /**
     * Could not be read yet.
     *
     * @param tries in vain, 1 to {@link MessageRules#TRIES}
     * @param nextTryAt the first instant at which it is tried again
     * @param reason to be given if it never can
     */
    record Failed(int tries, Instant nextTryAt, QuarantineReason reason) implements MessageState {
        public Failed {
            nextTryAt = nextTryAt.truncatedTo(ChronoUnit.MILLIS);
            if (tries < 1 || tries > MessageRules.TRIES) {
                throw new IllegalArgumentException(tries + " tries, not 1 to " + MessageRules.TRIES);
            }
        }
    }

    /** Kept away from everything that reads. */
    record Quarantined(QuarantineReason reason) implements MessageState {}

    /** Whether something is still to be done with it, now or later. */
    default boolean isOpen() {
        return this instanceof Pending || this instanceof Failed;
    }
}
