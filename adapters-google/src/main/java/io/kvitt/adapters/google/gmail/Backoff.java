package io.kvitt.adapters.google.gmail;

import java.time.Duration;
import java.util.Optional;
import java.util.random.RandomGenerator;

/**
 * How long to wait before a question is asked again.
 * <pre>wait = min(2^n · 1 s + random(0..1 s), 64 s),   n = 0, 1, 2 …</pre>
 * and never less than Gmail says (developers.google.com/workspace/gmail/api/guides/handle-errors).
 */
final class Backoff {

    /** Tries of one question in one go. */
    static final int TRIES = 5;

    private static final Duration LONGEST = Duration.ofSeconds(64);
    private static final Duration SHORTEST_PAUSE = Duration.ofMinutes(5);
    private static final int PAUSE_SPREAD = 25 * 60;

    private final RandomGenerator random;

    Backoff(RandomGenerator random) {
        this.random = random;
    }

    /**
     * The wait after a try.
     *
     * @param tried so often, 1 or more
     * @param said by Gmail
     * @return empty if it is not to be tried again in this go: that was the last time, or Gmail wants it later than 64 s from now
     */
    Optional<Duration> after(int tried, Optional<Duration> said) {
        if (tried >= TRIES || said.filter(pause -> pause.compareTo(LONGEST) > 0).isPresent()) {
            return Optional.empty();
        }
        Duration own = Duration.ofSeconds(1L << (tried - 1)).plusMillis(random.nextInt(1_000));
        Duration bounded = own.compareTo(LONGEST) > 0 ? LONGEST : own;
        return Optional.of(said.filter(pause -> pause.compareTo(bounded) > 0).orElse(bounded));
    }

    /** How long the whole mailbox is left alone when tries did not help: 5 to 30 minutes, or what Gmail says if that is longer. */
    Duration pause(Optional<Duration> said) {
        Duration own = SHORTEST_PAUSE.plusSeconds(random.nextInt(PAUSE_SPREAD));
        return said.filter(pause -> pause.compareTo(own) > 0).orElse(own);
    }
}
