package io.kvitt.domain.identity.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.UserId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of duties promises. No adapter may switch a test off. */
public abstract class DutiesContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private static final Instant MORNING = Instant.parse("2026-11-22T08:00:00.123Z");
    private static final Duration HOLD = Duration.ofMinutes(2);

    /** A store that holds nothing yet. */
    protected abstract Duties empty();

    @Test
    void whatWasAddedComesBackAsItWas() {
        Duties kept = empty();
        Duty full = Duty.due(
                DutyId.of("1"),
                ANNA,
                DutyKind.REVOKE_GRANT,
                Map.of("token", "v1.k1.aXY.Y3Q", "note", "åäö 😀\n\t\u0000\\ ' \" ; --", "", "", "half", "\ud83d"),
                MORNING);
        Duty bare = duty(ANNA, "2", MORNING.plusSeconds(1));

        kept.add(List.of(full, bare));

        assertThat(kept.of(ANNA)).containsExactly(full, bare);
    }

    @Test
    void everyKindComesBackAsItWas() {
        Duties kept = empty();
        List<Duty> every = new ArrayList<>();
        for (DutyKind kind : DutyKind.values()) {
            every.add(Duty.due(DutyId.of(kind.name()), ANNA, kind, Map.of(), MORNING.plusSeconds(every.size())));
        }

        kept.add(every);

        assertThat(kept.of(ANNA)).isEqualTo(every);
    }

    @Test
    void oneOfAnIdThatIsKeptAlreadyChangesNothing() {
        Duties kept = empty();
        Duty first = duty(ANNA, "1", MORNING);
        Duty other = duty(ANNA, "2", MORNING.plusSeconds(1));
        kept.add(List.of(first));

        kept.add(List.of(duty(BO, "1", MORNING.plusSeconds(9)), other));

        assertThat(kept.of(ANNA)).containsExactly(first, other);
        assertThat(kept.of(BO)).isEmpty();
    }

    @Test
    void ofTwoOfOneIdTheFirstIsKept() {
        Duties kept = empty();

        kept.add(List.of(duty(ANNA, "1", MORNING), duty(ANNA, "1", MORNING.plusSeconds(9))));

        assertThat(kept.of(ANNA)).containsExactly(duty(ANNA, "1", MORNING));
    }

    @Test
    void whatIsTakenIsTriedOnceMoreAndHeld() {
        Duties kept = empty();
        Duty duty = duty(ANNA, "1", MORNING);
        kept.add(List.of(duty));

        Duty taken = duty.takenUntil(MORNING.plus(HOLD));
        assertThat(kept.take(MORNING, HOLD, 1)).containsExactly(taken);
        assertThat(kept.of(ANNA)).containsExactly(taken);
        assertThat(kept.take(MORNING.plus(HOLD).minusMillis(1), HOLD, 1)).isEmpty();
        assertThat(kept.take(MORNING.plus(HOLD), HOLD, 1))
                .containsExactly(taken.takenUntil(MORNING.plus(HOLD).plus(HOLD)));
    }

    @Test
    void nothingIsTakenBeforeItIsDue() {
        Duties kept = empty();
        Duty later = duty(ANNA, "1", MORNING.plusMillis(1));
        kept.add(List.of(later));

        assertThat(kept.take(MORNING.plusNanos(999_999), HOLD, 1)).isEmpty();
        assertThat(kept.of(ANNA)).containsExactly(later);
        assertThat(kept.take(MORNING.plusMillis(1), HOLD, 1)).hasSize(1);
    }

    @Test
    void theOneDueFirstIsFirstAndOfTheSameTimeTheSmallestId() {
        Duties kept = empty();
        List<Duty> inOrder = new ArrayList<>();
        for (int i = 0; i < 6; i++) {
            inOrder.add(duty(i % 2 == 0 ? ANNA : BO, "duty " + i, MORNING.plusSeconds(i / 3)));
        }
        inOrder.sort((one, other) -> one.dueAt().equals(other.dueAt())
                ? one.id().toString().compareTo(other.id().toString())
                : one.dueAt().compareTo(other.dueAt()));
        List<Duty> shuffled = new ArrayList<>(inOrder);
        Collections.reverse(shuffled);
        kept.add(shuffled);

        assertThat(kept.of(ANNA))
                .containsExactlyElementsOf(inOrder.stream()
                        .filter(duty -> duty.owner().equals(ANNA))
                        .toList());
        Instant now = MORNING.plusSeconds(10);
        assertThat(kept.take(now, HOLD, 4)).isEqualTo(taken(inOrder.subList(0, 4), now));
        assertThat(kept.take(now, HOLD, 4)).isEqualTo(taken(inOrder.subList(4, 6), now));
        assertThat(kept.take(now, HOLD, 4)).isEmpty();
    }

    @Test
    void whatIsDoneIsGone() {
        Duties kept = empty();
        Duty duty = duty(ANNA, "1", MORNING);
        kept.add(List.of(duty, duty(ANNA, "2", MORNING)));

        kept.done(duty.id());
        kept.done(duty.id());

        assertThat(kept.of(ANNA)).containsExactly(duty(ANNA, "2", MORNING));
        assertThat(kept.take(MORNING, HOLD, 10)).hasSize(1);
    }

    @Test
    void whatIsPutOffIsDueAgainThenAndNoEarlier() {
        Duties kept = empty();
        Duty duty = duty(ANNA, "1", MORNING);
        kept.add(List.of(duty));
        kept.take(MORNING, HOLD, 1);
        Instant until = MORNING.plusSeconds(30);

        kept.putOff(duty.id(), until);

        assertThat(kept.of(ANNA))
                .containsExactly(duty.takenUntil(MORNING.plus(HOLD)).putOffUntil(until));
        assertThat(kept.take(until.minusMillis(1), HOLD, 1)).isEmpty();
        assertThat(kept.take(until, HOLD, 1))
                .extracting(Duty::tries, Duty::details)
                .containsExactly(tuple(2, duty.details()));
    }

    @Test
    void whatIsGoneStaysGoneWhenItIsPutOff() {
        Duties kept = empty();
        Duty duty = duty(ANNA, "1", MORNING);
        kept.add(List.of(duty));
        kept.done(duty.id());

        kept.putOff(duty.id(), MORNING);

        assertThat(kept.of(ANNA)).isEmpty();
        assertThat(kept.take(MORNING, HOLD, 1)).isEmpty();
    }

    @Test
    void fromOneToAHundredAreTakenAtOnce() {
        Duties kept = empty();

        assertThatThrownBy(() -> kept.take(MORNING, HOLD, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.take(MORNING, HOLD, Duties.MOST_TAKEN + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kept.take(MORNING, HOLD, Duties.MOST_TAKEN)).isEmpty();
    }

    @Test
    @Timeout(60)
    void ofManyWhoTakeAtOnceEachDutyIsGivenToOne() throws Exception {
        Duties kept = empty();
        List<Duty> duties = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            duties.add(duty(ANNA, "duty " + i, MORNING));
        }
        kept.add(duties);
        List<Callable<List<Duty>>> takers = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            takers.add(() -> kept.take(MORNING, HOLD, 3));
        }

        assertThat(AtOnce.call(takers).stream().flatMap(List::stream))
                .extracting(Duty::id)
                .containsExactlyInAnyOrderElementsOf(
                        duties.stream().map(Duty::id).toList());
    }

    private static List<Duty> taken(List<Duty> duties, Instant now) {
        return duties.stream().map(duty -> duty.takenUntil(now.plus(HOLD))).toList();
    }

    private static Duty duty(UserId owner, String cause, Instant at) {
        return Duty.due(DutyId.of(cause), owner, DutyKind.TELL_OWNER, Map.of("note", cause), at);
    }
}
