package io.kvitt.domain.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** Whether a session goes on. That it ran out is not kept: it follows from its times. */
public sealed interface SessionStatus {

    record Active() implements SessionStatus {}

    /** Over, for ever. */
    record Revoked(RevocationReason reason, Instant at) implements SessionStatus {
        public Revoked {
            at = at.truncatedTo(ChronoUnit.MILLIS);
        }
    }
}
