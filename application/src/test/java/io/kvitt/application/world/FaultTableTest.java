package io.kvitt.application.world;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.application.mail.PaperReader;
import io.kvitt.application.world.Letter.Kind;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageState;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.notice.Tidings;
import java.lang.reflect.Proxy;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** The faults of the platform's fault table that concern mail and notices, one by one. */
class FaultTableTest {

    private final Scene scene = new Scene();

    @Test
    void duplicateWhatComesTwiceHasOneEffect() {
        MailboxId one = scene.watch(PollPolicy.HOURLY);
        MailboxId other = scene.watch(PollPolicy.HOURLY);
        scene.comes(one, Scene.bill(1), "");
        scene.comes(one, Scene.bill(1), "");
        scene.comes(other, Scene.bill(1), "another copy");
        for (int i = 0; i < 3; i++) {
            scene.worker().goOverMailboxes(Scene.BUDGET);
            scene.boxes.values().forEach(box -> box.shaken(scene.fate));
            scene.invoices().forEach(invoice -> scene.kept.duties().add(Tidings.ofNew(invoice)));
            scene.worker().doDuties();
            scene.time.pass(Duration.ofHours(1));
        }

        assertThat(scene.numbers()).containsExactly("F1");
        assertThat(scene.inbox()).hasSize(1);
        assertThat(scene.pushed).hasSize(1);
    }

    @ParameterizedTest
    @EnumSource(
            value = Kind.class,
            names = {"BOMB", "ARCHIVE_BOMB", "POISON", "GARBLED"})
    void poisonIsPutAsideAloneAndSaysWhy(Kind poison) {
        MailboxId box = scene.watch(PollPolicy.EVERY_5_MINUTES);
        MessageId good = scene.comes(box, Scene.bill(1), "");
        String text = poison == Kind.ARCHIVE_BOMB ? "zip bomb" : poison == Kind.POISON ? "fault" : "x";
        MessageId bad = scene.comes(box, poison, text, List.of());
        MessageId late = scene.comes(box, Scene.bill(2), "");

        goOver();
        assertThat(scene.state(box, good)).isEqualTo(new MessageState.Done());
        assertThat(scene.state(box, late)).isEqualTo(new MessageState.Done());
        for (int tries = 0; tries < 4; tries++) {
            scene.time.pass(Duration.ofHours(2));
            goOver();
        }

        assertThat(scene.state(box, bad)).isEqualTo(poison.end());
        assertThat(scene.now(box).lease()).isEmpty();
    }

    /** Whatever the edge of a thread would be told. */
    private void goOver() {
        try {
            scene.worker().goOverMailboxes(Scene.BUDGET);
        } catch (IllegalStateException fault) {
            assertThat(fault).hasMessage(PaperReader.FAULT);
        }
    }

    /** Every subset of ten. */
    @Test
    void partialBatchWhateverFailsExactlyThatIsLeft() {
        for (int subset = 0; subset < 1 << 10; subset++) {
            Scene fresh = new Scene();
            MailboxId box = fresh.watch(PollPolicy.EVERY_5_MINUTES);
            Map<MessageId, Boolean> fails = new HashMap<>();
            for (int i = 0; i < 10; i++) {
                boolean isBad = (subset & 1 << i) != 0;
                MessageId id =
                        isBad ? fresh.comes(box, Kind.GARBLED, "x", List.of()) : fresh.comes(box, Scene.bill(i), "");
                fails.put(id, isBad);
            }

            fresh.worker().goOverMailboxes(Scene.BUDGET);

            fails.forEach((id, isBad) -> assertThat(fresh.state(box, id) instanceof MessageState.Failed)
                    .isEqualTo(isBad));
            assertThat(fresh.numbers()).hasSize(10 - Integer.bitCount(subset));
        }
    }

    /** At each write of two processes in a row. */
    @Test
    void timeoutAfterApplyTheRetryFindsItsOwnWrite() {
        int calls = everyFailure(at -> {
            Scene fresh = new Scene();
            MailboxId box = fresh.watch(PollPolicy.EVERY_5_MINUTES);
            fresh.comes(box, Scene.bill(1), "");
            fresh.comes(box, Scene.bill(2), "");
            Counting counting = new Counting(at, true);
            Worker failing = fresh.worker(fresh.kept.with(counting), Duration.ZERO);
            try {
                failing.goOverMailboxes(Scene.BUDGET);
                failing.doDuties();
            } catch (OutsideFailure unheard) {
                assertThat(unheard.kind()).isEqualTo(OutsideFailure.Kind.STORE_LOCKED);
            }
            for (int i = 0; i < 3; i++) {
                fresh.time.pass(Duration.ofMinutes(6));
                fresh.worker().goOverMailboxes(Scene.BUDGET);
                fresh.worker().doDuties();
            }
            assertThat(fresh.numbers()).containsExactly("F1", "F2");
            assertThat(fresh.inbox()).hasSize(2);
            assertThat(fresh.kept.duties().of(Scene.ANNA)).isEmpty();
            return counting.hasFailed();
        });
        assertThat(calls).isGreaterThan(30);
    }

