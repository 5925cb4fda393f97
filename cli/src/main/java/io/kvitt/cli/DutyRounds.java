package io.kvitt.cli;

import io.kvitt.application.identity.DoDuties;
import io.kvitt.application.notice.ForgetNotices;
import io.kvitt.application.notice.RemindOwners;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/**
 * Does what is still to be done, every few seconds as long as a server runs, and now and then looks for what to remind of and what to
 * forget.
 */
final class DutyRounds implements AutoCloseable {

    private static final int MOST_AT_ONCE = 50;
    private static final int SECONDS_BETWEEN = 3;
    private static final int SECONDS_BETWEEN_REMINDERS = 300;
    private static final int SECONDS_BETWEEN_FORGETTING = 6 * 3_600;
    private static final int SECONDS_TO_FINISH = 10;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(round -> {
        Thread made = new Thread(round, "kvitt-duties");
        made.setDaemon(true);
        return made;
    });
    private final PrintStream err;
    private final List<ScheduledFuture<?>> rounds;

    private DutyRounds(DoDuties duties, RemindOwners reminders, ForgetNotices forget, PrintStream err) {
        this.err = err;
        this.rounds = List.of(
                every(SECONDS_BETWEEN_REMINDERS, reminders::remind),
                every(SECONDS_BETWEEN_FORGETTING, forget::forget),
                every(SECONDS_BETWEEN, () -> duties.doDue(MOST_AT_ONCE)));
    }

    /** Begins the rounds, the first one now. */
    static DutyRounds begin(DoDuties duties, RemindOwners reminders, ForgetNotices forget, PrintStream err) {
        return new DutyRounds(duties, reminders, forget, err);
    }

    private ScheduledFuture<?> every(int seconds, Runnable work) {
        return thread.scheduleWithFixedDelay(() -> round(work), 0, seconds, TimeUnit.SECONDS);
    }

    /** The edge of this thread: what breaks one round is told, and the next one comes all the same. */
    private void round(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            String fault = broken.getClass().getSimpleName();
            err.println("{\"level\":\"alarm\",\"event\":\"duty_broken\",\"fault\":\"" + fault + "\"}");
        }
    }

    @Override
    public void close() {
        rounds.forEach(round -> round.cancel(false));
        thread.shutdown();
        try {
            thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
