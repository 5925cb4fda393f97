package io.kvitt.cli;

import io.kvitt.application.identity.DoDuties;
import java.io.PrintStream;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Does what is still to be done, every half a minute as long as a server runs. */
final class DutyRounds implements AutoCloseable {

    private static final int MOST_AT_ONCE = 50;
    private static final int SECONDS_BETWEEN = 30;
    private static final int SECONDS_TO_FINISH = 10;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(round -> {
        Thread made = new Thread(round, "kvitt-duties");
        made.setDaemon(true);
        return made;
    });
    private final DoDuties duties;
    private final PrintStream err;
    private final ScheduledFuture<?> rounds;

    private DutyRounds(DoDuties duties, PrintStream err) {
        this.duties = duties;
        this.err = err;
        this.rounds = thread.scheduleWithFixedDelay(this::round, 0, SECONDS_BETWEEN, TimeUnit.SECONDS);
    }

    /** Begins the rounds, the first one now. */
    static DutyRounds begin(DoDuties duties, PrintStream err) {
        return new DutyRounds(duties, err);
    }

    /** The edge of this thread: what breaks one round is told, and the next one comes all the same. */
    private void round() {
        try {
            duties.doDue(MOST_AT_ONCE);
        } catch (RuntimeException broken) {
            String fault = broken.getClass().getSimpleName();
            err.println("{\"level\":\"alarm\",\"event\":\"duty_broken\",\"fault\":\"" + fault + "\"}");
        }
    }

    @Override
    public void close() {
        rounds.cancel(false);
        thread.shutdown();
        try {
            thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
