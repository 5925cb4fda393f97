package io.kvitt.domain.payment.port;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.interest.RollDay;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Cadence;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentCategory;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.CommitmentTerms;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.Rhythm;
import io.kvitt.domain.payment.port.Commitments.Outcome;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of commitments promises. No adapter may switch a test off. */
public abstract class CommitmentsContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final LocalDate MARCH = LocalDate.of(2026, 3, 31);

    /** A store that holds nothing yet. */
    protected abstract Commitments empty();

    @Test
    void whatWasAddedComesBackAsItWas() {
        Commitments kept = empty();
        List<Commitment> every = List.of(
                commitment(1, terms(Cadence.ofWeeks(Rhythm.BIWEEKLY, MARCH), "Gym åäö 😀 ' \" ; --")),
                commitment(2, terms(Cadence.ofMonths(Rhythm.MONTHLY, RollDay.END_OF_MONTH, MARCH), "Hyra")),
                commitment(
                        3,
                        terms(
                                new Cadence(Rhythm.SEMI_MONTHLY, MARCH, List.of(new RollDay(1), new RollDay(15))),
                                "Lön")),
                commitment(4, full()));

        every.forEach(one -> assertThat(kept.add(one)).isTrue());

        assertThat(every)
                .allSatisfy(one -> assertThat(kept.find(ANNA, one.id())).contains(one));
        assertThat(kept.all(ANNA)).isEqualTo(every);
    }

    @Test
    void aCommitmentThatIsNotThereIsNotFound() {
        assertThat(empty().find(ANNA, id(1))).isEmpty();
        assertThat(empty().all(ANNA)).isEmpty();
    }

    @Test
    void aSecondAddWithTheSameIdChangesNothing() {
        Commitments kept = empty();
        Commitment first = commitment(1, full());
        kept.add(first);

        assertThat(kept.add(commitment(1, terms(Cadence.ofWeeks(Rhythm.WEEKLY, MARCH), "Annat"))))
                .isFalse();
        assertThat(kept.all(ANNA)).containsExactly(first);
    }

    @Test
    void ownersDoNotSeeEachOther() {
        Commitments kept = empty();
        Commitment annas = commitment(1, full());
        Commitment bos = Commitment.confirmed(id(1), BO, full(), MORNING);

        assertThat(kept.add(annas)).isTrue();
        assertThat(kept.find(BO, annas.id())).isEmpty();
        assertThat(kept.all(BO)).isEmpty();
        assertThat(kept.update(bos.endedOn(MARCH, MORNING))).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.add(bos)).isTrue();
        assertThat(kept.find(ANNA, annas.id())).contains(annas);
    }

    @Test
    void deletingAllOfAUserLeavesNothingOfThemAndEverythingOfOthers() {
        Commitments kept = empty();
        Commitment annas = commitment(1, full());
        Commitment ended = commitment(2, full());
        Commitment bos = Commitment.confirmed(id(1), BO, full(), MORNING);
        List.of(annas, ended, bos).forEach(kept::add);
        kept.update(ended.endedOn(MARCH, MORNING));

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.all(ANNA)).isEmpty();
        assertThat(kept.find(ANNA, ended.id())).isEmpty();
        assertThat(kept.update(annas.endedOn(MARCH, MORNING))).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.all(BO)).containsExactly(bos);
        assertThat(kept.add(annas)).isTrue();
    }

    @Test
    void theOneConfirmedFirstIsFirstAndOfTheSameTimeTheSmallestId() {
        Commitments kept = empty();
        Commitment late = Commitment.confirmed(id(1), ANNA, full(), MORNING.plusMillis(1));
        Commitment early = Commitment.confirmed(id(0xf), ANNA, full(), MORNING);
        Commitment alsoEarly = Commitment.confirmed(id(0xe), ANNA, full(), MORNING);
        List.of(late, early, alsoEarly).forEach(kept::add);
        Commitment changed = alsoEarly.endedOn(MARCH, MORNING.plusSeconds(9));
        kept.update(changed);

        assertThat(kept.all(ANNA)).containsExactly(changed, early, late);
    }

    @Test
    void anUpdateReplacesTheVersionBefore() {
        Commitments kept = empty();
        Commitment first = commitment(1, full());
        kept.add(first);
        Commitment second = first.with(terms(Cadence.ofWeeks(Rhythm.WEEKLY, MARCH), "Annat"), MORNING.plusSeconds(60));

        assertThat(kept.update(second)).isEqualTo(Outcome.DONE);
        assertThat(kept.find(ANNA, first.id())).contains(second);
    }

    @Test
    void anUpdateOfAnotherVersionChangesNothing() {
        Commitments kept = empty();
        Commitment first = commitment(1, full());
        kept.add(first);
        Commitment second = first.endedOn(MARCH, MORNING);
        kept.update(second);

        assertThat(kept.update(second)).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.update(second.with(full(), MORNING).with(full(), MORNING)))
                .isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.find(ANNA, first.id())).contains(second);
    }

    @Test
    void anUpdateOfACommitmentThatIsNotThereMakesNone() {
        Commitments kept = empty();

        assertThat(kept.update(commitment(1, full()).endedOn(MARCH, MORNING))).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.all(ANNA)).isEmpty();
    }

    @Test
    @Timeout(60)
    void ofSeveralAddsAtOnceOneIsDone() throws Exception {
        Commitments kept = empty();
        List<Callable<Boolean>> adds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Commitment mine = commitment(1, terms(Cadence.ofWeeks(Rhythm.WEEKLY, MARCH), "Nummer " + i));
            adds.add(() -> kept.add(mine));
        }

        assertThat(Collections.frequency(atOnce(adds), true)).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void ofSeveralUpdatesAtOnceOneIsDone() throws Exception {
        Commitments kept = empty();
        Commitment first = commitment(1, full());
        kept.add(first);
        List<Callable<Outcome>> updates = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Commitment mine = first.endedOn(MARCH.plusDays(i), MORNING);
            updates.add(() -> kept.update(mine));
        }

        assertThat(Collections.frequency(atOnce(updates), Outcome.DONE)).isEqualTo(1);
        assertThat(kept.find(ANNA, first.id()).orElseThrow().version()).isEqualTo(2);
    }

    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        try {
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(calls)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static CommitmentId id(int number) {
        return new CommitmentId("%016x".formatted(number));
    }

    private static Commitment commitment(int number, CommitmentTerms terms) {
        return Commitment.confirmed(id(number), ANNA, terms, MORNING);
    }

    private static CommitmentTerms terms(Cadence cadence, String payee) {
        return new CommitmentTerms(
                new Description(payee),
                List.of("hyra"),
                CommitmentCategory.RENT,
                Money.of("8850.05", "SEK"),
                false,
                cadence,
                MARCH,
                Optional.empty());
    }

    /** With everything that may be missing, and several keys. */
    private static CommitmentTerms full() {
        return new CommitmentTerms(
                new Description("El"),
                List.of("elbolaget ' \" , ;", "elbolaget", "åäö\\n😀"),
                CommitmentCategory.UTILITY,
                Money.of("0.001", "KWD"),
                true,
                Cadence.ofMonths(Rhythm.ANNUALLY, new RollDay(29), LocalDate.of(2024, 2, 29)),
                LocalDate.of(2024, 2, 29),
                Optional.of(LocalDate.of(2200, 12, 31)));
    }
}
