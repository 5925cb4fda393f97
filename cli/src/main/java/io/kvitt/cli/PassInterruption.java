package io.kvitt.cli;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

/** The user's Ctrl-C while a mailbox is read: what is under way is read to its end and kept, and then the process ends. */
final class PassInterruption implements AutoCloseable {

    private static final long SECONDS_TO_FINISH = 30;

    private final CountDownLatch done = new CountDownLatch(1);
    private final Thread hook = new Thread(this::stop, "kvitt-interrupted");
    private volatile boolean stopped;

    private PassInterruption() {}

    static PassInterruption watch() {
        PassInterruption interruption = new PassInterruption();
        Runtime.getRuntime().addShutdownHook(interruption.hook);
        return interruption;
    }

    boolean isStopped() {
        return stopped;
    }

    private void stop() {
        stopped = true;
        try {
            done.await(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }

    /** From here on the process may end. */
    @Override
    public void close() {
        if (!stopped) {
            try {
                Runtime.getRuntime().removeShutdownHook(hook);
            } catch (IllegalStateException ending) { // it was stopped just now, and is waited for
                stopped = true;
            }
        }
        done.countDown();
    }
}
