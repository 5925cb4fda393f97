package io.kvitt.benchmarks.recurrence;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.BookedPayment;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.DoubleRange;
import net.jqwik.api.constraints.LongRange;
import org.assertj.core.groups.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SyntheticHouseholdsTest {

    private static final int SOME = 60;

    @Test
    void theSameSeedAndNoiseMakeTheSameHousehold() {
        Noise noise = new Noise(1, Set.of(HeldOut.values()));
        assertThat(SyntheticHouseholds.of(7, SOME, noise)).isEqualTo(SyntheticHouseholds.of(7, SOME, noise));
        assertThat(SyntheticHouseholds.of(7, noise))
                .isEqualTo(SyntheticHouseholds.of(0, 8, noise).get(7));
    }

    @Test
    void aKnownSeedIsTheSameOnEveryMachine() {
        String lines = SyntheticHouseholds.of(0, Noise.of(0.5)).payments().stream()
                .map(payment -> payment.on() + " " + payment.amount() + " " + payment.payee())
                .collect(Collectors.joining("\n"));
        assertThat(lines.hashCode()).isEqualTo(2018178316);
    }

    @Test
    void neighbouringSeedsHaveLittleInCommon() {
        Set<BookedPayment> shared =
                new HashSet<>(SyntheticHouseholds.of(1, Noise.of(0)).payments());
        shared.retainAll(SyntheticHouseholds.of(2, Noise.of(0)).payments());
        assertThat(shared.size()).isLessThan(20);
    }

    @Property(tries = 1000)
    void labelsAreConsistent(
            @ForAll @LongRange(min = 0, max = 999) long seed, @ForAll @DoubleRange(min = 0, max = 1) double level) {
        Household household = SyntheticHouseholds.of(seed, new Noise(level, Set.of(HeldOut.values())));
        assertThat(household.payments())
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(BookedPayment::on));
        assertThat(household.sources()).hasSameSizeAs(household.payments());
        List<BookedPayment> labelled = household.streams().stream()
                .flatMap(stream -> stream.payments().stream())
                .toList();
        assertThat(labelled).doesNotHaveDuplicates().allMatch(household.payments()::contains);
        assertThat(household.payments()).noneMatch(payment -> payment.on().isAfter(household.today()));
        for (LabelledStream stream : household.streams()) {
            assertThat(stream.payments())
                    .allSatisfy(payment -> assertThat(household.sources())
                            .containsEntry(payment, stream.kind().name()));
            assertThat(stream.payments()).isSortedAccordingTo(Comparator.comparing(BookedPayment::on));
            assertThat(stream.unpaidOn()).noneMatch(due -> due.isAfter(household.today()));
        }
        long inNoStream = household.payments().size() - labelled.size();
        Set<String> streams = Stream.of(StreamClass.values()).map(Enum::name).collect(Collectors.toSet());
        assertThat(household.sources().values().stream().filter(source -> !streams.contains(source)))
                .hasSize((int) inNoStream);
    }

    @Test
    void withoutNoiseNothingIsMissedAndOneNameIsOneSpelling() {
        for (Household household : SyntheticHouseholds.of(0, SOME, Noise.of(0))) {
            for (LabelledStream stream : household.streams()) {
                assertThat(stream.unpaidOn()).isEmpty();
                assertThat(stream.counts()).as(stream.toString()).isTrue();
                assertThat(stream.payments())
                        .allMatch(payment -> payment.payee().equals(stream.payee()));
            }
        }
    }

    @Test
    void noiseLeavesTheCommitmentsAndTheDistractorsDatesAsTheyAre() {
        for (int seed = 0; seed < SOME; seed++) {
            Household quiet = SyntheticHouseholds.of(seed, Noise.of(0));
            Household loud = SyntheticHouseholds.of(seed, Noise.of(1));
            assertThat(loud.today()).isEqualTo(quiet.today());
            assertThat(loud.streams())
                    .extracting(LabelledStream::kind, LabelledStream::payee)
                    .containsExactlyElementsOf(quiet.streams().stream()
                            .map(stream -> Tuple.tuple(stream.kind(), stream.payee()))
                            .toList());
            assertThat(distractions(loud)).isEqualTo(distractions(quiet));
        }
    }

    @Test
    void moreNoiseMissesAllThatLessNoiseMisses() {
        int missed = 0;
        for (int seed = 0; seed < SOME; seed++) {
            List<LabelledStream> half =
                    SyntheticHouseholds.of(seed, Noise.of(0.5)).streams();
            List<LabelledStream> full =
                    SyntheticHouseholds.of(seed, Noise.of(1)).streams();
            for (int i = 0; i < half.size(); i++) {
                assertThat(full.get(i).unpaidOn()).containsAll(half.get(i).unpaidOn());
                missed += half.get(i).unpaidOn().size();
            }
        }
        assertThat(missed).isPositive();
    }

    @Test
    void noiseAtItsMostIsAsFrequentAsItSays() {
        int slots = 0;
        int missed = 0;
        int spelledOtherwise = 0;
        int paid = 0;
        for (Household household : SyntheticHouseholds.of(0, 300, Noise.of(1))) {
            for (LabelledStream stream : household.streams()) {
                missed += stream.unpaidOn().size();
                paid += stream.payments().size();
                slots += stream.unpaidOn().size() + stream.payments().size();
                spelledOtherwise += (int) stream.payments().stream()
                        .filter(payment -> !payment.payee().equals(stream.payee()))
                        .count();
            }
        }
        assertThat((double) missed / slots).isBetween(0.025, 0.035);
        assertThat((double) spelledOtherwise / paid).isBetween(0.75, 0.95);
    }

    @Test
    void refundsAreOnTheStatementAndInNoStream() {
        Noise refunds = new Noise(1, Set.of(HeldOut.REFUNDS));
        int refunded = 0;
        for (int seed = 0; seed < SOME; seed++) {
            Household plain = SyntheticHouseholds.of(seed, Noise.of(1));
            Household household = SyntheticHouseholds.of(seed, refunds);
            assertThat(household.streams()).isEqualTo(plain.streams());
            List<BookedPayment> more = household.payments().stream()
                    .filter(payment -> !plain.sources().containsKey(payment))
                    .toList();
            assertThat(more)
                    .allSatisfy(payment -> assertThat(household.sources()).containsEntry(payment, "REFUNDS"));
            refunded += more.size();
        }
        assertThat(refunded).isPositive();
    }

    @Test
    void mergedPaymentsKeepTheSumOfWhatIsPaid() {
        Noise merged = new Noise(0, Set.of(HeldOut.MERGED_PAYMENTS));
        int found = 0;
        for (int seed = 0; seed < SOME; seed++) {
            List<LabelledStream> plain =
                    SyntheticHouseholds.of(seed, Noise.of(0)).streams();
            List<LabelledStream> streams = SyntheticHouseholds.of(seed, merged).streams();
            for (int i = 0; i < plain.size(); i++) {
                boolean lastIsMerged = !streams.get(i).payments().isEmpty()
                        && !last(streams.get(i)).on().equals(last(plain.get(i)).on());
                if (!streams.get(i).unpaidOn().isEmpty() && !lastIsMerged) {
                    assertThat(sum(streams.get(i))).isEqualTo(sum(plain.get(i)));
                    found++;
                }
            }
        }
        assertThat(found).isGreaterThan(50);
    }

    @Test
    void bankHolidaysBookStreamsOnBankDaysOnly() {
        Noise holidays = new Noise(1, Set.of(HeldOut.BANK_HOLIDAYS));
        for (Household household : SyntheticHouseholds.of(0, SOME, holidays)) {
            assertThat(household.streams())
                    .allSatisfy(stream ->
                            assertThat(stream.payments()).noneMatch(payment -> BankDays.isClosed(payment.on())));
        }
    }

    @Test
    void aNewPrefixChangesPayeesOnly() {
        Noise prefix = new Noise(0, Set.of(HeldOut.NEW_PREFIX));
        Household plain = SyntheticHouseholds.of(3, Noise.of(0));
        Household household = SyntheticHouseholds.of(3, prefix);
        assertThat(household.payments()).isNotEqualTo(plain.payments());
        assertThat(datesAndAmounts(household)).isEqualTo(datesAndAmounts(plain));
    }

    @ParameterizedTest
    @EnumSource
    void everyClassIsInSomeHouseholdsAndNotInAll(StreamClass kind) {
        long with = SyntheticHouseholds.of(0, 100, Noise.of(0)).stream()
                .filter(household -> household.streams().stream().anyMatch(stream -> stream.kind() == kind))
                .count();
        assertThat(with).isBetween(25L, 99L);
    }

    @ParameterizedTest
    @EnumSource
    void everyDistractorIsInEveryHousehold(Distractor distractor) {
        assertThat(SyntheticHouseholds.of(0, SOME, Noise.of(0)))
                .allMatch(household -> household.sources().containsValue(distractor.name()));
    }

    @Test
    void streamsKeepToTheirCalendarWithoutNoise() {
        List<LabelledStream> streams = SyntheticHouseholds.of(0, SOME, Noise.of(0)).stream()
                .flatMap(household -> household.streams().stream())
                .toList();
        assertThat(gaps(streams, StreamClass.WEEKLY)).containsOnly(7L);
        assertThat(gaps(streams, StreamClass.BIWEEKLY_GYM)).containsOnly(14L);
        assertThat(gaps(streams, StreamClass.SEMI_MONTHLY)).allMatch(days -> days >= 13 && days <= 17);
        assertThat(gaps(streams, StreamClass.QUARTERLY_INSURANCE)).allMatch(days -> days >= 89 && days <= 92);
        assertThat(gaps(streams, StreamClass.ANNUAL_FEE)).allMatch(days -> days == 365 || days == 366);
        assertThat(dates(streams, StreamClass.MONTH_END))
                .allMatch(on -> on.equals(YearMonth.from(on).atEndOfMonth()));
        assertThat(dates(streams, StreamClass.BUSINESS_DAY)).noneMatch(BankDays::isWeekend);
        assertThat(dates(streams, StreamClass.SALARY))
                .allMatch(on -> on.getDayOfMonth() == 25 || on.getDayOfWeek() == DayOfWeek.FRIDAY);
    }

    @Test
    void twoSubscriptionsOfOneMerchantAreTwoStreams() {
        for (Household household : SyntheticHouseholds.of(0, SOME, Noise.of(0))) {
            List<LabelledStream> twins = household.streams().stream()
                    .filter(stream -> stream.kind() == StreamClass.TWIN_SUBSCRIPTIONS)
                    .toList();
            assertThat(twins)
                    .extracting(LabelledStream::payee)
                    .hasSize(twins.size())
                    .allMatch(twins.isEmpty() ? payee -> false : twins.get(0).payee()::equals);
            assertThat(twins.size()).isIn(0, 2);
        }
    }

    @Test
    void theNextPaymentIsTheOneAfterTheLastThatWasMade() {
        for (Household household : SyntheticHouseholds.of(0, SOME, Noise.of(0))) {
            for (LabelledStream stream : household.streams()) {
                assertThat(stream.next().isEmpty()).isEqualTo(stream.kind() == StreamClass.CANCELLED);
                stream.next().ifPresent(next -> assertThat(next.on()).isAfter(household.today()));
            }
        }
    }

    @Test
    void noiseIsBetweenNoneAndOne() {
        assertThatThrownBy(() -> Noise.of(1.1))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.1");
        assertThatThrownBy(() -> Noise.of(Double.NaN)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void easterOfThreeYears() {
        assertThat(BankDays.easter(2024)).isEqualTo(LocalDate.of(2024, 3, 31));
        assertThat(BankDays.easter(2025)).isEqualTo(LocalDate.of(2025, 4, 20));
        assertThat(BankDays.easter(2026)).isEqualTo(LocalDate.of(2026, 4, 5));
    }

    private static BookedPayment last(LabelledStream stream) {
        return stream.payments().get(stream.payments().size() - 1);
    }

    private static Money sum(LabelledStream stream) {
        return stream.payments().stream()
                .map(BookedPayment::amount)
                .reduce(Money::plus)
                .orElseThrow();
    }

    private static List<String> distractions(Household household) {
        Set<String> distractors = Stream.of(Distractor.values()).map(Enum::name).collect(Collectors.toSet());
        return household.payments().stream()
                .filter(payment -> distractors.contains(household.sources().getOrDefault(payment, "")))
                .map(payment -> payment.on() + " " + payment.amount())
                .sorted()
                .toList();
    }

    private static List<String> datesAndAmounts(Household household) {
        return household.payments().stream()
                .map(payment -> payment.on() + " " + payment.amount())
                .sorted()
                .toList();
    }

    private static List<LocalDate> dates(List<LabelledStream> streams, StreamClass kind) {
        return streams.stream()
                .filter(stream -> stream.kind() == kind)
                .flatMap(stream -> stream.payments().stream().map(BookedPayment::on))
                .toList();
    }

    private static List<Long> gaps(List<LabelledStream> streams, StreamClass kind) {
        return streams.stream()
                .filter(stream -> stream.kind() == kind)
                .map(LabelledStream::payments)
                .flatMap(payments -> IntStream.range(1, payments.size())
                        .mapToObj(k -> ChronoUnit.DAYS.between(
                                payments.get(k - 1).on(), payments.get(k).on())))
                .toList();
    }
}
