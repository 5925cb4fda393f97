package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.interest.RollDay;
import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RecurringPaymentsTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 12, 31);

    @ParameterizedTest(name = "{0}: {1}, next {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # paid on                                     | cadence      | next
        2026-01-31 2026-02-28 2026-03-31              | MONTHLY      | 2026-04-30
        2026-01-25 2026-02-27 2026-03-25              | MONTHLY      | 2026-04-25
        2026-02-02 2026-02-09 2026-02-16 2026-02-25   | WEEKLY       | 2026-03-02
        2026-02-02 2026-02-16 2026-03-02              | BIWEEKLY     | 2026-03-16
        2026-01-15 2026-04-15 2026-07-15              | QUARTERLY    | 2026-10-15
        2025-01-15 2025-07-15 2026-01-15              | SEMIANNUALLY | 2026-07-15
        2025-03-01 2026-03-03                         | ANNUALLY     | 2027-03-03
        """)
    void aCadenceIsSeenAndTheNextDateFollows(String paidOn, Rhythm rhythm, LocalDate next) {
        PaymentSeries series = only(RecurringPayments.in(payments("Elnät", "412.60", paidOn), TODAY));

        assertThat(series.cadence().rhythm()).isEqualTo(rhythm);
        assertThat(series.nextOn()).isEqualTo(next);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource(delimiter = '|', textBlock = """
        # paid on                                   | why not
        2026-01-15 2026-02-15                       | two months are chance
        2026-02-02 2026-02-09 2026-02-19            | three days late for a week
        2026-01-05 2026-02-05 2026-03-20            | fifteen days late for a month
        2026-01-05 2026-01-08 2026-01-11            | every third day
        2025-03-01 2026-03-07                       | six days late for a year
        2026-01-05 2026-01-05 2026-01-05            | three on one day
        """)
    void whatKeepsToNoCadenceIsNoSeries(String paidOn) {
        assertThat(RecurringPayments.in(payments("Elnät", "412.60", paidOn), TODAY))
                .isEmpty();
    }

    @Test
    void payeeCurrencySignAndAmountMakeASeries() {
        List<BookedPayment> payments = new ArrayList<>();
        payments.addAll(payments("Gymmet", "299.00", "2026-01-05 2026-02-05 2026-03-05"));
        payments.addAll(payments("Gymmet", "349.00", "2026-01-20 2026-02-20 2026-03-20"));
        payments.addAll(payments("Gymmet", "-299.00", "2026-01-06 2026-02-06 2026-03-06"));
        payments.addAll(payments("Aviser", "349.00", "2026-01-05 2026-02-05 2026-03-05"));

        assertThat(RecurringPayments.in(payments, TODAY))
                .extracting(series -> series.payee() + " " + series.last().amount())
                .containsExactly("Aviser 349.00 SEK", "Gymmet -299.00 SEK", "Gymmet 299.00 SEK", "Gymmet 349.00 SEK");
    }

    @Test
    void caseAndSpacesDoNotMakeAnotherPayee() {
        List<BookedPayment> payments = new ArrayList<>();
        payments.addAll(payments("HYRESVÄRDEN  AB", "8850.00", "2026-01-30"));
        payments.addAll(payments(" Hyresvärden AB", "8850.00", "2026-02-27"));
        payments.addAll(payments("hyresvärden ab", "8850.00", "2026-03-30"));

        PaymentSeries rent = only(RecurringPayments.in(payments, TODAY));
        assertThat(rent.payee()).isEqualTo("hyresvärden ab");
        assertThat(rent.explanation())
                .containsExactly(
                        "monthly: coverage 1000, dates 1000, amounts 1000, score 1000 of 1000",
                        "2026-01-30 8850.00 SEK +0 days",
                        "2026-02-27 8850.00 SEK -1 days",
                        "2026-03-30 8850.00 SEK +0 days");
    }

    @Test
    void paymentsToComeDoNotCount() {
        List<BookedPayment> payments = payments("Elnät", "412.60", "2026-01-15 2026-02-15 2026-03-15");

        assertThat(RecurringPayments.in(payments, LocalDate.of(2026, 3, 14))).isEmpty();
        assertThat(RecurringPayments.in(payments, LocalDate.of(2026, 3, 15))).hasSize(1);
    }

    @ParameterizedTest(name = "{0}, {1} payments, last {2}, on {3}: {4}")
    @CsvSource({
        "MONTHLY, 3, 2026-01-05, 2026-02-19, MATURE",
        "MONTHLY, 3, 2026-01-05, 2026-02-20, TOMBSTONED",
        "MONTHLY, 2, 2026-01-05, 2026-02-19, EARLY",
        "WEEKLY, 3, 2026-01-05, 2026-01-15, MATURE",
        "WEEKLY, 3, 2026-01-05, 2026-01-16, TOMBSTONED",
        "ANNUALLY, 2, 2026-01-05, 2027-07-06, MATURE",
        "ANNUALLY, 2, 2026-01-05, 2027-07-07, TOMBSTONED"
    })
    void aSeriesThatStoppedIsTombstonedAfterOneAndAHalfSteps(
            Rhythm rhythm, int payments, LocalDate last, LocalDate today, SeriesStatus status) {
        assertThat(SeriesStatus.of(rhythm, payments, last, today)).isEqualTo(status);
    }

    @Test
    void aSeriesKnowsItsStatusAndAmounts() {
        PaymentSeries series =
                only(RecurringPayments.in(payments("Elnät", "412.60", "2026-01-15 2026-02-15 2026-03-15"), TODAY));

        assertThat(series.status(LocalDate.of(2026, 4, 1))).isEqualTo(SeriesStatus.MATURE);
        assertThat(series.status(TODAY)).isEqualTo(SeriesStatus.TOMBSTONED);
        Money each = Money.of("412.60", "SEK");
        assertThat(series.amounts()).isEqualTo(new AmountRange(each, each, each, 3));
        assertThatThrownBy(() -> new PaymentSeries(
                        "Elnät", series.cadence(), series.payments().subList(0, 1)))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theAverageIsRoundedToTheSmallestUnit() {
        AmountRange range = AmountRange.of(List.of(
                Money.of("10.00", "SEK"),
                Money.of("10.01", "SEK"),
                Money.of("20.00", "SEK"),
                Money.of("10.05", "SEK")));

        assertThat(range.least()).isEqualTo(Money.of("10.00", "SEK"));
        assertThat(range.most()).isEqualTo(Money.of("20.00", "SEK"));
        assertThat(range.average()).isEqualTo(Money.of("12.52", "SEK")); // 12.515
        assertThat(range.count()).isEqualTo(4);
        assertThatThrownBy(() -> AmountRange.of(List.of())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> AmountRange.of(List.of(Money.of("1", "SEK"), Money.of("1", "NOK"))))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0} on day {1} after {2}: {3}")
    @CsvSource({
        "MONTHLY, 31, 2026-02-28, 2026-03-31",
        "MONTHLY, 30, 2028-01-30, 2028-02-29",
        "QUARTERLY, 31, 2025-11-30, 2026-02-28"
    })
    void theNextDateReturnsToItsDay(Rhythm rhythm, int day, LocalDate last, LocalDate next) {
        assertThat(Cadence.ofMonths(rhythm, new RollDay(day), last).next(last)).isEqualTo(next);
    }

    @Property(tries = 1000)
    void orderAndOtherPayeesChangeNothing(
            @ForAll @IntRange(max = 3000) int first,
            @ForAll @IntRange(min = 3, max = 12) int count,
            @ForAll @IntRange(max = 20) int others,
            @ForAll long seed) {
        LocalDate start = LocalDate.ofEpochDay(17_000L + first);
        List<BookedPayment> payments = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            payments.add(new BookedPayment(start.plusMonths(k), Money.of("99.00", "SEK"), "Bredband"));
        }
        List<PaymentSeries> alone = RecurringPayments.in(payments, TODAY);
        Random random = new Random(seed);
        for (int k = 0; k < others; k++) {
            payments.add(
                    new BookedPayment(start.plusDays(random.nextInt(400)), Money.of("99.00", "SEK"), "Kiosk " + k));
        }
        Collections.shuffle(payments, random);

        assertThat(RecurringPayments.in(payments, TODAY)).isEqualTo(alone).hasSize(1);
        assertThat(Optional.of(alone.get(0).cadence().rhythm())).contains(Rhythm.MONTHLY);
    }

    private static List<BookedPayment> payments(String payee, String amount, String dates) {
        return Arrays.stream(dates.split(" "))
                .map(date -> new BookedPayment(LocalDate.parse(date), Money.of(amount, "SEK"), payee))
                .toList();
    }

    private static PaymentSeries only(List<PaymentSeries> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
