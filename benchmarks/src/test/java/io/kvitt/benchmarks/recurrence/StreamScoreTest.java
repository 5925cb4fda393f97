package io.kvitt.benchmarks.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.BookedPayment;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StreamScoreTest {

    private static final LocalDate TODAY = LocalDate.of(2025, 12, 31);

    @ParameterizedTest(name = "{0} of {1} true ones and {2} others: {3}")
    @CsvSource(delimiter = '|', textBlock = """
        # shared | true | others | same
          10     | 10   | 0      | true
          6      | 10   | 0      | true
          5      | 10   | 0      | false
          6      | 10   | 4      | true
          6      | 10   | 5      | false
          9      | 10   | 7      | false
          0      | 10   | 3      | false
        """)
    void sixtyPercentOfEachMustBeInTheOther(int shared, int labelled, int others, boolean same) {
        List<BookedPayment> stream = monthly("Rent", labelled, "100.00");
        List<BookedPayment> detected = new ArrayList<>(stream.subList(0, shared));
        detected.addAll(monthly("Other", others, "7.00"));
        assertThat(Matching.isSame(stream, detected)).isEqualTo(same);
    }

    @Test
    void aStreamIsFoundOnceAndEveryFurtherFindIsWrong() {
        LabelledStream rent = stream(StreamClass.RENT, monthly("Rent", 12, "100.00"));
        Assessment assessed = Assessment.of(household(rent), List.of(detected(rent), detected(rent)));
        assertThat(assessed.all()).isEqualTo(new StreamScore(1, 2, 1));
        assertThat(assessed.wrong()).containsExactly(Map.entry("RENT", 1));
    }

    @Test
    void aStreamInTwoHalvesIsMissedAndTwiceWrong() {
        LabelledStream rent = stream(StreamClass.RENT, monthly("Rent", 12, "100.00"));
        List<DetectedStream> halves = List.of(
                new DetectedStream(rent.payments().subList(0, 6), Optional.empty()),
                new DetectedStream(rent.payments().subList(6, 12), Optional.empty()));
        Assessment assessed = Assessment.of(household(rent), halves);
        assertThat(assessed.all()).isEqualTo(new StreamScore(0, 2, 1));
        assertThat(assessed.classes()).containsEntry(StreamClass.RENT, new StreamScore(0, 2, 1));
    }

    @Test
    void whatIsWrongIsToldByMostOfItsPayments() {
        LabelledStream rent = stream(StreamClass.RENT, monthly("Rent", 12, "100.00"));
        List<BookedPayment> coffees = monthly("Coffee", 4, "3.90");
        List<BookedPayment> mixed = new ArrayList<>(coffees);
        mixed.add(rent.payments().get(0));
        Household household = household(Map.of("COFFEE", coffees), rent);
        Assessment assessed =
                Assessment.of(household, List.of(new DetectedStream(mixed, Optional.empty()), detected(rent)));
        assertThat(assessed.all()).isEqualTo(new StreamScore(1, 2, 1));
        assertThat(assessed.wrong()).containsExactly(Map.entry("COFFEE", 1));
    }

    @Test
    void streamsOfTooFewPaymentsAreNeitherMissedNorWrong() {
        LabelledStream started = stream(StreamClass.STARTED, monthly("Box", 2, "9.00"));
        LabelledStream yearly = stream(StreamClass.ANNUAL_FEE, monthly("Club", 2, "50.00"));
        Household household = household(started, yearly);
        assertThat(Assessment.of(household, List.of()).all()).isEqualTo(new StreamScore(0, 0, 1));
        assertThat(Assessment.of(household, List.of(detected(started))).all()).isEqualTo(new StreamScore(0, 0, 1));
    }

    @Test
    void theNextPaymentIsComparedByDaysAndByFraction() {
        LabelledStream rent = stream(StreamClass.RENT, monthly("Rent", 12, "100.00"));
        Expected next = new Expected(LocalDate.of(2026, 1, 4), Money.of("95.00", "SEK"));
        Assessment assessed =
                Assessment.of(household(rent), List.of(new DetectedStream(rent.payments(), Optional.of(next))));
        assertThat(assessed.daysOff()).containsExactly(3.0);
        assertThat(assessed.amountsOff()).containsExactly(0.05);
    }

    @Test
    void aStreamIsFoundWithThePaymentAfterWhichItIsSeenFirst() {
        LabelledStream rent = stream(StreamClass.RENT, monthly("Rent", 12, "100.00"));
        assertThat(new Replay(household(rent), new AllInOne(4, LocalDate.MAX)).paymentsUntilFound())
                .containsExactly(4.0);
        assertThat(new Replay(household(rent), new AllInOne(9, LocalDate.MAX)).paymentsUntilFound())
                .containsExactly(9.0);
    }

    @Test
    void anAlarmIsFalseIfNothingWasMissed() {
        LabelledStream rent = stream(StreamClass.RENT, monthly("Rent", 12, "100.00"));
        Detector early = new AllInOne(3, LocalDate.of(2025, 5, 10));
        assertThat(new Replay(household(rent), early).falseAlarms()).isEqualTo(1);
        assertThat(new Replay(household(rent), new AllInOne(3, LocalDate.of(2026, 1, 1))).falseAlarms())
                .isZero();
    }

    @Test
    void anAlarmIsRightWithinFiveDaysOfAPaymentThatWasMissed() {
        List<BookedPayment> paid = new ArrayList<>(monthly("Rent", 12, "100.00"));
        LocalDate missed = paid.remove(4).on();
        LabelledStream rent =
                new LabelledStream(StreamClass.RENT, "Rent", paid, List.of(missed), Optional.of(due("100.00")));
        assertThat(new Replay(household(rent), new AllInOne(3, missed.plusDays(5))).falseAlarms())
                .isZero();
        assertThat(new Replay(household(rent), new AllInOne(3, missed.plusDays(6))).falseAlarms())
                .isEqualTo(1);
    }

    @Test
    void anAlarmIsRightAfterTheEndOfAStream() {
        List<BookedPayment> paid = monthly("Rent", 6, "100.00");
        LabelledStream ended = new LabelledStream(StreamClass.CANCELLED, "Rent", paid, List.of(), Optional.empty());
        assertThat(new Replay(household(ended), new AllInOne(3, LocalDate.of(2025, 7, 1))).falseAlarms())
                .isZero();
    }

    @Test
    void precisionAndRecallAddUpOverUsers() {
        StreamScore sum = new StreamScore(3, 4, 3).plus(new StreamScore(3, 4, 7));
        assertThat(sum.precision()).isEqualTo(0.75);
        assertThat(sum.recall()).isEqualTo(0.6);
        assertThat(StreamScore.NONE.precision()).isEqualTo(1);
        assertThatThrownBy(() -> new StreamScore(3, 2, 5)).hasMessageContaining("3 matched of 2 detected, 5 labelled");
    }

    @Test
    void theIntervalOfEqualUsersIsAPointAndOfDifferentOnesIsAsWideAsTheorySays() {
        StreamScore half = new StreamScore(5, 10, 10);
        Interval point = Interval.of(List.of(half, half, half), StreamScore::recall);
        assertThat(point).isEqualTo(new Interval(0.5, 0.5));

        List<StreamScore> users = IntStream.range(0, 100)
                .mapToObj(i -> new StreamScore(i % 2, 1, 1))
                .toList();
        Interval wide = Interval.of(users, StreamScore::recall);
        assertThat(wide.low()).isCloseTo(0.402, within(0.02)); // 0.5 - 1.96 sqrt(0.25 / 100)
        assertThat(wide.high()).isCloseTo(0.598, within(0.02));
    }

    /** Says that all payments are one stream, as soon as there are enough. */
    private record AllInOne(int least, LocalDate next) implements Detector {
        @Override
        public String name() {
            return "all in one";
        }

        @Override
        public List<DetectedStream> in(List<BookedPayment> payments, LocalDate today) {
            Optional<Expected> expected = next.equals(LocalDate.MAX)
                    ? Optional.empty()
                    : Optional.of(new Expected(next, Money.of("100.00", "SEK")));
            return payments.size() < least ? List.of() : List.of(new DetectedStream(payments, expected));
        }
    }

    private static DetectedStream detected(LabelledStream stream) {
        return new DetectedStream(stream.payments(), Optional.empty());
    }

    private static LabelledStream stream(StreamClass kind, List<BookedPayment> payments) {
        return new LabelledStream(kind, payments.get(0).payee(), payments, List.of(), Optional.of(due("100.00")));
    }

    private static Expected due(String amount) {
        return new Expected(LocalDate.of(2026, 1, 1), Money.of(amount, "SEK"));
    }

    /** On the first of each month of 2025. */
    private static List<BookedPayment> monthly(String payee, int count, String amount) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(month -> new BookedPayment(LocalDate.of(2025, month, 1), Money.of(amount, "SEK"), payee))
                .toList();
    }

    private static Household household(LabelledStream... streams) {
        return household(Map.of(), streams);
    }

    private static Household household(Map<String, List<BookedPayment>> others, LabelledStream... streams) {
        Map<BookedPayment, String> sources = new HashMap<>();
        others.forEach((source, payments) -> payments.forEach(payment -> sources.put(payment, source)));
        for (LabelledStream stream : streams) {
            stream.payments()
                    .forEach(payment -> sources.put(payment, stream.kind().name()));
        }
        return new Household(1, TODAY, List.copyOf(sources.keySet()), List.of(streams), sources);
    }
}
