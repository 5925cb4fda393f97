package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.interest.RollDay;
import io.kvitt.domain.money.Money;
import java.lang.management.ManagementFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

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

    @Test
    void twoSubscriptionsAtOneShopAreTwoSeries() {
        List<BookedPayment> payments = new ArrayList<>(monthly("Viaplay", "109.00", "2026-01-03", 10));
        payments.addAll(monthly("Viaplay", "139.00", "2026-01-18", 10));

        assertThat(RecurringPayments.in(payments, TODAY))
                .extracting(series -> series.amounts().least().amount().intValueExact() + " on day "
                        + series.cadence().days().get(0).day())
                .containsExactly("109 on day 3", "139 on day 18");
    }

    @Test
    void twoTelephonesAtOnePriceAreTwoSeries() {
        List<BookedPayment> payments = new ArrayList<>(monthly("Telia", "199.00", "2026-01-03", 6));
        payments.addAll(monthly("Telia", "199.00", "2026-01-03", 6));

        assertThat(RecurringPayments.in(payments, TODAY)).hasSize(2);
    }

    @Test
    void aNewPriceDoesNotEndASeries() {
        List<BookedPayment> payments = new ArrayList<>(monthly("Gymmet", "299.00", "2026-01-05", 5));
        payments.addAll(monthly("Gymmet", "399.00", "2026-06-05", 2));

        PaymentSeries series = only(RecurringPayments.in(payments, TODAY));
        assertThat(series.payments()).hasSize(7);
        assertThat(series.nextAmount()).isEqualTo(Money.of("399.00", "SEK"));
    }

    @Test
    void amountsThatVarySlowlyAreOneSeries() {
        List<BookedPayment> payments = new ArrayList<>();
        String[] amounts = {"820.10", "790.40", "655.00", "540.75", "430.20", "380.00", "395.60", "470.00", "560.30"};
        for (int k = 0; k < amounts.length; k++) {
            payments.addAll(payments(
                    "Elnät", amounts[k], LocalDate.of(2026, 1, 28).plusMonths(k).toString()));
        }

        PaymentSeries series = only(RecurringPayments.in(payments, TODAY));
        assertThat(series.payments()).hasSize(9);
        assertThat(series.nextAmount()).isEqualTo(Money.of("470.00", "SEK"));
    }

    @Test
    void aRefundAndAPaymentMadeTwiceBreakNothing() {
        List<BookedPayment> payments = new ArrayList<>(monthly("Viaplay", "109.00", "2026-01-03", 8));
        payments.addAll(payments("Viaplay", "-109.00", "2026-04-12"));
        payments.addAll(payments("Viaplay", "109.00", "2026-05-04"));

        PaymentSeries series = only(RecurringPayments.in(payments, TODAY));
        assertThat(series.payments()).hasSize(8);
        assertThat(series.missed(LocalDate.of(2026, 8, 20))).isEmpty();
    }

    @Test
    void aSubscriptionIsSeenAmongManyPurchases() {
        List<BookedPayment> payments = new ArrayList<>(monthly("Varuhuset", "59.00", "2026-01-11", 11));
        Random random = new Random(7);
        for (int day = 0; day < 330; day += 1 + random.nextInt(16)) {
            payments.addAll(payments(
                    "Varuhuset",
                    80 + random.nextInt(900) + ".50",
                    LocalDate.of(2026, 1, 1).plusDays(day).toString()));
        }

        assertThat(only(RecurringPayments.in(payments, TODAY)).amounts().most()).isEqualTo(Money.of("59.00", "SEK"));
    }

    @Test
    void oneMissedDateIsToldAndTwoPaidAtOnceAreNone() {
        List<BookedPayment> paid = new ArrayList<>(monthly("Föreningen", "450.00", "2026-01-15", 10));
        paid.remove(4);
        LocalDate later = LocalDate.of(2026, 10, 30);
        assertThat(only(RecurringPayments.in(paid, TODAY)).missed(later)).containsExactly(LocalDate.of(2026, 5, 15));

        paid.remove(4);
        paid.addAll(payments("Föreningen", "900.00", "2026-06-15"));
        assertThat(only(RecurringPayments.in(paid, TODAY)).missed(later)).isEmpty();
    }

    @Test
    void habitsAreNoCommitments() {
        List<BookedPayment> payments = new ArrayList<>();
        Random random = new Random(3);
        LocalDate start = LocalDate.of(2026, 1, 7);
        for (int week = 0; week < 45; week++) {
            String morning = start.plusWeeks(week).plusDays(random.nextInt(3)).toString();
            payments.addAll(payments("Kondis", "42.00", morning));
            payments.addAll(
                    payments("Corner Coffee", "38.00", start.plusWeeks(week).toString()));
            payments.addAll(
                    payments("Bankomat 12", "500.00", start.plusWeeks(week).toString()));
            payments.addAll(payments(
                    "Matbutiken",
                    90 + random.nextInt(900) + ".00",
                    start.plusDays(random.nextInt(320)).toString()));
        }

        SeriesFindings findings = RecurringPayments.findings(payments, TODAY);
        assertThat(findings.series()).isEmpty();
        assertThat(findings.rejected())
                .extracting(rejected -> rejected.payee() + " " + rejected.reason())
                .contains("Bankomat 12 CASH", "Corner Coffee HABIT")
                .hasSize(4);
    }

    @Test
    void twoPaymentsAreEarly() {
        List<BookedPayment> payments = payments("Elnät", "412.60", "2026-11-15 2026-12-15");

        SeriesFindings findings = RecurringPayments.findings(payments, TODAY);
        assertThat(findings.series()).isEmpty();
        assertThat(only(findings.early()).status(TODAY)).isEqualTo(SeriesStatus.EARLY);
        assertThat(findings.rejected()).isEmpty();
    }

    @Test
    void wagesTwiceAMonthAndRentAtTheEndOfTheMonthKeepToTheirDays() {
        PaymentSeries wages = only(RecurringPayments.in(
                payments(
                        "Arbetsgivaren",
                        "-14000.00",
                        "2026-01-15 2026-01-30 2026-02-13 2026-02-27 2026-03-13 2026-03-31"),
                TODAY));
        assertThat(wages.cadence().rhythm()).isEqualTo(Rhythm.SEMI_MONTHLY);
        assertThat(wages.nextOn()).isEqualTo(LocalDate.of(2026, 4, 15));

        PaymentSeries rent = only(RecurringPayments.in(
                payments("Hyresvärden", "8850.00", "2026-01-30 2026-02-27 2026-03-31 2026-04-30 2026-05-29"), TODAY));
        assertThat(rent.nextOn()).isEqualTo(LocalDate.of(2026, 6, 30));
        assertThat(rent.fit()).isEqualTo(new SeriesFit(1000, 1000, 1000));
    }

    @Test
    void namesAreWrittenInManyWays() {
        String[] written = {"PAYPAL *SPOTIFY", "Spotify AB", "SPOTIFY P2F3A1B9", "Spotify Stockholm SE", "ZPAY SPOTIFY"
        };
        List<BookedPayment> payments = new ArrayList<>();
        for (int k = 0; k < written.length; k++) {
            payments.addAll(payments(
                    written[k], "119.00", LocalDate.of(2026, 1, 9).plusMonths(k).toString()));
        }

        assertThat(only(RecurringPayments.in(payments, TODAY)).payments()).hasSize(5);
    }

    @Test
    void theFitIsWorkedByHand() {
        List<BookedPayment> payments = new ArrayList<>(monthly("Gymmet", "100.00", "2025-01-16", 6));
        payments.addAll(monthly("Gymmet", "110.00", "2025-07-16", 6));
        Cadence cadence = Cadence.ofMonths(Rhythm.MONTHLY, new RollDay(15), LocalDate.of(2025, 1, 15));

        // Of the weekends only Sunday 15 June moves to the 16th: 11 of 12 are a day off, 1000 - 44000 / 360.
        assertThat(SeriesFit.of(cadence, payments)).isEqualTo(new SeriesFit(1000, 878, 992));
    }

    @Test
    void amountsAndDatesBeyondAllPaymentsAreRefused() {
        assertThatThrownBy(() -> payments("Elnät", "10000000000000.01", "2026-01-01"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> payments("Elnät", "1", "+10000-01-01")).isInstanceOf(IllegalArgumentException.class);
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"one payee every day", "one payee of equal amounts", "one payee a line", "a step a week"})
    void twentyThousandPaymentsTakeSeconds(String shape) {
        List<BookedPayment> payments = new ArrayList<>();
        Random random = new Random(5);
        for (int k = 0; k < 20_000; k++) {
            String payee = shape.endsWith("line") ? "Payee " + Integer.toString(k, 36) : "Varuhuset";
            String amount = shape.endsWith("amounts") ? "99.00" : 1 + random.nextInt(9000) + ".00";
            long day = shape.endsWith("week") ? 7L * k - 100_000 : random.nextInt(20_000);
            payments.add(new BookedPayment(LocalDate.ofEpochDay(day), Money.of(amount, "SEK"), payee));
        }

        // Time of the processor, not of the clock: other work on the machine does not count.
        long before = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        SeriesFindings findings = RecurringPayments.findings(payments, LocalDate.of(9999, 12, 31));
        Duration taken = Duration.ofNanos(ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - before);

        assertThat(taken).isLessThan(Duration.ofSeconds(10));
        assertThat(findings.series().size() + findings.rejected().size()).isPositive();
    }

    @Property(tries = 1000)
    void mixedPaymentsOfOnePayeeAreTakenApartAlikeInEveryOrder(
            @ForAll @IntRange(min = 2, max = 40) int count,
            @ForAll @IntRange(min = 1, max = 3) int step,
            @ForAll long seed) {
        Random random = new Random(seed);
        List<BookedPayment> payments = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            LocalDate on = LocalDate.of(2020, 1, 31).plusMonths((long) k * step).plusDays(random.nextInt(3));
            payments.add(new BookedPayment(on, Money.of(90 + 10 * random.nextInt(4) + "", "SEK"), "Bredband"));
        }
        SeriesFindings first = RecurringPayments.findings(payments, TODAY);
        Collections.shuffle(payments, random);
        payments.addAll(monthly("Elnät", "75.00", "2025-02-03", 9));
        SeriesFindings second = RecurringPayments.findings(payments, TODAY);

        assertThat(of("Bredband", second.series())).isEqualTo(first.series());
        assertThat(of("Bredband", second.early())).isEqualTo(first.early());
        assertThat(second.rejected()).isEqualTo(first.rejected());
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

    private static List<BookedPayment> monthly(String payee, String amount, String first, int count) {
        return IntStream.range(0, count)
                .mapToObj(k -> new BookedPayment(LocalDate.parse(first).plusMonths(k), Money.of(amount, "SEK"), payee))
                .toList();
    }

    private static List<PaymentSeries> of(String payee, List<PaymentSeries> series) {
        return series.stream().filter(one -> one.payee().equals(payee)).toList();
    }

    private static PaymentSeries only(List<PaymentSeries> found) {
        assertThat(found).hasSize(1);
        return found.get(0);
    }
}