    @Test
    void fanOutThatDiesInTheMiddleIsGoneOnWithAndNothingIsDoneTwice() {
        int deaths = everyFailure(at -> {
            Scene fresh = new Scene();
            List<MailboxId> boxes = IntStream.range(0, 6)
                    .mapToObj(any -> fresh.watch(PollPolicy.WEEKDAYS))
                    .toList();
            boxes.forEach(box -> fresh.comes(box, Scene.bill(boxes.indexOf(box)), ""));
            Counting counting = new Counting(at, false);
            boolean died = dies(
                    () -> fresh.worker(fresh.kept.with(counting), Duration.ZERO).goOverMailboxes(Scene.BUDGET));
            fresh.time.pass(Duration.ofMinutes(6));
            fresh.worker().goOverMailboxes(Scene.BUDGET);

            assertThat(fresh.numbers()).hasSize(6);
            assertThat(fresh.opened).hasSizeBetween(6, died ? 7 : 6);
            boxes.forEach(box -> assertThat(fresh.now(box).lease()).isEmpty());
            return died;
        });
        assertThat(deaths).isGreaterThan(40);
    }

    @Test
    void leaseNobodyElseGoesOverAMailboxMeanwhile() {
        MailboxId box = scene.watch(PollPolicy.EVERY_5_MINUTES);
        scene.comes(box, Scene.bill(1), "");
        scene.comes(box, Scene.bill(2), "");
        Between others = new Between(() -> scene.worker().goOverMailboxes(Scene.BUDGET));

        scene.worker(scene.kept.with(others), Duration.ZERO).goOverMailboxes(Scene.BUDGET);

        assertThat(scene.opened).containsExactly(box);
        assertThat(scene.numbers()).containsExactly("F1", "F2");
    }

    /** One who hangs for longer than the lease finds the work done by another, and changes nothing any more. */
    @Test
    void leaseOfOneWhoHangsGoesToAnotherAndTheirWorkIsVoid() {
        MailboxId box = scene.watch(PollPolicy.EVERY_5_MINUTES);
        scene.comes(box, Scene.bill(1), "");
        scene.comes(box, Scene.bill(2), "");
        Between hanging = new Between(() -> {
            if (scene.opened.size() == 1) {
                scene.time.pass(Duration.ofMinutes(6));
                scene.worker().goOverMailboxes(Scene.BUDGET);
            }
        });

        scene.worker(scene.kept.with(hanging), Duration.ZERO).goOverMailboxes(Scene.BUDGET);

        assertThat(scene.opened).startsWith(box, box);
        assertThat(scene.numbers()).containsExactly("F1", "F2");
        assertThat(scene.kept.duties().of(Scene.ANNA)).hasSize(2);
        assertThat(scene.now(box).lease()).isEmpty();
    }

    /** A pass hangs between keeping a paper and its invoice, while its user leaves and is erased. */
    @Test
    void leaveWhatAPassStillWritesForAUserWhoIsGoneIsSweptUp() {
        scene.comes(scene.watch(PollPolicy.EVERY_5_MINUTES), Scene.bill(1), "");
        Between leaving = new Between(() -> {
            boolean isThere = scene.kept.users().find(Scene.ANNA).isPresent();
            if (isThere && !scene.kept.originals().owners().isEmpty()) {
                scene.worker().deleteAccount().delete(Scene.ANNA);
                scene.time.pass(Duration.ofMinutes(4));
                scene.worker().doDuties();
            }
        });

        scene.worker(scene.kept.with(leaving), Duration.ZERO).goOverMailboxes(Scene.BUDGET);
        assertThat(scene.numbers()).containsExactly("F1");
        scene.time.pass(Duration.ofMinutes(30));
        scene.worker().doDuties();

        assertThat(scene.numbers()).isEmpty();
        assertThat(scene.kept.originals().owners()).isEmpty();
        assertThat(scene.kept.duties().of(Scene.ANNA)).isEmpty();
    }

    @ParameterizedTest(name = "a clock that goes {0} h at {1}")
    @CsvSource(delimiter = '|', textBlock = """
        # hours | at
          -1    | 2026-11-23T12:00:00Z
          1     | 2026-11-23T12:00:00Z
          9600  | 2026-11-23T12:00:00Z
          -1    | 2026-10-25T00:30:00Z
          1     | 2026-03-29T00:30:00Z
        """)
    void clockThatJumpsMakesNoSecondLookAndNoSecondNotice(int hours, Instant at) {
        scene.time.pass(Duration.between(scene.time.now(), at));
        MailboxId box = scene.watch(PollPolicy.WEEKDAYS);
        scene.comes(box, Scene.bill(1), "");
        quarterHours(4);
        Instant looked = scene.now(box).lookedAt().orElseThrow();

        scene.time.pass(Duration.ofHours(hours));
        quarterHours(8);

        assertThat(scene.now(box).lookedAt().orElseThrow()).isAfterOrEqualTo(looked);
        assertThat(scene.opened).hasSizeLessThanOrEqualTo(hours > 100 ? 2 : 1);
        assertThat(scene.numbers()).containsExactly("F1");
        assertThat(scene.inbox().stream().map(Object::toString).distinct()).hasSameSizeAs(scene.inbox());
    }

