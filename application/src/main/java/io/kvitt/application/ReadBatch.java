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
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * Reads many documents side by side. Results come in the order of the documents, or as they are finished; memory does not grow
 * with their number, because only a window of them is under way. One bad document never stops the others: it may fail, take too
 * long or break the reader, and each of these is a result.
 */
public final class ReadBatch {

    /** How much earlier documents may keep later, finished ones waiting. */
    private static final int WINDOW_PER_WORKER = 16;

    /** Where none waits for another, so many that no worker does; the fewer, the sooner a run ends that was stopped. */
    private static final int WINDOW_IN_ANY_ORDER = 8;

    /** After the interrupt, a reader that does not look up is left behind. */
    private static final Duration GRACE = Duration.ofMillis(1_500);

    /** Bytes, taken only as they are used. Some documents nest thousands deep, and the readers below go down with them. */
    private static final long STACK = 16L * 1024 * 1024;

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

    /**
     * A document to read.
     *
     * @param <R> what reading it gives
     */
    public interface Job<R> {

        /** Reads it; runs on a worker and may be interrupted. */
        R read();

        /** What to say when reading it had to be given up; asked on any thread, and must not fail. */
        R givenUp(DocumentProblem problem);
    }

    /**
     * Reads all jobs.
     *
     * @param sink gets each result on the calling thread, in the order of the jobs
     * @param stop asked between results; once true, or once the calling thread is interrupted, nothing more is begun or
     *     handed over, and what is being read is interrupted
     */
    public <R> void read(Iterator<? extends Job<R>> jobs, Consumer<R> sink, BooleanSupplier stop) {
        new Reading<R>(false).read(jobs, sink, stop);
    }

    /** The same, but each result is handed over as soon as it is there: a job that takes long keeps no other waiting. */
    public <R> void readInAnyOrder(Iterator<? extends Job<R>> jobs, Consumer<R> sink, BooleanSupplier stop) {
        new Reading<R>(true).read(jobs, sink, stop);
    }

    /** One batch on its way. */
    private final class Reading<R> {
        private final int window;
        private final BlockingQueue<Task<R>> waiting;
        private final BlockingQueue<Task<R>> finished = new LinkedBlockingQueue<>();
        private final Deque<Task<R>> underWay = new ArrayDeque<>();
        private final Crew<R> crew;
        private final boolean isInAnyOrder;
        private long lookedAroundAt = System.nanoTime();

        Reading(boolean isInAnyOrder) {
            this.isInAnyOrder = isInAnyOrder;
            this.window = workers * (isInAnyOrder ? WINDOW_IN_ANY_ORDER : WINDOW_PER_WORKER);
            this.waiting = new ArrayBlockingQueue<>(window);
            this.crew = new Crew<>(waiting);
        }

        void read(Iterator<? extends Job<R>> jobs, Consumer<R> sink, BooleanSupplier stop) {
            crew.hire(workers);
            try {
                while (!stop.getAsBoolean()
                        && !Thread.currentThread().isInterrupted()
                        && (jobs.hasNext() || !underWay.isEmpty())) {
                    while (underWay.size() < window && jobs.hasNext()) {
                        begin(new Task<>(jobs.next(), isInAnyOrder ? finished::add : task -> {}));
                    }
                    Task<R> next = isInAnyOrder ? awaitAny() : awaitFirst();
                    underWay.remove(next);
                    sink.accept(next.result.get());
                }
            } catch (InterruptedException cancelled) {
                Thread.currentThread().interrupt();
            } catch (ExecutionException hopeless) {
                throw new IllegalStateException("a job can neither be read nor given up", hopeless);
            } finally {
                crew.dismiss();
                underWay.forEach(Task::interrupt);
            }
        }

        private void begin(Task<R> task) {
            underWay.add(task);
            waiting.add(task);
        }

        private Task<R> awaitFirst() throws InterruptedException, ExecutionException {
            Task<R> first = underWay.element();
            while (true) {
                try {
                    first.result.get(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
                    return first;
                } catch (TimeoutException notYet) {
                    lookAround(true);
                }
            }
        }

        private Task<R> awaitAny() throws InterruptedException {
            Task<R> any = finished.poll(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
            while (any == null) {
                lookAround(true);
                any = finished.poll(LOOK_AROUND.toMillis(), TimeUnit.MILLISECONDS);
            }
            lookAround(false);
            return any;
        }

        /** Others that are finished all the time are no reason not to. */
        private void lookAround(boolean isTime) {
            long now = System.nanoTime();
            if (isTime || now - lookedAroundAt >= LOOK_AROUND.toNanos()) {
                lookedAroundAt = now;
                underWay.forEach(task -> supervise(task, crew));
            }
        }
    }

    /** Interrupts a reader that takes too long; one that does not heed it loses its place to a new one. */
    private <R> void supervise(Task<R> task, Crew<R> crew) {
        Duration took = Duration.ofNanos(task.runsForNanos());
        if (took.minus(GRACE).compareTo(limit) > 0) {
            String detail = "reading took longer than " + limit.toSeconds() + " s and was stopped";
            if (task.giveUp(new DocumentProblem(TIMEOUT, detail))) {
                crew.hire(1);
            }
        } else if (took.compareTo(limit) > 0) {
            task.interrupt();
        }
    }

    /** A job on its way to a result. */
    private static final class Task<R> {
        private final Job<R> job;
        private final Consumer<Task<R>> whenFinished;
        private final CompletableFuture<R> result = new CompletableFuture<>();
        private long startedAt;
        private Thread worker = Thread.currentThread();
        private boolean running;

        Task(Job<R> job, Consumer<Task<R>> whenFinished) {
            this.job = job;
            this.whenFinished = whenFinished;
        }

        /** @return false if the task was given up meanwhile, and this worker replaced */
        boolean run() {
            begin();
            try {
                return told(result.complete(job.read()));
            } catch (StackOverflowError | OutOfMemoryError beyond) {
                return giveUp(new DocumentProblem(TOO_COMPLEX, "reading it takes more memory than there is"));
            } catch (RuntimeException | Error broken) {
                // Whatever it is: without a result the batch would wait for ever.
                return giveUp(new DocumentProblem(
                        INTERNAL, "reading it broke: " + broken.getClass().getSimpleName()));
            } finally {
                end();
            }
        }

        /** @return false if there is a result already */
        boolean giveUp(DocumentProblem problem) {
            if (result.isDone()) {
                return false;
            }
            try {
                return told(result.complete(job.givenUp(problem)));
            } catch (RuntimeException | Error hopeless) {
                return told(result.completeExceptionally(hopeless));
            }
        }

        /** Once, whoever was first to say how it ended. */
        private boolean told(boolean isFirst) {
            if (isFirst) {
                whenFinished.accept(this);
            }
            return isFirst;
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
    private static final class Crew<R> {
        private final BlockingQueue<Task<R>> waiting;
        private volatile boolean dismissed;
        private int hired;

        Crew(BlockingQueue<Task<R>> waiting) {
            this.waiting = waiting;
        }

        void hire(int count) {
            for (int i = 0; i < count; i++) {
                Thread worker = new Thread(null, this::work, "kvitt-reader-" + ++hired, STACK);
                worker.setDaemon(true);
                worker.start();
            }
        }

        private void work() {
            try {
                boolean employed = true;
                while (employed && !dismissed) {
                    Task<R> task = waiting.poll(50, TimeUnit.MILLISECONDS);
                    employed = task == null || task.run();
                }
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        }

        void dismiss() {
            dismissed = true;
            waiting.clear();
        }
    }
}
