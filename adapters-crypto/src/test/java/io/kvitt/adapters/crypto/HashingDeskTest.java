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
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Row 95 of the attack table: many log in at once. */
class HashingDeskTest {

    private static final int CROWD = 500;

    @Test
    @Timeout(120)
    void row95OfFiveHundredAFewAreServedAndTheOthersSentAwayAtOnce() throws Exception {
        HashingDesk desk = new HashingDesk(2, 16);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        CountDownLatch open = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(CROWD - 18);
        ExecutorService crowd = Executors.newFixedThreadPool(CROWD);
        List<Future<Boolean>> leaving = new ArrayList<>();
        for (int i = 0; i < CROWD; i++) {
            leaving.add(crowd.submit(() -> {
                open.await();
                return ask(desk, inside, most, refused);
            }));
        }
        open.countDown();

        int served = 0;
        for (Future<Boolean> each : leaving) {
            served += each.get() ? 1 : 0;
        }
        crowd.shutdown();
        assertThat(served).isEqualTo(18);
        assertThat(most).hasValue(2);
    }

    /** The work ends when all others were sent away: who waited for it instead of leaving would keep it from ending. */
    private static boolean ask(HashingDesk desk, AtomicInteger inside, AtomicInteger most, CountDownLatch refused) {
        try {
            desk.take(() -> {
                most.accumulateAndGet(inside.incrementAndGet(), Math::max);
                await(refused);
                return inside.decrementAndGet();
            });
            return true;
        } catch (OutsideFailure overloaded) {
            assertThat(overloaded.kind()).isEqualTo(Kind.OVERLOADED);
            refused.countDown();
            return false;
        }
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
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