    /** A week in which clocks are put forward, and one in which they are put back. */
    @ParameterizedTest
    @CsvSource({"2026-03-28T12:00:00Z", "2026-10-24T12:00:00Z"})
    void clockOfSummerHasOneMorningADay(Instant from) {
        scene.time.pass(Duration.between(scene.time.now(), from));
        MailboxId box = scene.watch(PollPolicy.WEEKDAYS);
        scene.worker().goOverMailboxes(Scene.BUDGET);
        scene.opened.clear();
        Map<LocalDate, List<LocalTime>> looks = new HashMap<>();
        for (int i = 0; i < 9 * 96; i++) {
            scene.time.pass(Duration.ofMinutes(15));
            scene.worker().goOverMailboxes(Scene.BUDGET);
            for (MailboxId any : scene.opened) {
                var local = scene.time.now().atZone(People.ANNA.zone());
                looks.computeIfAbsent(local.toLocalDate(), day -> new ArrayList<>())
                        .add(local.toLocalTime());
                assertThat(any).isEqualTo(box);
            }
            scene.opened.clear();
        }

        assertThat(looks).hasSizeBetween(5, 7);
        looks.forEach((day, times) -> {
            assertThat(day.getDayOfWeek()).isNotIn(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);
            assertThat(times).hasSize(1).allMatch(time -> time.getHour() == 8 || time.getHour() == 9);
        });
    }

    @Test
    void skewOfFiveMinutesLetsNobodyDoAnythingTwice() {
        MailboxId box = scene.watch(PollPolicy.EVERY_5_MINUTES);
        for (int i = 0; i < 40; i++) {
            if (i % 4 == 0) {
                scene.comes(box, Scene.bill(i), "");
            }
            Worker ahead = scene.worker(scene.kept, Duration.ofMinutes(5));
            Worker right = scene.worker();
            for (Worker one : i % 2 == 0 ? List.of(ahead, right) : List.of(right, ahead)) {
                one.goOverMailboxes(Scene.BUDGET);
                one.remind();
                one.doDuties();
            }
            scene.time.pass(Duration.ofMinutes(3));
        }

        assertThat(scene.numbers()).hasSize(10);
        assertThat(scene.inbox()).hasSize(10);
        assertThat(scene.pushed).hasSize(10);
    }

    private void quarterHours(int many) {
        for (int i = 0; i < many; i++) {
            scene.time.pass(Duration.ofMinutes(15));
            scene.worker().goOverMailboxes(Scene.BUDGET);
            scene.worker().remind();
            scene.worker().doDuties();
        }
    }

    private interface Failing {
        boolean at(int call);
    }

    /** @return at how many calls something failed */
    private static int everyFailure(Failing test) {
        int at = 0;
        while (test.at(at)) {
            at++;
        }
        return at;
    }

    private static boolean dies(Runnable work) {
        try {
            work.run();
            return false;
        } catch (Crash died) {
            return true;
        }
    }

    /** Lets the call of a number fail once it is done, or kills whoever made it. */
    private static final class Counting implements Shelves.Around {
        private final int at;
        private final boolean isHeardOf;
        private int calls;

        Counting(int at, boolean isHeardOf) {
            this.at = at;
            this.isHeardOf = isHeardOf;
        }

        boolean hasFailed() {
            return calls > at;
        }

        @Override
        public <P> P port(Class<P> promise, P port) {
            return promise.cast(Proxy.newProxyInstance(
                    promise.getClassLoader(), new Class<?>[] {promise}, (self, method, with) -> {
                        Object done = Fateful.called(port, method, with);
                        if (calls++ != at) {
                            return done;
                        } else if (isHeardOf) {
                            throw new OutsideFailure(OutsideFailure.Kind.STORE_LOCKED, method.getName());
                        }
                        throw new Crash(method.getName());
                    }));
        }
    }

    /** Lets others do something after each call of a pass. */
    private record Between(Runnable others) implements Shelves.Around {
        @Override
        public <P> P port(Class<P> promise, P port) {
            return promise.cast(
                    Proxy.newProxyInstance(promise.getClassLoader(), new Class<?>[] {promise}, (self, method, with) -> {
                        Object done = Fateful.called(port, method, with);
                        others.run();
                        return done;
                    }));
        }
    }
}
