package io.kvitt.domain.repeat.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.repeat.Repeat;
import io.kvitt.domain.repeat.Repeat.Answered;
import io.kvitt.domain.repeat.Repeat.Beginning;
import io.kvitt.domain.repeat.Repeat.Begun;
import io.kvitt.domain.repeat.Repeat.Other;
import io.kvitt.domain.repeat.Repeat.Running;
import io.kvitt.domain.repeat.RepeatKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

/** What every keeper of answers promises. No adapter may switch a test off. */
public abstract class RepeatsContract {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");
    private static final RepeatKey KEY = new RepeatKey(ANNA, "POST /v1/debts", "k-1");
    private static final String ONE = "1".repeat(64);
    private static final String TWO = "2".repeat(64);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00.123Z");

    /** A store that holds nothing yet. */
    protected abstract Repeats empty();

    @Test
    void theFirstIsBegunAndItsAnswerIsGivenAgain() {
        Repeats kept = empty();
        Repeat begun = begun(kept.begin(KEY, ONE, NOON));

        assertThat(kept.answer(begun, "{\"å\":\"\n'\"}", NOON.plusSeconds(1))).isTrue();

        assertThat(kept.begin(KEY, ONE, NOON.plusSeconds(2))).isEqualTo(new Answered("{\"å\":\"\n'\"}"));
        assertThat(kept.begin(KEY, ONE, NOON.plusSeconds(86_400))).isInstanceOf(Answered.class);
    }

    @Test
    void whatBelongsToAUserGoesWithThemAndNothingElse() {
        Repeats kept = empty();
        RepeatKey other =
                new RepeatKey(new UserId("user_6f1c0000-0000-4000-8000-00000000000f"), KEY.operation(), KEY.key());
        kept.answer(begun(kept.begin(KEY, ONE, NOON)), "mine", NOON);
        kept.answer(begun(kept.begin(other, ONE, NOON)), "other", NOON);

        kept.deleteAll(KEY.owner());
        kept.deleteAll(KEY.owner());

        assertThat(kept.begin(KEY, TWO, NOON)).isInstanceOf(Begun.class);
        assertThat(kept.begin(other, ONE, NOON)).isEqualTo(new Answered("other"));
    }

    @Test
    void anAnswerIsForgottenAfterADay() {
        Repeats kept = empty();
        kept.answer(begun(kept.begin(KEY, ONE, NOON)), "first", NOON);

        assertThat(kept.begin(KEY, TWO, NOON.plus(Repeat.KEPT_FOR).minusMillis(1)))
                .isEqualTo(new Other());
        assertThat(kept.begin(KEY, TWO, NOON.plus(Repeat.KEPT_FOR))).isInstanceOf(Begun.class);
    }

    @Test
    void whileOneIsAnsweringTheOthersAreTold() {
        Repeats kept = empty();
        begun(kept.begin(KEY, ONE, NOON));

        assertThat(kept.begin(KEY, ONE, NOON.plus(Repeat.LEASE).minusMillis(1))).isEqualTo(new Running());
        assertThat(kept.begin(KEY, TWO, NOON.plusSeconds(1))).isEqualTo(new Other());
    }

    @Test
    void whoHasNotAnsweredInTimeComesTooLate() {
        Repeats kept = empty();
        Repeat slow = begun(kept.begin(KEY, ONE, NOON));
        Repeat quick = begun(kept.begin(KEY, ONE, NOON.plus(Repeat.LEASE)));

        assertThat(kept.answer(slow, "slow", NOON.plusSeconds(60))).isFalse();
        kept.giveUp(slow);
        assertThat(kept.answer(quick, "quick", NOON.plusSeconds(61))).isTrue();

        assertThat(kept.begin(KEY, ONE, NOON.plusSeconds(62))).isEqualTo(new Answered("quick"));
    }

    @Test
    void whatIsGivenUpCanBeBegunAgainAtOnce() {
        Repeats kept = empty();
        Repeat begun = begun(kept.begin(KEY, ONE, NOON));

        kept.giveUp(begun);

        assertThat(kept.answer(begun, "late", NOON)).isFalse();
        assertThat(kept.begin(KEY, TWO, NOON)).isInstanceOf(Begun.class);
    }

    @Test
    void whatIsAnsweredCannotBeAnsweredAgainOrGivenUp() {
        Repeats kept = empty();
        Repeat begun = begun(kept.begin(KEY, ONE, NOON));
        kept.answer(begun, "first", NOON);

        assertThat(kept.answer(begun, "second", NOON)).isFalse();
        kept.giveUp(begun);

        assertThat(kept.begin(KEY, ONE, NOON)).isEqualTo(new Answered("first"));
    }

    @Test
    void ownersOperationsAndKeysAreEachTheirOwn() {
        Repeats kept = empty();
        kept.answer(begun(kept.begin(KEY, ONE, NOON)), "first", NOON);

        for (RepeatKey other : List.of(
                new RepeatKey(BO, KEY.operation(), KEY.key()),
                new RepeatKey(ANNA, "POST /v1/exports", KEY.key()),
                new RepeatKey(ANNA, KEY.operation(), "K-1"),
                new RepeatKey(ANNA, KEY.operation(), "k-1 "))) {
            assertThat(kept.begin(other, TWO, NOON)).isInstanceOf(Begun.class);
        }
    }

    @Test
    void ofManyAtOnceOneIsBegun() throws Exception {
        Repeats kept = empty();
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Beginning> all = new ArrayList<>();
            Callable<Beginning> begin = () -> kept.begin(KEY, ONE, NOON);
            for (Future<Beginning> one : threads.invokeAll(Collections.nCopies(40, begin))) {
                all.add(one.get());
            }
            assertThat(all).filteredOn(Begun.class::isInstance).hasSize(1);
            assertThat(all).filteredOn(Running.class::isInstance).hasSize(39);
        } finally {
            threads.shutdownNow();
        }
    }

    private static Repeat begun(Beginning beginning) {
        assertThat(beginning).isInstanceOf(Begun.class);
        return ((Begun) beginning).repeat();
    }
}
