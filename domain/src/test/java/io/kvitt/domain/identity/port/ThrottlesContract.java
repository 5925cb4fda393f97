package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.ThrottleRule;
import io.kvitt.domain.identity.Tries;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every counter of tries promises. No adapter may switch a test off. */
public abstract class ThrottlesContract {

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final SecretHash ANNA = new SecretHash("a".repeat(64));
    private static final SecretHash BO = new SecretHash("b".repeat(64));

    /** A store that has counted nothing yet. */
    protected abstract Throttles empty();

    @Test
    void theSixthTryWithinAQuarterOfAnHourIsRefusedUntilTheFirstIsThatOld() {
        Throttles kept = empty();
        for (int i = 0; i < 5; i++) {
            assertThat(counts(kept, ANNA, MORNING.plusSeconds(i))).isTrue();
        }

        Instant again = MORNING.plus(ThrottleRule.LOGIN.window());
        assertThat(kept.take(ThrottleRule.LOGIN, ANNA, again.minusMillis(1)))
                .isEqualTo(new Tries.Outcome.Refused(again));
        assertThat(counts(kept, ANNA, again)).isTrue();
        assertThat(counts(kept, ANNA, again)).isFalse();
        assertThat(counts(kept, ANNA, again.plusSeconds(1))).isTrue();
    }

    @Test
    void subjectsAndRulesDoNotCountForEachOther() {
        Throttles kept = empty();
        for (int i = 0; i < 5; i++) {
            counts(kept, ANNA, MORNING);
        }

        assertThat(counts(kept, ANNA, MORNING)).isFalse();
        assertThat(counts(kept, BO, MORNING)).isTrue();
        assertThat(kept.take(ThrottleRule.SIGN_UP_ADDRESS, ANNA, MORNING)).isInstanceOf(Tries.Outcome.Counted.class);
    }

    @Test
    void aGoodTryIsTakenBack() {
        Throttles kept = empty();
        for (int i = 0; i < 5; i++) {
            counts(kept, ANNA, MORNING.plusSeconds(i));
        }

        kept.giveBack(ThrottleRule.LOGIN, ANNA, MORNING.plusSeconds(4));
        kept.giveBack(ThrottleRule.LOGIN, ANNA, MORNING.minusSeconds(1));
        kept.giveBack(ThrottleRule.LOGIN, BO, MORNING);

        assertThat(counts(kept, ANNA, MORNING.plusSeconds(5))).isTrue();
        assertThat(counts(kept, ANNA, MORNING.plusSeconds(6))).isFalse();
    }

    @Test
    void ofTheOnlyTryThatIsTakenBackNothingIsLeft() {
        Throttles kept = empty();
        counts(kept, ANNA, MORNING);

        kept.giveBack(ThrottleRule.LOGIN, ANNA, MORNING);

        for (int i = 0; i < 5; i++) {
            assertThat(counts(kept, ANNA, MORNING)).isTrue();
        }
        assertThat(counts(kept, ANNA, MORNING)).isFalse();
    }

    @Test
    @Timeout(60)
    void ofFiftyAtOnceFiveAreCounted() throws Exception {
        Throttles kept = empty();
        List<Callable<Boolean>> tries = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            tries.add(() -> counts(kept, ANNA, MORNING));
        }

        assertThat(Collections.frequency(AtOnce.call(tries), true)).isEqualTo(5);
    }

    private static boolean counts(Throttles kept, SecretHash subject, Instant at) {
        return kept.take(ThrottleRule.LOGIN, subject, at) instanceof Tries.Outcome.Counted;
    }
}
