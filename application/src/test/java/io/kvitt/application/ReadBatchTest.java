package io.kvitt.application;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.document.DocumentProblem;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

@Timeout(60)
class ReadBatchTest {

    private static final Duration LONG = Duration.ofMinutes(10);
    private static final Duration SHORT = Duration.ofSeconds(1);

    @ParameterizedTest
    @CsvSource({"0, 1000", "-1, 1000", "1, 0", "1, -5"})
    void needsAWorkerAndALimit(int workers, long millis) {
        assertThatThrownBy(() -> new ReadBatch(workers, Duration.ofMillis(millis)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void noJobsHaveNoResults() {
        assertThat(results(new ReadBatch(2, LONG), List.of())).isEmpty();
    }

    @Test
    void resultsComeInTheOrderOfTheJobsThoughTheFirstIsSlow() {
        CountDownLatch othersDone = new CountDownLatch(10);
        List<Job> jobs = new ArrayList<>();
        jobs.add(job(() -> {
            await(othersDone);
            return "0";
        }));
        for (int i = 1; i <= 10; i++) {
            String name = String.valueOf(i);
            jobs.add(job(() -> {
                othersDone.countDown();
                return name;
            }));
        }
        assertThat(results(new ReadBatch(2, LONG), jobs))
                .containsExactly("0", "1", "2", "3", "4", "5", "6", "7", "8", "9", "10");
    }

    @Test
    void resultsAreHandedOverOnTheCallingThread() {
        List<Thread> threads = new ArrayList<>();
        new ReadBatch(2, LONG)
                .read(List.of(job(() -> "a")).iterator(), result -> threads.add(Thread.currentThread()), () -> false);
        assertThat(threads).containsExactly(Thread.currentThread());
    }

    static Stream<Throwable> troubles() {
        return Stream.of(
                new IllegalStateException("secret words of the document"),
                new StackOverflowError(),
                new OutOfMemoryError(),
                new NoClassDefFoundError(),
                new AssertionError(),
                new InternalError());
    }

    @ParameterizedTest
    @MethodSource("troubles")
    void aJobThatBreaksHasAResultAndTheOthersGoOn(Throwable trouble) {
        Job breaks = job(() -> {
            if (trouble instanceof Error error) {
                throw error;
            }
            throw (RuntimeException) trouble;
        });
        List<String> results = results(new ReadBatch(1, LONG), List.of(job(() -> "a"), breaks, breaks, job(() -> "b")));
        assertThat(results).hasSize(4).startsWith("a").endsWith("b");
        assertThat(results.get(1)).startsWith("given up: document.").doesNotContain("secret");
    }

    @Test
    void aStackThatIsUsedUpIsAResult() {
        Job deep = job(() -> deeper(0));
        assertThat(results(new ReadBatch(1, LONG), List.of(deep, job(() -> "b"))))
                .containsExactly("given up: document.too-complex", "b");
    }

    @Test
    void aJobThatCannotEvenBeGivenUpDoesNotHangTheBatch() {
        ReadBatch.Job<String> hopeless = new ReadBatch.Job<>() {
            @Override
            public String read() {
                throw new IllegalStateException("cannot be read");
            }

            @Override
            public String givenUp(DocumentProblem problem) {
                throw new IllegalStateException("cannot be given up");
            }
        };
        assertThatThrownBy(() -> new ReadBatch(1, LONG).read(List.of(hopeless).iterator(), result -> {}, () -> false))
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void aJobThatIgnoresTheInterruptIsLeftBehindAndTheBatchGoesOn() {
        CountDownLatch over = new CountDownLatch(1);
        Job deaf = job(() -> {
            boolean done = false;
            while (!done) {
                try {
                    done = over.await(1, TimeUnit.MINUTES);
                } catch (InterruptedException ignored) {
                    done = false;
                }
            }
            return "late";
        });
        List<String> results = results(new ReadBatch(1, SHORT), List.of(job(() -> "a"), deaf, job(() -> "b")));
        over.countDown();
        assertThat(results).containsExactly("a", "given up: document.timeout", "b");
    }

    @Test
    void inAnyOrderOneThatTakesLongKeepsNoOtherWaiting() {
        CountDownLatch handedOver = new CountDownLatch(200);
        List<Job> jobs = new ArrayList<>();
        jobs.add(job(() -> {
            await(handedOver);
            return "slow";
        }));
        for (int i = 0; i < 200; i++) {
            jobs.add(job(() -> "quick"));
        }
        List<String> results = new ArrayList<>();

        new ReadBatch(2, LONG)
                .readInAnyOrder(
                        jobs.iterator(),
                        result -> {
                            results.add(result);
                            handedOver.countDown();
                        },
                        () -> false);

        assertThat(results).hasSize(201).endsWith("slow");
    }

    @Test
    void inAnyOrderAJobIsStoppedInTimeThoughOthersAreFinishedAllTheTime() {
        AtomicBoolean stopped = new AtomicBoolean();
        Job hangs = job(() -> {
            sleep(60_000);
            stopped.set(true);
            return "stopped";
        });
        Iterator<Job> jobs = Stream.concat(
                        Stream.of(hangs),
                        Stream.generate(() -> job(() -> {
                                    sleep(5);
                                    return "quick";
                                }))
                                .limit(2_000))
                .takeWhile(job -> !stopped.get())
                .iterator();
        List<String> results = new ArrayList<>();

        new ReadBatch(2, SHORT).readInAnyOrder(jobs, results::add, () -> false);

        assertThat(results).contains("stopped", "quick").hasSizeLessThan(1_500);
    }

    @Test
    void aJobThatHeedsTheInterruptGivesItsOwnResultAndItsWorkerGoesOn() {
        Job heeds = job(() -> {
            try {
                Thread.sleep(60_000);
                return "slept";
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                return "stopped";
            }
        });
        Job next = job(() -> "interrupted: " + Thread.currentThread().isInterrupted());
        assertThat(results(new ReadBatch(1, SHORT), List.of(heeds, next)))
                .containsExactly("stopped", "interrupted: false");
    }

    @Test
    void aLimitBeyondCountingIsNoLimit() {
        Job slow = job(() -> {
            sleep(500);
            return "a";
        });
        assertThat(results(new ReadBatch(1, Duration.ofSeconds(Long.MAX_VALUE)), List.of(slow)))
                .containsExactly("a");
    }

    @Test
    void stopEndsEarly() {
        List<String> results = new ArrayList<>();
        List<Job> jobs =
                IntStream.range(0, 1_000).mapToObj(i -> job(() -> "" + i)).toList();
        new ReadBatch(2, LONG).read(jobs.iterator(), results::add, () -> results.size() == 3);
        assertThat(results).containsExactly("0", "1", "2");
    }

    @Test
    void stopInterruptsWhatIsUnderWay() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        CountDownLatch interrupted = new CountDownLatch(1);
        List<String> results = new ArrayList<>();
        Job first = job(() -> {
            await(begun);
            return "a";
        });
        Job second = job(() -> {
            begun.countDown();
            try {
                Thread.sleep(60_000);
            } catch (InterruptedException stopped) {
                interrupted.countDown();
            }
            return "b";
        });
        new ReadBatch(2, LONG).read(List.of(first, second).iterator(), results::add, () -> !results.isEmpty());
        assertThat(results).containsExactly("a");
        assertThat(interrupted.await(20, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void ofManyJobsOnlyAFewAreUnderWay() {
        AtomicInteger handedOut = new AtomicInteger();
        AtomicInteger handedOver = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        Iterator<Job> jobs = new Iterator<>() {
            @Override
            public boolean hasNext() {
                return handedOut.get() < 10_000;
            }

            @Override
            public Job next() {
                int i = handedOut.getAndIncrement();
                most.accumulateAndGet(handedOut.get() - handedOver.get(), Math::max);
                return job(() -> "" + i);
            }
        };
        List<String> results = new ArrayList<>();
        new ReadBatch(4, LONG)
                .read(
                        jobs,
                        result -> {
                            handedOver.incrementAndGet();
                            results.add(result);
                        },
                        () -> false);
        assertThat(results)
                .isEqualTo(IntStream.range(0, 10_000).mapToObj(i -> "" + i).toList());
        assertThat(most.get()).isLessThanOrEqualTo(4 * 16 + 1);
    }

    @Test
    void asManyJobsRunAtOnceAsThereAreWorkers() {
        CountDownLatch together = new CountDownLatch(3);
        Job waits = job(() -> {
            together.countDown();
            await(together);
            return "a";
        });
        assertThat(results(new ReadBatch(3, LONG), Collections.nCopies(3, waits)))
                .containsExactly("a", "a", "a");
    }

    @Test
    void aCallerThatIsInterruptedReturnsAndStaysInterrupted() throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        Job waits = job(() -> {
            begun.countDown();
            sleep(30_000);
            return "a";
        });
        boolean[] still = new boolean[1];
        List<String> results = new ArrayList<>();
        Thread caller = new Thread(() -> {
            new ReadBatch(1, LONG).read(List.of(waits).iterator(), results::add, () -> false);
            still[0] = Thread.currentThread().isInterrupted();
        });
        caller.start();
        await(begun);
        caller.interrupt();
        caller.join(20_000);
        assertThat(caller.isAlive()).isFalse();
        assertThat(still[0]).isTrue();
        assertThat(results).isEmpty();
    }

    @Test
    void aCallerThatWasInterruptedBeforeReadsNothing() {
        Thread.currentThread().interrupt();
        try {
            assertThat(results(new ReadBatch(1, LONG), List.of(job(() -> "a")))).isEmpty();
        } finally {
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    private interface Job extends ReadBatch.Job<String> {}

    private static Job job(Supplier<String> reads) {
        return new Job() {
            @Override
            public String read() {
                return reads.get();
            }

            @Override
            public String givenUp(DocumentProblem problem) {
                assertThat(problem.detail()).isNotBlank();
                return "given up: " + problem.code().text();
            }
        };
    }

    private static List<String> results(ReadBatch batch, List<Job> jobs) {
        List<String> results = new ArrayList<>();
        batch.read(jobs.iterator(), results::add, () -> false);
        return results;
    }

    private static String deeper(int depth) {
        return depth < 0 ? "" : deeper(depth + 1) + depth;
    }

    private static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private static void sleep(long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }
}
