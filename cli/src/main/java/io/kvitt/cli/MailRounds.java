package io.kvitt.cli;

import io.kvitt.application.mail.SyncWatcher;
import java.io.PrintStream;
import java.time.Duration;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Goes over mailboxes again and again as long as a server runs. */
final class MailRounds implements AutoCloseable {

    private static final int SECONDS_TO_FINISH = 10;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(round -> {
        Thread made = new Thread(round, "kvitt-mail");
        made.setDaemon(true);
        return made;
    });
    private final Consumer<SyncWatcher> work;
    private final PrintStream err;
    private final ScheduledFuture<?> rounds;
    private volatile boolean ending;

    private MailRounds(Consumer<SyncWatcher> work, Duration between, PrintStream err) {
        this.work = work;
        this.err = err;
        this.rounds = thread.scheduleWithFixedDelay(this::round, 1_000, between.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Begins the rounds, the first one soon.
     *
     * @param work is told to end early when the server stops
     */
    static MailRounds begin(Consumer<SyncWatcher> work, Duration between, PrintStream err) {
        return new MailRounds(work, between, err);
    }

    /** The edge of this thread: what breaks one round is told, and the next one comes all the same. */
    private void round() {
        try {
            work.accept(new SyncWatcher() {
                @Override
                public boolean isEnough() {
                    return ending;
                }
            });
        } catch (RuntimeException broken) {
            String fault = broken.getClass().getSimpleName();
            err.println("{\"level\":\"alarm\",\"event\":\"mail_broken\",\"fault\":\"" + fault + "\"}");
        }
    }

    /** The mail that is being read is read to its end. */
    @Override
    public void close() {
        ending = true;
        rounds.cancel(false);
        thread.shutdown();
        try {
            thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
