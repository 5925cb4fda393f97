package io.kvitt.domain.payment;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.interest.RollDay;
import io.kvitt.domain.money.Money;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MonthlyReportTest {

    private static final UserId ANNA = new UserId("user_6f1c0000-0000-4000-8000-00000000000a");
    private static final ZoneId UTC = ZoneId.of("UTC");
    private static final YearMonth MARCH = YearMonth.of(2026, 3);
    private static final LocalDate SUMMER = LocalDate.of(2026, 7, 1);
    private static final Instant NOON = Instant.parse("2026-03-01T12:00:00Z");

    @ParameterizedTest(name = "March rent of 100.00 due on the 25th, {0}: {1}, {2} days, paid {3}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
        # payments                                        | status   | days | paid
        2026-03-25 100.00                                 | PAID     | 0    | 100.00
        2026-03-20 100.00                                 | PAID     | 0    | 100.00
        2026-03-30 100.00                                 | PAID     | 5    | 100.00
        2026-04-12 100.00, 2026-04-25 100.00              | PAID     | 18   | 100.00
        2026-04-25 100.00, 2026-05-03 200.00              | LATE_30  | 39   | 100.00
        2026-04-25 100.00, 2026-05-25 100.00              | MISSED   | 6    | 0.00
        2026-04-25 100.00, 2026-05-25 200.00              | LATE_60  | 61   | 100.00
        2026-03-25 60.00                                  | PARTIAL  | 6    | 60.00
        2026-03-25 60.00, 2026-03-28 40.00                | PAID     | 3    | 100.00
        2026-03-25 110.00                                 | PAID     | 0    | 110.00
        2026-02-25 200.00                                 | PAID     | 0    | 100.00
        -                                                 | MISSED   | 6    | 0.00
        2026-03-25 301.00                                 | MISSED   | 6    | 0.00
        """)
    void whatWasPaidDecidesTheStatus(String payments, ReportStatus status, int days, String paid) {
        List<Payment> made = new ArrayList<>(List.of(paid("2026-01-25", "100.00")));
        if (payments == null || !payments.startsWith("2026-02")) {
            made.add(paid("2026-02-25", "100.00"));
        }
        if (payments != null) {
            for (String one : payments.split(", ")) {
                made.add(paid(one.split(" ")[0], one.split(" ")[1]));
            }
        }

        ReportLine line = onlyLine(report(MARCH, SUMMER, made, List.of(rent())));

        assertThat(line.status()).isEqualTo(status);
        assertThat(line.daysLate()).isEqualTo(days);
        assertThat(line.paid()).isEqualTo(Money.of(paid, "SEK"));
        assertThat(line.expectedOn()).contains(LocalDate.of(2026, 3, 25));
    }

    @Test
    void whatIsNotYetDueIsNotMissed() {
        MonthlyReport on25th = report(MARCH, LocalDate.of(2026, 3, 25), List.of(), List.of(rent()));
        MonthlyReport on26th = report(MARCH, LocalDate.of(2026, 3, 26), List.of(), List.of(rent()));

        assertThat(onlyLine(on25th).status()).isEqualTo(ReportStatus.NOT_DUE);
        assertThat(onlyLine(on26th).status()).isEqualTo(ReportStatus.MISSED);
        assertThat(on26th.complete()).isFalse();
        assertThat(report(MARCH, SUMMER, List.of(), List.of(rent())).complete()).isTrue();
    }

    @Test
    void aMonthWithoutADateIsNotDueAndOneAfterTheEndIsClosed() {
        Commitment quarterly = commitment(
                2,
                Cadence.ofMonths(Rhythm.QUARTERLY, new RollDay(1), LocalDate.of(2026, 1, 1)),
                LocalDate.of(2026, 1, 1),
                false);
        Commitment ended = rent().endedOn(LocalDate.of(2026, 1, 25), NOON);

        assertThat(onlyLine(report(MARCH, SUMMER, List.of(), List.of(quarterly)))
                        .status())
                .isEqualTo(ReportStatus.NOT_DUE);
        assertThat(onlyLine(report(MARCH, SUMMER, List.of(), List.of(ended))).status())
                .isEqualTo(ReportStatus.CLOSED);
        assertThat(report(YearMonth.of(2025, 12), SUMMER, List.of(), List.of(rent()))
                        .lines())
                .isEmpty();
        assertThat(report(YearMonth.of(2029, 3), LocalDate.of(2029, 7, 1), List.of(), List.of(ended))
                        .lines())
                .isEmpty();
    }

    @Test
    void aWeeklyCommitmentHasALineADate() {
        Commitment weekly =
                commitment(2, Cadence.ofWeeks(Rhythm.WEEKLY, LocalDate.of(2026, 3, 2)), LocalDate.of(2026, 3, 2), true);

        MonthlyReport report = report(
                MARCH, SUMMER, List.of(paid("2026-03-03", "7.00"), paid("2026-03-16", "200.00")), List.of(weekly));

        assertThat(report.lines())
                .extracting(ReportLine::status)
                .containsExactly(
                        ReportStatus.PAID,
                        ReportStatus.MISSED,
                        ReportStatus.PAID,
                        ReportStatus.MISSED,
                        ReportStatus.MISSED);
        assertThat(report.counts()).isEqualTo(Map.of(ReportStatus.PAID, 2, ReportStatus.MISSED, 3));
    }

    @Test
    void ofTwoCommitmentsToOnePayeeTheNearerAmountCounts() {
        Commitment phone =
                commitment(1, Cadence.ofMonths(Rhythm.MONTHLY, new RollDay(25), LocalDate.of(2026, 1, 25)), "100.00");
        Commitment broadband =
                commitment(2, Cadence.ofMonths(Rhythm.MONTHLY, new RollDay(25), LocalDate.of(2026, 1, 25)), "250.00");

        MonthlyReport report = report(
                MARCH,
                SUMMER,
                List.of(paid("2026-03-25", "240.00"), paid("2026-03-25", "100.00")),
                List.of(phone, broadband));

        assertThat(report.lines())
                .extracting(ReportLine::paid)
                .containsExactly(Money.of("100.00", "SEK"), Money.of("240.00", "SEK"));
    }

    @Test
    void whatWasTakenBackProvesNothing() {
        Payment payment = paid("2026-03-25", "100.00");
        Payment reversal = reversal(payment, "2026-04-02", "100.00");

        MonthlyReport march = report(MARCH, SUMMER, List.of(payment, reversal), List.of(rent()));
        MonthlyReport april = report(MARCH.plusMonths(1), SUMMER, List.of(payment, reversal), List.of(rent()));

        assertThat(onlyLine(march).status()).isEqualTo(ReportStatus.MISSED);
        assertThat(march.totals())
                .singleElement()
                .satisfies(total -> assertThat(total.net()).isEqualTo(Money.of("100.00", "SEK")));
        assertThat(april.totals()).singleElement().satisfies(total -> {
            assertThat(total.reversed()).isEqualTo(Money.of("100.00", "SEK"));
            assertThat(total.net()).isEqualTo(Money.of("-100.00", "SEK"));
            assertThat(total.count()).isZero();
        });
    }

    @Test
    void theHistoryGoesBackFromTheMonthBefore() {
        List<Payment> payments =
                List.of(paid("2026-01-25", "100.00"), paid("2026-04-25", "300.00"), paid("2026-05-25", "100.00"));

        String history = onlyLine(report(YearMonth.of(2026, 7), LocalDate.of(2026, 8, 1), payments, List.of(rent())))
                .history();

        // June is open for 5 days; at the end of March, February was 34 days past; April's payment made both good.
        assertThat(history).isEqualTo("000100" + "B".repeat(18));
    }

    @Test
    void theDocumentIsSealedCanonicalJson() {
        MonthlyReport report = report(MARCH, SUMMER, List.of(paid("2026-03-25", "100.00")), List.of(rent()));

        assertThat(report.canonicalJson())
                .isEqualTo("{\"complete\":true,\"counts\":{\"PAID\":1},\"format\":\"kvitt.report.1\",\"lines\":[{"
                        + "\"category\":\"rent\",\"commitment_id\":\"0000000000000001\",\"currency\":\"SEK\","
                        + "\"days_late\":0,\"expected_amount\":\"100.00\",\"expected_date\":\"2026-03-25\","
                        + "\"history\":\"10BBBBBBBBBBBBBBBBBBBBBB\",\"paid_amount\":\"100.00\",\"paid_date\":\"2026-03-25\","
                        + "\"payee\":\"Värden\",\"payment_ids\":[\""
                        + report.lines().get(0).payments().get(0)
                        + "\"],\"status\":\"PAID\"}],\"month\":\"2026-03\",\"totals\":[{\"accepted\":\"100.00\",\"count\":1,"
                        + "\"currency\":\"SEK\",\"net\":\"100.00\",\"reversed\":\"0.00\"}],"
                        + "\"user_id\":\"user_6f1c0000-0000-4000-8000-00000000000a\",\"zone\":\"UTC\"}");
        assertThat(report.hash()).isEqualTo(ContentHash.of(report.canonicalJson()));
    }

    @Property(tries = 1000)
    void aKeptReportSaysWhatItSaidWhenItWasMade(
            @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 3_000_000) Integer> numbers,
            @ForAll String payee,
            @ForAll @IntRange(min = 1, max = 8) int month,
            @ForAll boolean over) {
        List<Commitment> commitments = new ArrayList<>(List.of(
                rent(),
                commitment(
                        2, Cadence.ofWeeks(Rhythm.WEEKLY, LocalDate.of(2026, 1, 5)), LocalDate.of(2026, 1, 5), true)));
        Description.check(payee, "/payee").<Boolean>match(name -> commitments.add(named(3, name)), wrong -> false);
        LocalDate asOf = over ? LocalDate.of(2027, 1, 1) : LocalDate.of(2026, month, 20);
        MonthlyReport report = report(
                YearMonth.of(2026, month),
                asOf,
                numbers.stream().map(MonthlyReportTest::random).toList(),
                commitments);

        assertThat(MonthlyReport.read(kept(report.canonicalJson(), asOf))).contains(report);
    }

    @ParameterizedTest(name = "{0} for {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', nullValues = "-", textBlock = """
        # instead of          | another text
        {"complete"           | { "complete"
        "complete":true       | "complete":maybe
        "PAID":1              | "PAID":2
        kvitt.report.1        | kvitt.report.2
        "rent"                | "house"
        0000000000000001      | 1
        "currency":"SEK"      | "currency":"XQX"
        "days_late":0         | "days_late":00
        "days_late":0         | "days_late":99999999999
        "100.00"              | "1e2"
        2026-03-25            | 2026-02-30
        Värden                | V\\u00e4rden
        Värden                | V\\xrden
        Värden                | ` Värden`
        "PAID"}               | "PAYED"}
        "2026-03","totals"    | "2026-3","totals"
        "count":1             | "count":"1"
        user_                 | loser_
        "zone":"UTC"}         | "zone":"Atlantis"}
        "zone":"UTC"}         | "zone":"UTC"
        "zone":"UTC"}         | "zone":"UTC"}}
        """)
    void aDocumentThatIsWrittenOtherwiseIsNoReport(String there, String other) {
        String document = report(MARCH, SUMMER, List.of(paid("2026-03-25", "100.00")), List.of(rent()))
                .canonicalJson();

        assertThat(document).contains(there);
        assertThat(MonthlyReport.read(kept(document, SUMMER))).isPresent();
        assertThat(MonthlyReport.read(kept(document.replace(there, other), SUMMER)))
                .isEmpty();
    }

    @Property(tries = 1000)
    void noDocumentIsAnException(@ForAll @IntRange(min = 0, max = 600) int at, @ForAll String instead) {
        String document = report(MARCH, SUMMER, List.of(paid("2026-03-25", "100.00")), List.of(rent()))
                .canonicalJson();
        int from = Math.min(at, document.length());
        String other = (document.substring(0, from)
                        + instead
                        + document.substring(Math.min(document.length(), from + instead.length())))
                .replaceAll("\\p{Cs}", "?");

        assertThat(MonthlyReport.read(kept(other, SUMMER)))
                .satisfiesAnyOf(
                        read -> assertThat(read).isEmpty(),
                        read -> assertThat(read.orElseThrow().canonicalJson()).isEqualTo(other));
        assertThat(MonthlyReport.read(kept(document.substring(0, from), SUMMER)).isPresent())
                .isEqualTo(from == document.length());
    }

    @Property(tries = 1000)
    void ofEachCurrencyAMonthSumsItsOwnPaymentsLessItsOwnReversals(
            @ForAll @Size(max = 12) List<@IntRange(min = 0, max = 3_000_000) Integer> numbers,
            @ForAll("zones") ZoneId zone) {
        List<Payment> payments = new ArrayList<>();
        for (int number : numbers) {
            Payment payment = in(List.of("SEK", "JPY", "BHD").get(number % 3), number);
            payments.add(payment);
            if (number % 2 == 0) {
                payments.add(takenBack(payment, number % 70));
            }
        }
        List<Payment> counted = new ArrayList<>();
        for (YearMonth month = YearMonth.of(2025, 12);
                month.isBefore(YearMonth.of(2026, 11));
                month = month.plusMonths(1)) {
            YearMonth reported = month;
            List<Payment> its = payments.stream()
                    .filter(payment ->
                            YearMonth.from(payment.paidAt().at().atZone(zone)).equals(reported))
                    .toList();
            counted.addAll(its);
            ReportRequest request = new ReportRequest(month, zone, LocalDate.of(2027, 1, 1));
            List<MonthTotals> totals =
                    MonthlyReport.of(ANNA, request, payments, List.of()).totals();
            assertThat(totals)
                    .extracting(total -> total.currency().getCurrencyCode())
                    .doesNotHaveDuplicates()
                    .containsExactlyInAnyOrderElementsOf(its.stream()
                            .map(payment -> payment.amount().currency().getCurrencyCode())
                            .distinct()
                            .toList());
            for (MonthTotals total : totals) {
                List<Payment> same = its.stream()
                        .filter(payment -> payment.amount().currency().equals(total.currency()))
                        .toList();
                assertThat(total.accepted()).isEqualTo(sum(same, total, false));
                assertThat(total.reversed()).isEqualTo(sum(same, total, true));
                assertThat(total.net()).isEqualTo(total.accepted().minus(total.reversed()));
            }
        }
        assertThat(counted).containsExactlyInAnyOrderElementsOf(payments);
    }

    @Provide
    Arbitrary<ZoneId> zones() {
        return Arbitraries.of("UTC", "Europe/Stockholm", "Pacific/Kiritimati", "America/Los_Angeles")
                .map(ZoneId::of);
    }

    private static Money sum(List<Payment> payments, MonthTotals total, boolean reversals) {
        return payments.stream()
                .filter(payment -> payment.isReversal() == reversals)
                .map(Payment::amount)
                .reduce(Money.zero(total.currency()), Money::plus);
    }

    @Property(tries = 1000)
    void aReportDoesNotDependOnTheOrderAndCountsEveryPaymentOnce(
            @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 3_000_000) Integer> numbers, @ForAll long seed) {
        List<Payment> payments = new ArrayList<>();
        for (int number : numbers) {
            Payment payment = random(number);
            payments.add(payment);
            if (number % 4 == 0) {
                payments.add(reversal(
                        payment,
                        payment.paidAt()
                                .at()
                                .atZone(UTC)
                                .toLocalDate()
                                .plusDays(number % 50)
                                .toString(),
                        "0.01"));
            }
        }
        List<Payment> shuffled = new ArrayList<>(payments);
        Collections.shuffle(shuffled, new Random(seed));
        List<Commitment> commitments = List.of(
                rent(),
                commitment(
                        2, Cadence.ofWeeks(Rhythm.WEEKLY, LocalDate.of(2026, 1, 5)), LocalDate.of(2026, 1, 5), true));
        List<Commitment> reversed = new ArrayList<>(commitments);
        Collections.reverse(reversed);

        LocalDate after = LocalDate.of(2027, 1, 1);
        assertThat(report(MARCH, after, shuffled, reversed).canonicalJson())
                .isEqualTo(report(MARCH, after, payments, commitments).canonicalJson());
        Money sum = Money.of("0.00", "SEK");
        for (int month = 1; month <= 8; month++) {
            MonthlyReport report = report(YearMonth.of(2026, month), after, payments, List.of());
            sum = report.totals().stream().map(MonthTotals::net).reduce(sum, Money::plus);
        }
        Money all = payments.stream()
                .map(payment -> payment.isReversal() ? payment.amount().negated() : payment.amount())
                .reduce(Money.of("0.00", "SEK"), Money::plus);
        assertThat(sum).isEqualTo(all);
    }

    @Property(tries = 1000)
    void thePartsOfAPaymentAreAllOfIt(
            @ForAll @Size(max = 25) List<@IntRange(min = 0, max = 3_000_000) Integer> numbers, @ForAll boolean varies) {
        List<NetPayment> payments =
                NetPayment.of(numbers.stream().map(MonthlyReportTest::random).toList(), ZoneOffset.UTC);
        Commitment commitment = commitment(
                1,
                Cadence.ofMonths(Rhythm.MONTHLY, new RollDay(25), LocalDate.of(2026, 1, 25)),
                LocalDate.of(2026, 1, 25),
                varies);

        CommitmentAccount account = CommitmentAccount.of(commitment.terms(), payments, LocalDate.of(2026, 12, 31));

        for (NetPayment payment : payments) {
            Money parts = account.parts().stream()
                    .filter(part -> part.payment().equals(payment.id()))
                    .map(PaidPart::amount)
                    .reduce(Money.of("0.00", "SEK"), Money::plus);
            assertThat(parts).isEqualTo(payment.amount());
        }
        assertThat(account.dues())
                .allSatisfy(due -> assertThat(due.open().isNegative()).isFalse());
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        2026-3     | UTC              | REPORT_MONTH_FORMAT
        2026-13    | UTC              | REPORT_MONTH_FORMAT
        1999-12    | UTC              | REPORT_MONTH_FORMAT
        2026-04    | UTC              | REPORT_MONTH_FUTURE
        2026-03    | Europe/Atlantis  | REPORT_ZONE_UNKNOWN
        2026-03    | +02:00           | REPORT_ZONE_UNKNOWN
        x          | y                | REPORT_MONTH_FORMAT REPORT_ZONE_UNKNOWN
        """)
    void eachRuleOfARequestHasItsCode(String month, String zone, String codes) {
        assertThat(ReportRequest.check(month, zone, NOON)
                        .<List<String>>match(
                                request -> List.of(),
                                broken -> broken.stream().map(one -> one.code()).toList()))
                .containsExactly(codes.split(" "));
    }

    @ParameterizedTest(name = "in {0} it is {1}")
    @CsvSource(textBlock = """
            UTC,              2026-03
            Asia/Tokyo,       2026-04
            America/New_York, 2026-03
            """)
    void whatMonthItIsDependsOnTheZone(String zone, String month) {
        Instant lastEvening = Instant.parse("2026-03-31T22:30:00Z");
        assertThat(ReportRequest.ofNow(zone, lastEvening))
                .isEqualTo(ReportRequest.check(month, zone, lastEvening))
                .isInstanceOf(Checked.Valid.class);
    }

    @Test
    void aMonthBeginsEarlierInTheEast() {
        Instant lastEvening = Instant.parse("2026-03-31T22:30:00Z");

        assertThat(ReportRequest.check("2026-04", "Europe/Stockholm", lastEvening)
                        .<Boolean>match(request -> true, broken -> false))
                .isTrue();
        assertThat(ReportRequest.check("2026-04", "UTC", lastEvening).<Boolean>match(request -> true, broken -> false))
                .isFalse();
    }

    @Test
    void aCreditFileLineSaysTheMonthInItsWords() {
        List<Payment> payments = List.of(paid("2026-01-25", "100.00"), paid("2026-03-31", "100.00"));
        ReportRequest request = new ReportRequest(MARCH, UTC, SUMMER);

        CreditFileLine line =
                CreditFileLine.of(request, payments, List.of(rent())).get(0);

        assertThat(line.json())
                .isEqualTo("{\"account_number\":\"0000000000000001\",\"account_status\":\"71\","
                        + "\"actual_payment\":\"100.00\",\"amount_past_due\":\"100.00\",\"category\":\"rent\","
                        + "\"currency\":\"SEK\",\"date_of_account_information\":\"2026-03-31\","
                        + "\"date_of_first_delinquency\":\"2026-03-27\",\"date_of_last_payment\":\"2026-03-31\","
                        + "\"date_opened\":\"2026-01-25\",\"history\":\"00BBBBBBBBBBBBBBBBBBBBBB\","
                        + "\"payee\":\"Värden\",\"rent_code\":\"L\",\"scheduled_payment\":\"100.00\","
                        + "\"terms_frequency\":\"monthly\"}");
        assertThat(line.columns())
                .isEqualTo("0000000000000001              290125202600000000M000000100000000100000000100"
                        + "033120260327202603312026" + "71" + "00BBBBBBBBBBBBBBBBBBBBBB")
                .hasSize(126);
    }

    private static MonthlyReport report(
            YearMonth month, LocalDate asOf, List<Payment> payments, List<Commitment> commitments) {
        return MonthlyReport.of(ANNA, new ReportRequest(month, UTC, asOf), payments, commitments);
    }

    private static ReportLine onlyLine(MonthlyReport report) {
        assertThat(report.lines()).hasSize(1);
        return report.lines().get(0);
    }

    private static Commitment rent() {
        return commitment(
                1,
                Cadence.ofMonths(Rhythm.MONTHLY, new RollDay(25), LocalDate.of(2026, 1, 25)),
                LocalDate.of(2026, 1, 25),
                false);
    }

    private static Commitment commitment(int number, Cadence cadence, String expected) {
        Commitment one = commitment(number, cadence, LocalDate.of(2026, 1, 25), false);
        CommitmentTerms terms = one.terms();
        return one.with(
                new CommitmentTerms(
                        terms.payee(),
                        terms.payeeKeys(),
                        terms.category(),
                        Money.of(expected, "SEK"),
                        false,
                        cadence,
                        terms.firstOn(),
                        terms.lastOn()),
                NOON);
    }

    private static Commitment commitment(int number, Cadence cadence, LocalDate firstOn, boolean varies) {
        return Commitment.confirmed(
                new CommitmentId("%016x".formatted(number)),
                ANNA,
                new CommitmentTerms(
                        new Description("Värden"),
                        List.of("varden"),
                        CommitmentCategory.RENT,
                        Money.of("100.00", "SEK"),
                        varies,
                        cadence,
                        firstOn,
                        Optional.empty()),
                NOON);
    }

    /** A payment of up to 300 kronor in the first half of 2026, or a bit later. */
    private static Payment random(int number) {
        LocalDate day = LocalDate.of(2026, 1, 1).plusDays(number % 190);
        return paid(day.toString(), "%d.%02d".formatted(number / 10_000 + 1, number % 100));
    }

    /** A payment in the last or first hours of some day. */
    private static Payment in(String currency, int number) {
        Instant midnight = LocalDate.of(2026, 1, 1)
                .plusDays(number % 190)
                .atStartOfDay(UTC)
                .toInstant();
        return new Payment(
                new PaymentId(UUID.randomUUID()),
                ANNA,
                new PaymentTime(midnight.plusSeconds(number % 7200 - 3600)),
                new Description("Gym"),
                Money.of(String.valueOf(1 + number % 1000), currency),
                Optional.empty(),
                NOON);
    }

    private static Payment takenBack(Payment payment, int days) {
        return new Payment(
                new PaymentId(UUID.randomUUID()),
                ANNA,
                new PaymentTime(payment.paidAt().at().plus(Duration.ofDays(days))),
                new Description("Åter"),
                Money.of("1", payment.amount().currency().getCurrencyCode()),
                Optional.of(payment.id()),
                NOON);
    }

    private static Commitment named(int number, Description payee) {
        CommitmentTerms terms = rent().terms();
        return Commitment.confirmed(
                new CommitmentId("%016x".formatted(number)),
                ANNA,
                new CommitmentTerms(
                        payee,
                        terms.payeeKeys(),
                        terms.category(),
                        terms.expected(),
                        false,
                        terms.cadence(),
                        terms.firstOn(),
                        Optional.of(LocalDate.of(2026, 3, 25))),
                NOON);
    }

    private static KeptReport kept(String document, LocalDate on) {
        return KeptReport.first(ANNA, MARCH, UTC, document, on.atTime(12, 0).toInstant(ZoneOffset.UTC));
    }

    private static Payment paid(String day, String amount) {
        return new Payment(
                new PaymentId(UUID.randomUUID()),
                ANNA,
                new PaymentTime(Instant.parse(day + "T09:00:00Z")),
                new Description("Autogiro Värden AB"),
                Money.of(amount, "SEK"),
                Optional.empty(),
                NOON);
    }

    private static Payment reversal(Payment original, String day, String amount) {
        return new Payment(
                new PaymentId(UUID.randomUUID()),
                ANNA,
                new PaymentTime(Instant.parse(day + "T09:00:00Z")),
                new Description("Åter"),
                Money.of(amount, "SEK"),
                Optional.of(original.id()),
                NOON);
    }
}
