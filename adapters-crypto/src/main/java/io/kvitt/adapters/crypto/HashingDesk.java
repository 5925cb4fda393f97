package io.kvitt.adapters.crypto;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.util.concurrent.Semaphore;
import java.util.function.Supplier;

/**
 * Lets a few hash at once and a few wait for them; everybody else is sent away at once. Hashing is dear on purpose, so a crowd at
 * the door must not get the whole machine. Whoever waits is served: the line is short, and nobody in it is kept and then refused.
 */
final class HashingDesk {

    private final Semaphore places;
    private final Semaphore hashing;

    /**
     * @param atOnce how many hash at the same time
     * @param waiting how many more may wait, in the order they came
     */
    HashingDesk(int atOnce, int waiting) {
        this.places = new Semaphore(atOnce + waiting);
        this.hashing = new Semaphore(atOnce, true);
    }

    /** @throws OutsideFailure of kind {@code OVERLOADED} if there is no place left, or the thread is interrupted */
    <T> T take(Supplier<T> work) {
        if (!places.tryAcquire()) {
            throw overloaded();
        }
        try {
            return takeTurn(work);
        } finally {
            places.release();
        }
    }

    private <T> T takeTurn(Supplier<T> work) {
        if (!isMyTurn()) {
            throw overloaded();
        }
        try {
            return work.get();
        } finally {
            hashing.release();
        }
    }

    private boolean isMyTurn() {
        try {
            hashing.acquire();
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static OutsideFailure overloaded() {
        return new OutsideFailure(Kind.OVERLOADED, "Too many passwords are being checked.");
    }
}
