package io.kvitt.cli;

import io.kvitt.application.document.TidyOriginals;
import io.kvitt.application.job.RunJobs;
import java.io.PrintStream;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;

/** Runs jobs as they come as long as a server runs, one after the other, and tidies up now and then. */
final class JobRounds implements AutoCloseable {

    private static final int SECONDS_BETWEEN = 1;
    private static final int HOURS_BETWEEN_TIDYING = 6;
    private static final int SECONDS_TO_FINISH = 5;

    private final ScheduledExecutorService thread = Executors.newSingleThreadScheduledExecutor(round -> {
        Thread made = new Thread(round, "kvitt-jobs");
        made.setDaemon(true);
        return made;
    });
    private final PrintStream err;
    private final List<ScheduledFuture<?>> rounds;

    private JobRounds(RunJobs jobs, TidyOriginals tidy, PrintStream err) {
        this.err = err;
        this.rounds = List.of(
                thread.scheduleWithFixedDelay(() -> round(() -> runAll(jobs)), 0, SECONDS_BETWEEN, TimeUnit.SECONDS),
                thread.scheduleWithFixedDelay(() -> round(tidy::tidy), 0, HOURS_BETWEEN_TIDYING, TimeUnit.HOURS));
    }

    /** Begins the rounds, the first one now. */
    static JobRounds begin(RunJobs jobs, TidyOriginals tidy, PrintStream err) {
        return new JobRounds(jobs, tidy, err);
    }

    private static void runAll(RunJobs jobs) {
        boolean anyDue = true;
        while (anyDue && !Thread.currentThread().isInterrupted()) {
            anyDue = jobs.runNext();
        }
    }

    /** The edge of this thread: what breaks one round is told, and the next one comes all the same. What is stopped is not broken. */
    private void round(Runnable work) {
        try {
            work.run();
        } catch (RuntimeException broken) {
            if (Thread.currentThread().isInterrupted()) {
                return;
            }
            String fault = broken.getClass().getSimpleName();
            err.println("{\"level\":\"alarm\",\"event\":\"job_broken\",\"fault\":\"" + fault + "\"}");
        }
    }

    /** What is under way is stopped, and begun again when a server runs. */
    @Override
    public void close() {
        rounds.forEach(round -> round.cancel(true));
        thread.shutdown();
        try {
            thread.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
        }
    }
}
