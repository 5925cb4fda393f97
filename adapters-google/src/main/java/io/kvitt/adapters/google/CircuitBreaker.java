package io.kvitt.adapters.google;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Optional;

/**
 * Stops asking one who does not answer: after 5 failures within 30 s nobody asks for 30 s, then one does, and their answer decides.
 * Any thread may call at any time.
 */
public final class CircuitBreaker {

    private static final int FAILURES = 5;
    private static final Duration WITHIN = Duration.ofSeconds(30);
    private static final Duration OPEN = Duration.ofSeconds(30);

    private final Clock clock;
    private final Deque<Instant> failures = new ArrayDeque<>();
    private Optional<Instant> shutUntil = Optional.empty();

    public CircuitBreaker(Clock clock) {
        this.clock = clock;
    }

    /** Whether the caller may ask; they must then say how it ended. The one who tries it out shuts it for others meanwhile. */
    public synchronized boolean admits() {
        Instant now = clock.instant();
        if (shutUntil.filter(now::isBefore).isPresent()) {
            return false;
        }
        shutUntil = shutUntil.map(until -> now.plus(OPEN));
        return true;
    }

    /** It answered. */
    public synchronized void succeeded() {
        failures.clear();
        shutUntil = Optional.empty();
    }

    /** It did not answer. */
    public synchronized void failed() {
        Instant now = clock.instant();
        failures.addLast(now);
        while (failures.size() > FAILURES || failures.getFirst().isBefore(now.minus(WITHIN))) {
            failures.removeFirst();
        }
        if (failures.size() == FAILURES || shutUntil.isPresent()) {
            shutUntil = Optional.of(now.plus(OPEN));
        }
    }
}
