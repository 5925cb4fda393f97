package io.kvitt.domain.payment.port;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentTime;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What every keeper of payments promises. No adapter may switch a test off. */
public abstract class PaymentsContract {

    protected static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    protected static final UserId BO = new UserId("user_6f1c0000-0000-4000-8000-00000000000b");

    private static final Instant MORNING = Instant.parse("2026-03-01T08:00:00.123Z");
    private static final Instant LATER = Instant.parse("2026-04-01T08:00:00.456Z");

    /** A store that holds nothing yet. */
    protected abstract Payments empty();

    @Test
    void whatWasAddedComesBackAsItWas() {
        Payments kept = empty();
        Payment payment = payment(ANNA, 1, "Hyra åäö 😀 ' \" ; --", "8850.05");
        Payment reversal = reversal(2, payment, "50.05");

        assertThat(kept.add(payment)).isEqualTo(new Addition.New(payment));
        assertThat(kept.add(reversal)).isEqualTo(new Addition.New(reversal));

        assertThat(kept.find(ANNA, payment.id())).contains(payment);
        assertThat(kept.find(ANNA, reversal.id())).contains(reversal);
    }

    @Test
    void amountsOfEveryScaleAndSizeComeBackToTheLastDigit() {
        Payments kept = empty();
        List<Payment> payments = List.of(
                payment(ANNA, 1, Money.of("10000000000000", "JPY"), MORNING),
                payment(ANNA, 2, Money.of("9999999999.999", "KWD"), MORNING),
                payment(ANNA, 3, Money.of("0.0001", "CLF"), MORNING),
                payment(ANNA, 4, Money.of("0.10", "SEK"), MORNING));

        payments.forEach(kept::add);

        assertThat(all(kept, ANNA)).isEqualTo(payments);
    }

    @Test
    void aPaymentThatIsNotThereIsNotFound() {
        assertThat(empty().find(ANNA, id(1))).isEmpty();
        assertThat(empty().reversalsOf(ANNA, id(1))).isEmpty();
    }

    @Test
    void theSamePaymentAgainIsAnsweredWithTheFirst() {
        Payments kept = empty();
        Payment first = payment(ANNA, 1, "Hyra", "8850.00");
        kept.add(first);

        assertThat(kept.add(accepted(first, LATER))).isEqualTo(new Addition.Same(first));
        assertThat(all(kept, ANNA)).containsExactly(first);
    }

    @Test
    void theSameIdWithOtherContentIsAConflictAndChangesNothing() {
        Payments kept = empty();
        Payment first = payment(ANNA, 1, "Hyra", "8850.00");
        kept.add(first);

        List<Payment> others = List.of(
                payment(ANNA, 1, "Hyran", "8850.00"),
                payment(ANNA, 1, "Hyra", "8850.01"),
                payment(ANNA, 1, first.amount(), MORNING.plusMillis(1)),
                payment(BO, 1, "Hyra", "8850.00"));

        assertThat(others).allSatisfy(other -> assertThat(kept.add(other)).isEqualTo(new Addition.Conflict(id(1))));
        assertThat(all(kept, ANNA)).containsExactly(first);
        assertThat(all(kept, BO)).isEmpty();
    }

    @Test
    void ownersDoNotSeeEachOther() {
        Payments kept = empty();
        Payment annas = payment(ANNA, 1, "Hyra", "8850.00");
        Payment bos = payment(BO, 2, "Hyra", "8850.00");
        kept.add(annas);
        kept.add(bos);
        kept.add(reversal(3, annas, "1.00"));

        assertThat(kept.find(BO, annas.id())).isEmpty();
        assertThat(kept.reversalsOf(BO, annas.id())).isEmpty();
        assertThat(all(kept, BO)).containsExactly(bos);
    }

    @Test
    void deletingAllOfAUserLeavesNothingOfThemAndEverythingOfOthers() {
        Payments kept = empty();
        Payment annas = payment(ANNA, 1, "Hyra", "100.00");
        Payment bos = payment(BO, 2, "Hyra", "100.00");
        Payment bosReversal = reversal(4, bos, "30.00");
        kept.addAll(List.of(annas, bos, reversal(3, annas, "100.00"), bosReversal));

        kept.deleteAll(ANNA);
        kept.deleteAll(ANNA);

        assertThat(all(kept, ANNA)).isEmpty();
        assertThat(kept.find(ANNA, annas.id())).isEmpty();
        assertThat(kept.reversalsOf(ANNA, annas.id())).isEmpty();
        assertThat(all(kept, BO)).containsExactly(bos, bosReversal);
        assertThat(kept.add(reversal(5, bos, "70.01"))).isEqualTo(new Addition.MoreThanLeft(Money.of("70.00", "SEK")));
    }

