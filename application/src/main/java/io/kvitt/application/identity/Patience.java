package io.kvitt.application.identity;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;

/**
 * How long somebody can wait for access to Google.
 *
 * @param forOthers for somebody else who is asking Google already; zero: not at all
 * @param end when whoever waits is stopped, if there is such an end
 */
public record Patience(Duration forOthers, Optional<Instant> end) {

    /** Of somebody who looks at a screen. */
    public static final Patience OF_A_PERSON = new Patience(Duration.ofSeconds(10), Optional.empty());

    /** Of a job that has other users to go on with. */
    public static final Patience OF_A_JOB = new Patience(Duration.ZERO, Optional.empty());

    /** What asking Google and keeping the answer may take: 8 s for the call, 3 s for the rest. */
    private static final Duration TO_ASK = Duration.ofSeconds(11);

    public Patience {
        if (forOthers.isNegative()) {
            throw new IllegalArgumentException("patience of " + forOthers);
        }
    }

    /** The same, of somebody who is stopped then. */
    public Patience until(Instant stopped) {
        return new Patience(forOthers, Optional.of(stopped));
    }

    /** Whether there is time to ask Google and to keep what it says: a lease that nobody can use keeps others waiting. */
    boolean allowsAsking(Instant now) {
        return end.map(stopped -> !now.plus(TO_ASK).isAfter(stopped)).orElse(true);
    }
}
