package io.kvitt.adapters.local;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;

/**
 * The writes that wait, first come, first served. It has an end: who comes when it is full waits to join. Where all are patient, none is
 * served until one comes that is not, somebody hurries, or they have become many.
 */
final class WaitingLine {

    /** Of patient writes: what serves them all takes some milliseconds. */
    private static final int MOST_PATIENT = 256;

    private final int room;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition somebodyCame = lock.newCondition();
    private final Condition thereIsRoom = lock.newCondition();
    private final Deque<WaitingWrite<?>> waiting = new ArrayDeque<>();
    private boolean isHurried;
    private boolean closed;

    WaitingLine(int room) {
        this.room = room;
    }

    /**
     * Joins at the end. An interrupt does not end the wait: the caller could not know whether its write was done.
     *
     * @throws IllegalStateException if the line is closed
     */
    void join(WaitingWrite<?> write) {
        lock.lock();
        try {
            while (waiting.size() >= room && !closed) {
                thereIsRoom.awaitUninterruptibly();
            }
            if (closed) {
                throw new IllegalStateException("the store is closed");
            }
            waiting.addLast(write);
            isHurried |= !write.isPatient();
            if (mayBeServed()) {
                somebodyCame.signal();
            }
        } finally {
            lock.unlock();
        }
    }

    /** Serves those who are there, however patient. */
    void hurry() {
        lock.lock();
        try {
            isHurried |= !waiting.isEmpty();
            somebodyCame.signal();
        } finally {
            lock.unlock();
        }
    }

    private boolean mayBeServed() {
        return isHurried || waiting.size() >= MOST_PATIENT;
    }

    /** The first ones, as soon as there are any to be served; nobody when the line is closed and all were served. */
    List<WaitingWrite<?>> next(int most) {
        lock.lock();
        try {
            while (!mayBeServed() && !closed) {
                somebodyCame.awaitUninterruptibly();
            }
            return taken(most);
        } finally {
            lock.unlock();
        }
    }

    /** Those who are there, or come within that time. */
    List<WaitingWrite<?>> within(long nanos, int most) {
        lock.lock();
        try {
            long left = nanos;
            while (waiting.isEmpty() && !closed && left > 0) {
                left = somebodyCame.awaitNanos(left);
            }
            return taken(most);
        } catch (InterruptedException hurry) {
            return taken(most);
        } finally {
            lock.unlock();
        }
    }

    List<WaitingWrite<?>> whoIsThere(int most) {
        return within(0, most);
    }

    /** Lets nobody join any more. Who waits is still served. */
    void close() {
        lock.lock();
        try {
            closed = true;
            somebodyCame.signalAll();
            thereIsRoom.signalAll();
        } finally {
            lock.unlock();
        }
    }

    private List<WaitingWrite<?>> taken(int most) {
        List<WaitingWrite<?>> taken = new ArrayList<>(Math.min(most, waiting.size()));
        while (taken.size() < most && !waiting.isEmpty()) {
            taken.add(waiting.removeFirst());
        }
        isHurried &= !waiting.isEmpty();
        thereIsRoom.signalAll();
        return taken;
    }
}