    @Test
    void whatWasDeletedWithItsOwnerStandsInTheWayOfNothing() {
        Payments kept = empty();
        Payment annas = payment(ANNA, 1, "Hyra", "100.00");
        kept.add(annas);
        kept.add(reversal(2, annas, "100.00"));

        kept.deleteAll(ANNA);

        Payment bos = payment(BO, 1, "Gym", "5.00");
        Payment back = reversal(2, bos, "5.00");
        assertThat(kept.add(reversal(2, annas, "1.00"))).isEqualTo(new Addition.OriginalUnknown(annas.id()));
        assertThat(kept.addAll(List.of(bos, back))).containsExactly(new Addition.New(bos), new Addition.New(back));
    }

    @Test
    void aPaymentIsTakenBackInPartsUntilNothingIsLeft() {
        Payments kept = empty();
        Payment payment = payment(ANNA, 1, "Hyra", "100.00");
        Payment half = reversal(2, payment, "60.00");
        Payment rest = reversal(3, payment, "40.00");
        kept.add(payment);
        kept.add(half);

        assertThat(kept.add(reversal(4, payment, "40.01")))
                .isEqualTo(new Addition.MoreThanLeft(Money.of("40.00", "SEK")));
        assertThat(kept.add(rest)).isEqualTo(new Addition.New(rest));
        assertThat(kept.add(reversal(5, payment, "0.01")))
                .isEqualTo(new Addition.MoreThanLeft(Money.of("0.00", "SEK")));
        assertThat(kept.reversalsOf(ANNA, payment.id())).containsExactly(half, rest);
        assertThat(all(kept, ANNA)).containsExactly(payment, half, rest);
    }

    @Test
    void aReversalAgainIsTheSameEvenWhenNothingIsLeft() {
        Payments kept = empty();
        Payment payment = payment(ANNA, 1, "Hyra", "100.00");
        Payment whole = reversal(2, payment, "100.00");
        kept.add(payment);
        kept.add(whole);

        assertThat(kept.add(accepted(whole, LATER))).isEqualTo(new Addition.Same(whole));
        assertThat(kept.add(accepted(payment, LATER))).isEqualTo(new Addition.Same(payment));
    }

    @Test
    void aReversalNeedsAPaymentOfItsOwner() {
        Payments kept = empty();
        Payment payment = payment(ANNA, 1, "Hyra", "100.00");
        Payment bos = payment(BO, 2, "Hyra", "100.00");
        Payment reversal = reversal(3, payment, "10.00");

        assertThat(kept.add(reversal)).isEqualTo(new Addition.OriginalUnknown(payment.id()));
        kept.add(payment);
        kept.add(bos);
        kept.add(reversal);
        assertThat(kept.add(reversal(4, ANNA, bos.id(), Money.of("1.00", "SEK"))))
                .isEqualTo(new Addition.OriginalUnknown(bos.id()));
        assertThat(kept.add(reversal(4, reversal, "1.00"))).isEqualTo(new Addition.OriginalUnknown(reversal.id()));
        assertThat(kept.find(ANNA, id(4))).isEmpty();
    }

    @Test
    void aReversalIsInTheCurrencyOfItsPayment() {
        Payments kept = empty();
        Payment payment = payment(ANNA, 1, "Hyra", "100.00");
        kept.add(payment);

        assertThat(kept.add(reversal(2, ANNA, payment.id(), Money.of("1.00", "EUR"))))
                .isEqualTo(new Addition.OriginalInOtherCurrency(Currency.getInstance("SEK")));
        assertThat(kept.reversalsOf(ANNA, payment.id())).isEmpty();
    }

    @Test
    void ofSeveralEachIsAnsweredForItself() {
        Payments kept = empty();
        Payment first = payment(ANNA, 1, "Hyra", "100.00");
        Payment other = payment(ANNA, 1, "Annat", "100.00");
        Payment second = payment(ANNA, 2, "Gym", "20.00");
        Payment reversal = reversal(3, second, "20.00");
        Payment tooMuch = reversal(4, second, "0.01");

        assertThat(kept.addAll(List.of(first, first, other, second, reversal, tooMuch)))
                .containsExactly(
                        new Addition.New(first),
                        new Addition.Same(first),
                        new Addition.Conflict(first.id()),
                        new Addition.New(second),
                        new Addition.New(reversal),
                        new Addition.MoreThanLeft(Money.of("0.00", "SEK")));
        assertThat(all(kept, ANNA)).containsExactly(first, second, reversal);
        assertThat(kept.addAll(List.of())).isEmpty();
    }

