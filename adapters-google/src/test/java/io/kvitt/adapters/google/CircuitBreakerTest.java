package io.kvitt.adapters.google;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class CircuitBreakerTest {

    /** Time that goes by when it is told to. */
    private static final class Hand extends Clock {
        private Instant now = Instant.parse("2026-11-22T12:00:00Z");

        void turn(long seconds) {
            now = now.plusSeconds(seconds);
        }

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }

    private final Hand hand = new Hand();
    private final CircuitBreaker breaker = new CircuitBreaker(hand);

    @Test
    void fiveFailuresWithinHalfAMinuteShutItForHalfAMinute() {
        fail(4);
        assertThat(breaker.admits()).isTrue();
        breaker.failed();
        assertThat(breaker.admits()).isFalse();
        hand.turn(29);
        assertThat(breaker.admits()).isFalse();
        hand.turn(1);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void onlyOneTriesItOut() {
        fail(5);
        hand.turn(30);
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isFalse();
    }

    @Test
    void theOneWhoTriesItOutOpensItForAllOrShutsItAgain() {
        fail(5);
        hand.turn(30);
        assertThat(breaker.admits()).isTrue();
        breaker.failed();
        hand.turn(29);
        assertThat(breaker.admits()).isFalse();
        hand.turn(1);
        assertThat(breaker.admits()).isTrue();
        breaker.succeeded();
        assertThat(breaker.admits()).isTrue();
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void whoeverTriedItOutAndNeverCameBackShutsItForHalfAMinuteOnly() {
        fail(5);
        hand.turn(30);
        assertThat(breaker.admits()).isTrue();
        hand.turn(30);
        assertThat(breaker.admits()).isTrue();
    }

    @Test
    void failuresFarApartDoNotCountTogether() {
        for (int i = 0; i < 20; i++) {
            assertThat(breaker.admits()).isTrue();
            breaker.failed();
            hand.turn(8);
        }
    }

    @Test
    void oneSuccessStartsTheCountAnew() {
        fail(4);
        breaker.succeeded();
        fail(4);
        assertThat(breaker.admits()).isTrue();
    }

    private void fail(int times) {
        for (int i = 0; i < times; i++) {
            assertThat(breaker.admits()).isTrue();
            breaker.failed();
        }
    }
}
