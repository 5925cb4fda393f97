package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** Row 95 of the attack table: many log in at once. */
class HashingDeskTest {

    private static final int CROWD = 500;

    private record Left(boolean wasRefused, long millis) {}

    @Test
    void row95OfFiveHundredAFewAreServedAndTheOthersSentAwayAtOnce() throws Exception {
        HashingDesk desk = new HashingDesk(2, 16);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(CROWD - 18);
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        List<Future<Left>> leaving = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            leaving.add(crowd.submit(() -> {
                open.await();
                Left left = ask(desk, inside, most, refused);
                if (left.wasRefused()) {
                    refused.countDown();
                }
                return left;
            }));
        }
        open.countDown();

        int served = 0;
        int late = 0;
        for (Future<Left> each : leaving) {
            Left left = each.get(20, TimeUnit.SECONDS);
            served += left.wasRefused() ? 0 : 1;
            late += left.millis() < 50 ? 0 : 1;
        }
        crowd.shutdown();
        assertThat(late)
                .as("of five hundred threads a few wait for a processor")
                .isLessThan(CROWD / 20);
        assertThat(served).isEqualTo(18);
        assertThat(most).hasValue(2);
    }

    /** The work ends when all others were sent away, so that the numbers do not depend on the machine. */
    private static Left ask(HashingDesk desk, AtomicInteger inside, AtomicInteger most, CountDownLatch refused) {
        long start = System.nanoTime();
        try {
            desk.take(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                await(refused);
                return inside.decrementAndGet();
            });
            return new Left(false, 0);
        } catch (OutsideFailure overloaded) {
            assertThat(overloaded.kind()).isEqualTo(Kind.OVERLOADED);
            return new Left(true, (System.nanoTime() - start) / 1_000_000);
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await(10, TimeUnit.SECONDS);
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    @Test
    void aPlaceIsFreeAgainAlsoAfterAFailure() {
        HashingDesk desk = new HashingDesk(1, 0);
        for (int i = 0; i < 3; i++) {
            assertThatThrownBy(() -> desk.take(() -> {
                        throw new IllegalStateException("spilt");
                    }))
                    .hasMessage("spilt");
        }
        assertThat(desk.<Integer>take(() -> 7)).isEqualTo(7);
    }

    @Test
    void whoIsInterruptedWhileWaitingIsSentAwayAndStaysInterrupted() {
        HashingDesk desk = new HashingDesk(1, 1);
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> desk.take(() -> 7)).isInstanceOf(OutsideFailure.class);
        assertThat(Thread.interrupted()).isTrue();
        assertThat(desk.<Integer>take(() -> 7)).isEqualTo(7);
    }
}