    @Test
    void theEarliestIsListedFirstAndOfTheSameTimeTheSmallestId() {
        Payments kept = empty();
        Payment late = payment(ANNA, 2, Money.of("1.00", "SEK"), MORNING.plusMillis(1));
        Payment early = payment(ANNA, 0xf, Money.of("1.00", "SEK"), MORNING);
        Payment alsoEarly = payment(ANNA, 0xe, Money.of("1.00", "SEK"), MORNING);
        Payment lastId = at(new PaymentId(UUID.fromString("ffffffff-ffff-4fff-bfff-ffffffffffff")), MORNING);
        Payment firstId = at(new PaymentId(UUID.fromString("00000000-0000-4000-8000-000000000001")), MORNING);
        List.of(late, early, lastId, alsoEarly, firstId).forEach(kept::add);

        assertThat(kept.list(ANNA, TimeSpan.ALWAYS, PaymentPosition.START, 10))
                .isEqualTo(new PaymentPage(List.of(firstId, alsoEarly, early, lastId, late), Optional.empty()));
    }

    @Test
    void pagesGoOnWhereTheLastOneEnded() {
        Payments kept = empty();
        for (int i = 0; i < 5; i++) {
            kept.add(payment(ANNA, i, Money.of("1.00", "SEK"), MORNING.plusMillis(i / 2)));
        }

        PaymentPage first = kept.list(ANNA, TimeSpan.ALWAYS, PaymentPosition.START, 2);
        PaymentPage second = kept.list(ANNA, TimeSpan.ALWAYS, first.next().orElseThrow(), 2);
        PaymentPage third = kept.list(ANNA, TimeSpan.ALWAYS, second.next().orElseThrow(), 2);

        assertThat(numbers(first)).containsExactly(0, 1);
        assertThat(numbers(second)).containsExactly(2, 3);
        assertThat(numbers(third)).containsExactly(4);
        assertThat(third.next()).isEmpty();
        assertThat(kept.list(ANNA, TimeSpan.ALWAYS, PaymentPosition.START, 5).next())
                .isEmpty();
    }

    @Test
    void whatIsAddedBetweenTwoPagesMovesNothing() {
        Payments kept = empty();
        for (int i = 0; i < 4; i++) {
            kept.add(payment(ANNA, i, Money.of("1.00", "SEK"), MORNING.plusMillis(i)));
        }
        PaymentPage first = kept.list(ANNA, TimeSpan.ALWAYS, PaymentPosition.START, 2);
        kept.add(payment(ANNA, 9, Money.of("1.00", "SEK"), MORNING.minusMillis(1)));

        assertThat(numbers(kept.list(ANNA, TimeSpan.ALWAYS, first.next().orElseThrow(), 2)))
                .containsExactly(2, 3);
    }

    @Test
    void aSpanHoldsItsFirstInstantAndNotItsEnd() {
        Payments kept = empty();
        TimeSpan march = TimeSpan.of(YearMonth.of(2026, 3), ZoneId.of("Europe/Stockholm"));
        List<Instant> times =
                List.of(march.from().minusMillis(1), march.from(), march.until().minusMillis(1), march.until());
        for (int i = 0; i < times.size(); i++) {
            kept.add(payment(ANNA, i, Money.of("1.00", "SEK"), times.get(i)));
        }

        assertThat(numbers(kept.list(ANNA, march, PaymentPosition.START, 10))).containsExactly(1, 2);
        PaymentPage first = kept.list(ANNA, march, PaymentPosition.START, 1);
        PaymentPage second = kept.list(ANNA, march, first.next().orElseThrow(), 1);
        assertThat(numbers(second)).containsExactly(2);
        assertThat(second.next()).isEmpty();
    }

    @Test
    void theVeryFirstPaymentIsBehindTheStart() {
        Payments kept = empty();
        Payment first = payment(ANNA, 0, Money.of("1.00", "SEK"), PaymentTime.EARLIEST);
        kept.add(first);

        assertThat(all(kept, ANNA)).containsExactly(first);
    }

    @Test
    void anEmptyStoreHasAnEmptyPage() {
        assertThat(empty().list(ANNA, TimeSpan.ALWAYS, PaymentPosition.START, 1))
                .isEqualTo(new PaymentPage(List.of(), Optional.empty()));
    }

