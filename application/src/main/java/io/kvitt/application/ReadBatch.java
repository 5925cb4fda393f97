package io.kvitt.application;

import static io.kvitt.domain.document.DocumentProblem.Code.INTERNAL;
import static io.kvitt.domain.document.DocumentProblem.Code.TIMEOUT;
import static io.kvitt.domain.document.DocumentProblem.Code.TOO_COMPLEX;

import io.kvitt.domain.document.DocumentProblem;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Reads many documents side by side. Reports come in the order of the documents; memory does not grow with their number,
 * because only a window of them is under way. One bad document never stops the others: it may fail, take too long or break
 * the reader, and each of these is a report.
 */
public final class ReadBatch {

    /** How much earlier documents may keep later, finished ones waiting. */
    private static final int WINDOW_PER_WORKER = 16;

    /** After the interrupt, a reader that does not look up is left behind. */
    private static final Duration GRACE = Duration.ofMillis(1_500);

    private static final Duration LOOK_AROUND = Duration.ofMillis(200);

    private final int workers;
    private final Duration limit;

    /**
     * Sets up a batch.
     *
     * @param workers how many documents are read at once, one at least
     * @param limit for one document, from when its reading begins
     */
    public ReadBatch(int workers, Duration limit) {
        if (workers < 1 || limit.isNegative() || limit.isZero()) {
            throw new IllegalArgumentException(workers + " workers, limit " + limit);
        }
        this.workers = workers;
        this.limit = limit;
    }

    /** A document to read: its reading runs on a worker and may be interrupted. */
    public interface Job extends Supplier<DocumentReport> {}

    /** A job and what came of it. */
    public record Done<J extends Job>(J job, DocumentReport report) {}

    /**
     * Reads all jobs.
     *
     * @param sink gets each report on the calling thread, in the order of the jobs
     * @param stop asked between reports; once true, nothing more is read or reported
     */
    public <J extends Job> void read(Iterator<J> jobs, Consumer<Done<J>> sink, BooleanSupplier stop) {
        BlockingQueue<Task<J>> waiting = new ArrayBlockingQueue<>(workers * WINDOW_PER_WORKER);
        Deque<Task<J>> underWay = new ArrayDeque<>();
        Crew<J> crew = new Crew<>(waiting);
        try {
            crew.hire(workers);
            while (!stop.getAsBoolean() && (jobs.hasNext() || !underWay.isEmpty())) {
                while (jobs.hasNext() && underWay.size() < workers * WINDOW_PER_WORKER) {
                    Task<J> task = new Task<>(jobs.next());
                    underWay.add(task);
                    waiting.add(task);
                }
                DocumentReport report = awaitFirst(underWay, crew, stop);
                Task<J> first = underWay.remove();
                if (!stop.getAsBoolean()) {
                    sink.accept(new Done<>(first.job, report));
                }
            }
        } catch (InterruptedException cancelled) {
            Thread.currentThread().interrupt();
        } finally {
            crew.dismiss();
        }
    }

    private <J extends Job> DocumentReport awaitFirst(Deque<Task<J>> underWay, Crew<J> crew, BooleanSupplier stop)
            throws InterruptedException {
        Task<J> first = underWay.element();
        while (true) {
            try {
                return first.report.get(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
            } catch (TimeoutException notYet) {
                for (Task<J> task : underWay) {
                    supervise(task, crew);
                }
                if (stop.getAsBoolean()) {
                    return tooLong();
                }
            } catch (ExecutionException never) {
                throw new IllegalStateException("a task completes with a report in every case", never);
            }
        }
    }

    /** Interrupts a reader that takes too long; one that does not heed it loses its place to a new one. */
    private <J extends Job> void supervise(Task<J> task, Crew<J> crew) {
        long took = task.runsForNanos();
        if (took > limit.plus(GRACE).toNanos()) {
            if (task.report.complete(tooLong())) {
                crew.hire(1);
            }
        } else if (took > limit.toNanos()) {
            task.interrupt();
        }
    }

    private DocumentReport tooLong() {
        return DocumentReport.failed(
                new DocumentProblem(TIMEOUT, "reading took longer than " + limit.toSeconds() + " s and was stopped"));
    }

    /** A job on its way to a report. */
    private static final class Task<J extends Job> {
        private final J job;
        private final CompletableFuture<DocumentReport> report = new CompletableFuture<>();
        private long startedAt;
        private Thread worker = Thread.currentThread();
        private boolean running;

        Task(J job) {
            this.job = job;
        }

        /** @return false if the task was given up meanwhile, and this worker replaced */
        boolean run() {
            begin();
            try {
                return report.complete(job.get());
            } catch (StackOverflowError | OutOfMemoryError beyond) {
                return fail(TOO_COMPLEX, "reading it takes more memory than there is");
            } catch (RuntimeException | LinkageError broken) {
                return fail(INTERNAL, "reading it broke: " + broken.getClass().getSimpleName());
            } finally {
                end();
            }
        }

        private boolean fail(DocumentProblem.Code code, String detail) {
            return report.complete(DocumentReport.failed(new DocumentProblem(code, detail)));
        }

        private synchronized void begin() {
            worker = Thread.currentThread();
            startedAt = System.nanoTime();
            running = true;
        }

        /** From here on an interrupt would hit the next job of the same worker. */
        private synchronized void end() {
            running = false;
            Thread.interrupted();
        }

        synchronized void interrupt() {
            if (running) {
                worker.interrupt();
            }
        }

        synchronized long runsForNanos() {
            return running ? System.nanoTime() - startedAt : 0;
        }
    }

    /** The workers: daemons, so that one that hangs does not keep the process alive. */
    private static final class Crew<J extends Job> {
        private final BlockingQueue<Task<J>> waiting;
        private volatile boolean dismissed;
        private int hired;

        Crew(BlockingQueue<Task<J>> waiting) {
            this.waiting = waiting;
        }

        void hire(int count) {
            for (int i = 0; i < count; i++) {
                Thread worker = new Thread(this::work, "kvitt-reader-" + ++hired);
                worker.setDaemon(true);
                worker.start();
            }
        }

        private void work() {
            try {
                boolean employed = true;
                while (employed && !dismissed) {
                    Task<J> task = waiting.poll(50, TimeUnit.MILLISECONDS);
                    employed = task == null || task.run();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        void dismiss() {
            dismissed = true;
        }
    }
}
