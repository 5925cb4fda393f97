package io.kvitt.adapters.google.gmail;

import java.time.Duration;
import java.time.Instant;

/** Units that may be spent: a minute's worth at once, and as many again a minute. Not for several threads. */
final class UnitBucket {

    private static final long MINUTE = 60_000;

    private final int aMinute;
    /** In units times the milliseconds of a minute, so that nothing is rounded. */
    private long level;

    private Instant filledAt;

    UnitBucket(int aMinute, Instant now) {
        this.aMinute = aMinute;
        level = aMinute * MINUTE;
        filledAt = now;
    }

    /** How long it takes until so many are there; zero if they are. */
    Duration waitFor(int units, Instant now) {
        fill(now);
        long missing = units * MINUTE - level;
        return missing <= 0 ? Duration.ZERO : Duration.ofMillis((missing + aMinute - 1) / aMinute);
    }

    void take(int units) {
        level -= units * MINUTE;
    }

    boolean isFull(Instant now) {
        fill(now);
        return level == aMinute * MINUTE;
    }

    /** A clock that was put back fills nothing. */
    private void fill(Instant now) {
        long passed = Math.min(Math.max(0, Duration.between(filledAt, now).toMillis()), MINUTE);
        level = Math.min(aMinute * MINUTE, level + passed * aMinute);
        filledAt = now;
    }
}
