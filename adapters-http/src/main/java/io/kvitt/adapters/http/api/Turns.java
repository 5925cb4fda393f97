package io.kvitt.adapters.http.api;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.time.Duration;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

/** Lets so many do what takes much memory; others wait a little, and are then told that there is too much to do. */
final class Turns {

    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final Semaphore free;

    Turns(int atOnce) {
        this.free = new Semaphore(atOnce, true);
    }

    /**
     * Does it when it is our turn.
     *
     * @throws OutsideFailure if that takes too long
     */
    <T> T take(Supplier<T> work) {
        if (!isOurs()) {
            throw new OutsideFailure(Kind.OVERLOADED, "Too many do the same.");
        }
        try {
            return work.get();
        } finally {
            free.release();
        }
    }

    private boolean isOurs() {
        try {
            return free.tryAcquire(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
