package io.kvitt.domain.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;

class TriesTest {

    private static final Instant NOON = Instant.parse("2026-11-22T12:00:00Z");
    private static final ThrottleRule RULE = new ThrottleRule("test", 3, Duration.ofSeconds(60));

    /** In no stretch of a window's length are more tries counted, wherever it begins; a fixed window would count twice as many. */
    @Property(tries = 1_000)
    void noWindowHoldsMoreThanTheRule(@ForAll @Size(max = 60) List<@IntRange(max = 40) Integer> pauses) {
        List<Instant> counted = new ArrayList<>();
        Tries tries = Tries.NONE;
        Instant now = NOON;
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            if (tries.take(RULE, now) instanceof Tries.Outcome.Counted next) {
                tries = next.next();
                counted.add(now);
            }
            assertThat(tries.at()).hasSizeLessThanOrEqualTo(RULE.most());
        }
        for (int i = RULE.most(); i < counted.size(); i++) {
            assertThat(Duration.between(counted.get(i - RULE.most()), counted.get(i)))
                    .isGreaterThanOrEqualTo(RULE.window());
        }
    }

    @Property(tries = 1_000)
    void whoeverWaitsAsToldGetsInAndNoSooner(@ForAll @Size(max = 30) List<@IntRange(max = 40) Integer> pauses) {
        Tries tries = Tries.NONE;
        Instant now = NOON;
        for (int pause : pauses) {
            now = now.plusSeconds(pause);
            Tries.Outcome outcome = tries.take(RULE, now);
            if (outcome instanceof Tries.Outcome.Refused refused) {
                assertThat(refused.retryAt()).isAfter(now);
                assertThat(tries.take(RULE, refused.retryAt())).isInstanceOf(Tries.Outcome.Counted.class);
                assertThat(tries.take(RULE, refused.retryAt().minusMillis(1)))
                        .isInstanceOf(Tries.Outcome.Refused.class);
            } else {
                tries = ((Tries.Outcome.Counted) outcome).next();
            }
        }
    }

    @Test
    void aTryOfAClockThatWasAheadKeepsNobodyOutForLong() {
        Tries aLittle = three(NOON.plusSeconds(30));
        Instant told = NOON.plusSeconds(90);

        assertThat(aLittle.take(RULE, NOON)).isEqualTo(new Tries.Outcome.Refused(told));
        assertThat(aLittle.take(RULE, told)).isInstanceOf(Tries.Outcome.Counted.class);
        assertThat(three(NOON.plusSeconds(31)).take(RULE, NOON)).isInstanceOf(Tries.Outcome.Counted.class);
        assertThat(three(NOON.plusSeconds(9_000)).take(RULE, NOON.plusSeconds(8_000)))
                .isInstanceOf(Tries.Outcome.Counted.class);
    }

    private static Tries three(Instant at) {
        return new Tries(List.of(at, at, at));
    }

    @Test
    void aGoodTryIsTakenBackOnceAndNoOther() {
        Tries two = new Tries(List.of(NOON, NOON, NOON.plusSeconds(1)));

        assertThat(two.without(NOON).at()).containsExactly(NOON, NOON.plusSeconds(1));
        assertThat(two.without(NOON.plusSeconds(2))).isEqualTo(two);
        assertThat(Tries.NONE.without(NOON)).isEqualTo(Tries.NONE);
    }

    @Test
    void triesAreForgottenWhenTheLastOneNoLongerCounts() {
        assertThat(new Tries(List.of(NOON, NOON.plusSeconds(5))).forgottenAt(RULE))
                .contains(NOON.plusSeconds(65));
        assertThat(Tries.NONE.forgottenAt(RULE)).isEmpty();
    }

    @Test
    void aRuleCountsSomethingForSomeTime() {
        assertThatThrownBy(() -> new ThrottleRule("none", 0, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThrottleRule("many", 101, Duration.ofSeconds(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> new ThrottleRule("never", 1, Duration.ZERO))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
