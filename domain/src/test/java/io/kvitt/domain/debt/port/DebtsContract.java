package io.kvitt.domain.debt.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.Debts.Outcome;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of debts promises. No adapter may switch a test off. */
public abstract class DebtsContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123Z");

    /** A store that holds nothing yet. */
    protected abstract Debts empty();

    @Test
    void whatWasAddedComesBackAsItWas() {
        Debts kept = empty();
        Debt full = debt(ANNA, 1, details("Bolån åäö 😀 ' \" ; --", "0.00", true));
        Debt bare = debt(ANNA, 2, details("Kort", "12.34", false));

        assertThat(kept.add(full)).isTrue();
        assertThat(kept.add(bare)).isTrue();

        assertThat(kept.find(ANNA, full.id())).contains(full);
        assertThat(kept.find(ANNA, bare.id())).contains(bare);
    }

    @Test
    void amountsOfEveryScaleAndSizeComeBackToTheLastDigit() {
        Debts kept = empty();
        List<Debt> debts = List.of(
                debt(ANNA, 1, details("JPY", Money.of("10000000000000", "JPY"), Money.of("1", "JPY"))),
                debt(ANNA, 2, details("KWD", Money.of("9999999999.999", "KWD"), Money.of("0.001", "KWD"))),
                debt(ANNA, 3, details("CLF", Money.of("0.0001", "CLF"), Money.of("0.0000", "CLF"))));

        debts.forEach(kept::add);

        assertThat(kept.list(ANNA, DebtPosition.START, 10).debts()).isEqualTo(debts);
    }

    @Test
    void aDebtThatIsNotThereIsNotFound() {
        assertThat(empty().find(ANNA, id(1))).isEmpty();
    }

    @Test
    void aSecondAddWithTheSameIdChangesNothing() {
        Debts kept = empty();
        Debt first = debt(ANNA, 1, details("Kort", "12.34", false));
        kept.add(first);

        assertThat(kept.add(debt(ANNA, 1, details("Annat", "1.00", true)))).isFalse();
        assertThat(kept.find(ANNA, first.id())).contains(first);
    }

    @Test
    void ownersDoNotSeeEachOther() {
        Debts kept = empty();
        Debt annas = debt(ANNA, 1, details("Annas", "12.34", false));
        Debt bos = debt(BO, 1, details("Bos", "5.00", false));

        assertThat(kept.add(annas)).isTrue();
        assertThat(kept.add(bos)).isTrue();

        assertThat(kept.find(BO, annas.id())).contains(bos);
        assertThat(kept.list(BO, DebtPosition.START, 10).debts()).containsExactly(bos);
        assertThat(kept.delete(BO, bos.id(), 1)).isEqualTo(Outcome.DONE);
        assertThat(kept.update(bos.archived(MORNING))).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.find(ANNA, annas.id())).contains(annas);
    }

    @Test
    void deletingAllOfAUserLeavesNothingOfThemAndEverythingOfOthers() {
        Debts kept = empty();
        Debt annas = debt(ANNA, 1, details("Annas", "12.34", false));
        Debt archived = debt(ANNA, 2, details("Annas andra", "1.00", true));
        Debt bos = debt(BO, 1, details("Bos", "5.00", false));
        List.of(annas, archived, bos).forEach(kept::add);
        kept.update(archived.archived(MORNING));

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(kept.list(ANNA, DebtPosition.START, 10).debts()).isEmpty();
        assertThat(kept.find(ANNA, archived.id())).isEmpty();
        assertThat(kept.update(annas.archived(MORNING))).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.list(BO, DebtPosition.START, 10).debts()).containsExactly(bos);
        assertThat(kept.add(annas)).isTrue();
    }

    @Test
    void anUpdateReplacesTheVersionBefore() {
        Debts kept = empty();
        Debt first = debt(ANNA, 1, details("Kort", "12.34", true));
        kept.add(first);
        Debt second = first.with(details("Kortet", "0.00", false), MORNING.plusSeconds(60));

        assertThat(kept.update(second)).isEqualTo(Outcome.DONE);
        assertThat(kept.find(ANNA, first.id())).contains(second);
        assertThat(kept.update(second.archived(MORNING.plusSeconds(61)))).isEqualTo(Outcome.DONE);
        assertThat(kept.find(ANNA, first.id())).hasValueSatisfying(now -> {
            assertThat(now.archived()).isTrue();
            assertThat(now.version()).isEqualTo(3);
        });
    }

    @Test
    void anUpdateOfAnotherVersionChangesNothing() {
        Debts kept = empty();
        Debt first = debt(ANNA, 1, details("Kort", "12.34", true));
        kept.add(first);
        Debt second = first.archived(MORNING);
        kept.update(second);

        assertThat(kept.update(first.with(details("Sen", "1.00", true), MORNING)))
                .isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.update(second)).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.update(second.restored(MORNING).archived(MORNING))).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.find(ANNA, first.id())).contains(second);
    }

    @Test
    void anUpdateOfADebtThatIsNotThereMakesNone() {
        Debts kept = empty();

        assertThat(kept.update(debt(ANNA, 1, details("Kort", "12.34", true)).archived(MORNING)))
                .isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.find(ANNA, id(1))).isEmpty();
    }

    @Test
    void aDebtIsDeletedInItsVersionOnly() {
        Debts kept = empty();
        Debt first = debt(ANNA, 1, details("Kort", "12.34", true));
        kept.add(first);
        kept.update(first.archived(MORNING));

        assertThat(kept.delete(ANNA, first.id(), 1)).isEqualTo(Outcome.VERSION_CONFLICT);
        assertThat(kept.find(ANNA, first.id())).isPresent();
        assertThat(kept.delete(ANNA, first.id(), 2)).isEqualTo(Outcome.DONE);
        assertThat(kept.find(ANNA, first.id())).isEmpty();
        assertThat(kept.delete(ANNA, first.id(), 2)).isEqualTo(Outcome.NOT_FOUND);
        assertThat(kept.add(first)).isTrue();
    }

    @Test
    void theOldestIsListedFirstAndOfTheSameTimeTheSmallestId() {
        Debts kept = empty();
        Debt late = debt(ANNA, 1, MORNING.plusMillis(1));
        Debt early = debt(ANNA, 0xf, MORNING);
        Debt alsoEarly = debt(ANNA, 0xe, MORNING);
        List.of(late, early, alsoEarly).forEach(kept::add);
        kept.update(late.archived(MORNING.plusSeconds(5)));

        assertThat(kept.list(ANNA, DebtPosition.START, 10))
                .isEqualTo(new DebtPage(
                        List.of(alsoEarly, early, late.archived(MORNING.plusSeconds(5))), Optional.empty()));
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        Debts kept = empty();
        for (int i = 0; i < 5; i++) {
            kept.add(debt(ANNA, i, MORNING.plusMillis(i / 2)));
        }

        DebtPage first = kept.list(ANNA, DebtPosition.START, 2);
        DebtPage second = kept.list(ANNA, first.next().orElseThrow(), 2);
        DebtPage third = kept.list(ANNA, second.next().orElseThrow(), 2);

        assertThat(numbers(first)).containsExactly(0, 1);
        assertThat(numbers(second)).containsExactly(2, 3);
        assertThat(numbers(third)).containsExactly(4);
        assertThat(third.next()).isEmpty();
        assertThat(kept.list(ANNA, DebtPosition.START, 5).next()).isEmpty();
    }

    @Test
    void aPageEndsRightlyWhereItsLastDebtWasDeleted() {
        Debts kept = empty();
        for (int i = 0; i < 4; i++) {
            kept.add(debt(ANNA, i, MORNING));
        }
        DebtPage first = kept.list(ANNA, DebtPosition.START, 2);
        kept.delete(ANNA, id(1), 1);
        kept.delete(ANNA, id(0), 1);

        assertThat(numbers(kept.list(ANNA, first.next().orElseThrow(), 2))).containsExactly(2, 3);
    }

    @Test
    void anEmptyStoreHasAnEmptyPage() {
        assertThat(empty().list(ANNA, DebtPosition.START, 1)).isEqualTo(new DebtPage(List.of(), Optional.empty()));
    }

    @Test
    void aPageHasAtLeastOneAndAtMostTwoHundredDebts() {
        Debts kept = empty();

        assertThatThrownBy(() -> kept.list(ANNA, DebtPosition.START, 0)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.list(ANNA, DebtPosition.START, Debts.LARGEST_PAGE + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kept.list(ANNA, DebtPosition.START, Debts.LARGEST_PAGE).debts())
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void ofSeveralAddsAtOnceOneIsDone() throws Exception {
        Debts kept = empty();
        List<Callable<Boolean>> adds = new ArrayList<>();
        for (int i = 0; i < 8; i++) {
            Debt mine = debt(ANNA, 1, details("Nummer " + i, "1.00", false));
            adds.add(() -> kept.add(mine));
        }

        assertThat(Collections.frequency(atOnce(adds), true)).isEqualTo(1);
    }

    @Test
    @Timeout(60)
    void ofSeveralUpdatesAtOnceOneIsDoneAndNoneIsLost() throws Exception {
        Debts kept = empty();
        kept.add(debt(ANNA, 1, details("Räknare", "0.00", false)));
        List<Callable<Integer>> counters = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            counters.add(() -> addOneUntilDone(kept, 10));
        }

        assertThat(atOnce(counters)).containsOnly(10);
        assertThat(kept.find(ANNA, id(1))).hasValueSatisfying(now -> {
            assertThat(now.version()).isEqualTo(41);
            assertThat(now.details().balance()).isEqualTo(Money.of("0.40", "SEK"));
        });
    }

    /** Adds an öre to the balance that many times, trying again where somebody was quicker. */
    private static int addOneUntilDone(Debts kept, int times) {
        int done = 0;
        while (done < times) {
            Debt now = kept.find(ANNA, id(1)).orElseThrow();
            Money more = now.details().balance().plus(Money.of("0.01", "SEK"));
            Debt next = now.with(details("Räknare", more.amount().toPlainString(), false), MORNING);
            done += kept.update(next) == Outcome.DONE ? 1 : 0;
        }
        return done;
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

    private static List<Integer> numbers(DebtPage page) {
        return page.debts().stream()
                .map(debt -> (int) debt.id().value().getLeastSignificantBits())
                .toList();
    }

    /** Ids count from the right, so that a number is its place in the order. */
    protected static DebtId id(int number) {
        return new DebtId(new UUID(0x4000L, number));
    }

    private static Debt debt(UserId owner, int number, Instant at) {
        return Debt.recorded(id(number), owner, details("Lån", "1.00", false), at);
    }

    protected static Debt debt(UserId owner, int number, DebtDetails details) {
        return Debt.recorded(id(number), owner, details, MORNING);
    }

    private static DebtDetails details(String name, Money principal, Money balance) {
        return new DebtDetails(
                name,
                principal,
                InterestRate.ofPercent("0.1234567890"),
                LocalDate.of(1900, 1, 1),
                Optional.empty(),
                Frequency.WEEKLY,
                balance,
                Optional.empty(),
                Optional.empty());
    }

    /** Details with everything that may be missing, or nothing of it. */
    protected static DebtDetails details(String name, String balance, boolean full) {
        return new DebtDetails(
                name,
                Money.of("50000.00", "SEK"),
                InterestRate.ofPercent("18.99"),
                LocalDate.of(2024, 2, 29),
                full ? Optional.of(LocalDate.of(2200, 12, 31)) : Optional.empty(),
                Frequency.MONTHLY,
                Money.of(balance, "SEK"),
                full ? Optional.of(Money.of("1250.05", "SEK")) : Optional.empty(),
                full ? Optional.of("Sparbanken") : Optional.empty());
    }
}