    @Test
    void aPageHasAtLeastOneAndAtMostTwoHundredPayments() {
        Payments kept = empty();

        assertThatThrownBy(() -> kept.list(ANNA, TimeSpan.ALWAYS, PaymentPosition.START, 0))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kept.list(ANNA, TimeSpan.ALWAYS, PaymentPosition.START, Payments.LARGEST_PAGE + 1))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(kept.list(ANNA, TimeSpan.ALWAYS, PaymentPosition.START, Payments.LARGEST_PAGE)
                        .payments())
                .isEmpty();
    }

    @Test
    @Timeout(60)
    void ofFiftyAtOnceWithOneIdOneIsKept() throws Exception {
        Payments kept = empty();
        Payment payment = payment(ANNA, 1, "Hyra", "8850.00");
        List<Callable<Addition>> adds = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Payment mine = accepted(payment, MORNING.plusMillis(i));
            adds.add(() -> kept.add(mine));
        }

        List<Addition> answers = atOnce(adds);

        Payment first = kept.find(ANNA, payment.id()).orElseThrow();
        assertThat(answers).containsOnlyOnce(new Addition.New(first));
        assertThat(answers).filteredOn(new Addition.Same(first)::equals).hasSize(49);
        assertThat(all(kept, ANNA)).containsExactly(first);
    }

    @Test
    @Timeout(60)
    void ofFiftyAtOnceWithOneIdAndTwoContentsOneContentIsKept() throws Exception {
        Payments kept = empty();
        List<Callable<Addition>> adds = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            Payment mine = payment(ANNA, 1, i % 2 == 0 ? "Hyra" : "Gym", "8850.00");
            adds.add(() -> kept.add(mine));
        }

        List<Addition> answers = atOnce(adds);

        Payment first = all(kept, ANNA).get(0);
        assertThat(all(kept, ANNA)).hasSize(1);
        assertThat(answers).containsOnlyOnce(new Addition.New(first));
        assertThat(answers).filteredOn(new Addition.Same(first)::equals).hasSize(24);
        assertThat(answers)
                .filteredOn(new Addition.Conflict(first.id())::equals)
                .hasSize(25);
    }

    @Test
    @Timeout(60)
    void ofSeveralReversalsAtOnceNoMoreAreKeptThanIsLeft() throws Exception {
        Payments kept = empty();
        Payment payment = payment(ANNA, 1, "Hyra", "100.00");
        kept.add(payment);
        List<Callable<Addition>> adds = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            Payment mine = reversal(10 + i, payment, "30.00");
            adds.add(() -> kept.add(mine));
        }

        List<Addition> answers = atOnce(adds);

        assertThat(answers).filteredOn(Addition.New.class::isInstance).hasSize(3);
        assertThat(kept.reversalsOf(ANNA, payment.id())).hasSize(3);
    }

    /** All threads wait for each other first, so that they meet. */
    private static <T> List<T> atOnce(List<Callable<T>> calls) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(calls.size());
        CountDownLatch ready = new CountDownLatch(calls.size());
        try {
            List<Callable<T>> together = new ArrayList<>();
            for (Callable<T> call : calls) {
                together.add(() -> {
                    ready.countDown();
                    ready.await();
                    return call.call();
                });
            }
            List<T> answers = new ArrayList<>();
            for (Future<T> answer : threads.invokeAll(together)) {
                answers.add(answer.get());
            }
            return answers;
        } finally {
            threads.shutdownNow();
        }
    }

    private static List<Payment> all(Payments kept, UserId owner) {
        return kept.list(owner, TimeSpan.ALWAYS, PaymentPosition.START, Payments.LARGEST_PAGE)
                .payments();
    }

    private static List<Integer> numbers(PaymentPage page) {
        return page.payments().stream()
                .map(payment -> (int) (payment.id().value().getLeastSignificantBits() & 0xffff))
                .toList();
    }

    /** Ids count from the right, so that a number is its place in the order. */
    protected static PaymentId id(int number) {
        return new PaymentId(new UUID(0x4000L, 0x8000_0000_0000_0000L | number));
    }

    protected static Payment payment(UserId owner, int number, String description, String amount) {
        return new Payment(
                id(number),
                owner,
                new PaymentTime(MORNING),
                new Description(description),
                Money.of(amount, "SEK"),
                Optional.empty(),
                MORNING);
    }

    protected static Payment payment(UserId owner, int number, Money amount, Instant at) {
        return new Payment(
                id(number), owner, new PaymentTime(at), new Description("Hyra"), amount, Optional.empty(), MORNING);
    }

    private static Payment at(PaymentId id, Instant at) {
        return new Payment(
                id,
                ANNA,
                new PaymentTime(at),
                new Description("Hyra"),
                Money.of("1.00", "SEK"),
                Optional.empty(),
                MORNING);
    }

    private static Payment accepted(Payment payment, Instant at) {
        return new Payment(
                payment.id(),
                payment.owner(),
                payment.paidAt(),
                payment.description(),
                payment.amount(),
                payment.reverses(),
                at);
    }

    private static Payment reversal(int number, Payment original, String amount) {
        return reversal(number, original.owner(), original.id(), Money.of(amount, "SEK"));
    }

    private static Payment reversal(int number, UserId owner, PaymentId original, Money amount) {
        return new Payment(
                id(number),
                owner,
                new PaymentTime(MORNING),
                new Description("Åter"),
                amount,
                Optional.of(original),
                MORNING);
    }
}
