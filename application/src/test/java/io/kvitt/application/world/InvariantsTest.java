package io.kvitt.application.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.mail.MailboxKind;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Every invariant is seen to complain, and a seed that fails is told so that it can be gone after. */
class InvariantsTest {

    private static final int SEEDS = 120;

    @ParameterizedTest
    @EnumSource
    void complainsOfASabotagedStore(Sabotage sabotage) {
        assertThat(complains(sabotage.breaks(), Setting.IN_MEMORY.with(sabotage)))
                .isTrue();
    }

    @Test
    void complainsOfGmailBeingAskedTooMuch() {
        Setting tooMuch = Setting.IN_MEMORY.by((kind, time, fate) ->
                kind == MailboxKind.GMAIL ? new GmailPost(time, fate, 50) : new Letterbox(false, time, fate));

        assertThat(complains(Invariant.I9, tooMuch)).isTrue();
    }

    @Test
    void noneIsLeftOut() {
        Set<Invariant> seen = Stream.of(Sabotage.values()).map(Sabotage::breaks).collect(Collectors.toSet());
        seen.add(Invariant.I9);

        assertThat(seen).isEqualTo(EnumSet.allOf(Invariant.class));
    }

    @Test
    void aSeedThatFailsIsToldWithFewStepsAndHowToRunItAgain() {
        Setting broken = Setting.IN_MEMORY.with(Sabotage.NOTICE_DOUBLED);
        long seed = LongStream.range(1, SEEDS)
                .filter(one -> !breaches(one, broken).isEmpty())
                .findFirst()
                .orElseThrow();
        Trial trial = new Trial(seed, broken, "WorldTest#everythingEndsAsItShould");
        List<Step> steps = Step.of(seed);

        String told = trial.told();

        assertThat(told)
                .startsWith("seed " + seed + " breaks I2")
                .contains("-Dtest=WorldTest#everythingEndsAsItShould -Dkvitt.seed=" + seed + " -Dkvitt.seeds=1")
                .contains(" of its " + steps.size() + " steps are enough:\n")
                .contains("was told twice: NEW_INVOICE");
        assertThat(trial.shortened(steps, Invariant.I2)).hasSizeLessThan(steps.size() / 3);
        assertThat(trial.told()).isEqualTo(told);
    }

    private static boolean complains(Invariant invariant, Setting broken) {
        return LongStream.range(1, SEEDS)
                .mapToObj(seed -> breaches(seed, broken))
                .anyMatch(breaches -> breaches.stream().anyMatch(breach -> breach.invariant() == invariant));
    }

    private static List<Breach> breaches(long seed, Setting setting) {
        return new Trial(seed, setting, "WorldTest").run(Step.of(seed), false).breaches();
    }
}
