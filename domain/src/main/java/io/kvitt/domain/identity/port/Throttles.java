package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.ThrottleRule;
import io.kvitt.domain.identity.Tries;
import java.time.Instant;

/** Where tries are counted. Any thread may call at any time. */
public interface Throttles {

    /**
     * Counts a try, as {@link Tries#take} decides; looking and counting are one step, so of any number at once no more are counted
     * than the rule has it. Subjects and rules do not count for each other.
     */
    Tries.Outcome take(ThrottleRule rule, SecretHash subject, Instant now);

    /** Takes back one try that was counted at that instant, if it still is: it was a good one. */
    void giveBack(ThrottleRule rule, SecretHash subject, Instant at);
}
