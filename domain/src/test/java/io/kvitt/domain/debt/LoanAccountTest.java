package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.interest.AccrualPeriod;
import io.kvitt.domain.interest.DayCount;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LoanAccountTest {

    private static final LocalDate START = LocalDate.of(2026, 1, 1);

    private static Money sek(String amount) {
        return Money.of(amount, "SEK");
    }

    private static LoanTerms.Builder loan() {
        return LoanTerms.of(sek("1000.00"), InterestRate.ofPercent("12")).start(START);
    }

    private static <T> T valid(Checked<T> checked) {
        return checked.match(value -> value, broken -> {
            throw new AssertionError(broken.toString());
        });
    }

    private static DatedAmount on(String day, String amount) {
        return new DatedAmount(LocalDate.parse(day), sek(amount));
    }

    private static LoanAccount paid(LoanTerms terms, DatedAmount... made) {
        return valid(terms.paid(Repayments.builder().made(List.of(made)).build()));
    }

    private static String row(LoanAccount account, int number) {
        return row(account.schedule(), number);
    }

    private static String row(AmortizationSchedule schedule, int number) {
        Instalment row = schedule.instalments().get(number - 1);
        return String.join(
                " ",
                List.of(
                        row.payment().amount().toPlainString(),
                        row.interest().amount().toPlainString(),
                        row.principal().amount().toPlainString(),
                        row.balanceAfter().amount().toPlainString()));
    }

    @ParameterizedTest(name = "{0}: {1} payments, third {2}, interest {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # strategy     | rows | payment, interest, principal and balance of row 3 | total interest
            REDUCE_TERM    | 11   | 88.85 7.40 81.45 658.28 | 55.77
            REDUCE_PAYMENT | 12   | 78.10 7.40 70.70 669.03 | 60.52
            SKIP_NEXT      | 12   | 7.40 7.40 0.00 739.73   | 64.87
            """)
    void anExtraPaymentOnADueDateDoesWhatTheStrategySays(
            ExtraStrategy strategy, int rows, String third, String interest) {
        Repayments paid = Repayments.builder()
                .extras(List.of(on("2026-03-01", "101.78")))
                .strategy(strategy)
                .build();
        AmortizationSchedule schedule =
                valid(loan().payments(12).build().paid(paid)).schedule();
        assertThat(schedule.instalments()).hasSize(rows);
        assertThat(row(schedule, 2)).isEqualTo("190.63 9.21 181.42 739.73");
        assertThat(row(schedule, 3)).isEqualTo(third);
        assertThat(schedule.totalInterest()).isEqualTo(sek(interest));
    }

    @Test
    void aPaymentBeforeTheDueDatePaysPrincipalAndTheInterestStaysDue() {
        LoanTerms terms = loan().payments(12)
                .conventions(Conventions.USUAL.with(DayCount.ACT_365F))
                .build();
        LoanAccount account = paid(terms, on("2026-01-11", "50.00"));
        assertThat(account.payments().get(0).applied().principal()).isEqualTo(sek("50.00"));
        // 10 days on 1 000.00 and 21 on 950.00: 3.29 + 6.56
        assertThat(row(account, 1)).isEqualTo("88.83 9.85 78.98 921.02");
    }

    @Test
    void accruedInterestMayBePaidFirst() {
        LoanTerms terms = loan().payments(12)
                .conventions(Conventions.USUAL.with(DayCount.ACT_365F))
                .build();
        Repayments paid = Repayments.builder()
                .made(List.of(on("2026-01-11", "88.83")))
                .early(EarlyPayment.ACCRUED_INTEREST)
                .build();
        LoanAccount account = valid(terms.paid(paid));
        assertThat(account.payments().get(0).applied().interest()).isEqualTo(sek("3.29"));
        assertThat(row(account, 1)).isEqualTo("88.83 3.29 85.54 914.46");
        // 21 days on 914.46 are put off to the second row: 6.31 and 28 days, 8.42.
        assertThat(row(account, 2)).isEqualTo("88.83 14.73 74.10 840.36");
    }

    @Test
    void aLatePaymentPaysTheOldestInstalmentFirstAndPrincipalBearsInterestUntilThen() {
        LoanTerms terms = loan().payments(12)
                .conventions(Conventions.USUAL.with(DayCount.ACT_365F))
                .build();
        LoanAccount account = paid(terms, on("2026-02-11", "88.83"));
        assertThat(account.payments().get(0).applied().interest()).isEqualTo(sek("10.19"));
        assertThat(account.payments().get(0).applied().principal()).isEqualTo(sek("78.64"));
        assertThat(account.unpaid().total()).isEqualTo(sek("0.00"));
        // 10 days on 1 000.00 and 18 on 921.36: 3.29 + 5.45
        assertThat(row(account, 2)).isEqualTo("88.83 8.74 80.09 841.27");
    }

    @Test
    void whatIsOverdueIsKnownOnTheDateOnWhichOneLooks() {
        LoanTerms terms = loan().payments(12)
                .fee(new Fee(Fee.Kind.PER_PERIOD, sek("5.00")))
                .build();
        Repayments paid = Repayments.builder()
                .made(List.of(on("2026-02-01", "12.00")))
                .penalties(List.of(on("2026-01-20", "3.00")))
                .asOf(LocalDate.of(2026, 3, 1))
                .build();
        LoanAccount account = valid(terms.paid(paid));
        assertThat(account.payments().get(0).applied())
                .isEqualTo(new Dues(sek("3.00"), sek("5.00"), sek("4.00"), sek("0.00")));
        // First instalment: 6.00 of interest and 78.85; the second, due today: 5.00, 10.00 on the whole principal and
        // 78.85.
        assertThat(account.unpaid()).isEqualTo(new Dues(sek("0.00"), sek("5.00"), sek("16.00"), sek("157.70")));
        assertThat(account.overdueSince()).contains(LocalDate.of(2026, 2, 1));
        assertThat(account.schedule().first().fees()).isEqualTo(sek("8.00"));
    }

    @Test
    void anInstalmentThatIsDueTodayIsNotOverdue() {
        Repayments paid = Repayments.builder().asOf(LocalDate.of(2026, 2, 1)).build();
        LoanAccount account = valid(loan().payments(12).build().paid(paid));
        assertThat(account.unpaid().total()).isEqualTo(sek("88.85"));
        assertThat(account.overdueSince()).isEmpty();
    }

    @Test
    void theOrderOfAllocationMayPutPrincipalFirst() {
        Repayments paid = Repayments.builder()
                .made(List.of(on("2026-02-01", "80.00")))
                .order(List.of(Portion.PRINCIPAL, Portion.PENALTIES, Portion.FEES, Portion.INTEREST))
                .build();
        LoanAccount account = valid(loan().payments(12).build().paid(paid));
        assertThat(account.payments().get(0).applied())
                .isEqualTo(new Dues(sek("0.00"), sek("0.00"), sek("1.15"), sek("78.85")));
    }

    @Test
    void whatIsPaidBeyondTheDebtComesBack() {
        LoanAccount account = paid(loan().payments(12).build(), on("2026-02-01", "2000.00"));
        assertThat(account.unapplied()).isEqualTo(sek("990.00"));
        assertThat(account.schedule().instalments()).hasSize(1);
        assertThat(row(account, 1)).isEqualTo("1010.00 10.00 1000.00 0.00");
    }

    @Test
    void whoPaysEverythingInsideAPeriodOwesTheInterestUntilThatDay() {
        LoanTerms terms = loan().payments(12)
                .conventions(Conventions.USUAL.with(DayCount.ACT_365F))
                .build();
        LoanAccount account = paid(terms, on("2026-01-11", "1010.00"));
        assertThat(account.payments().get(0).applied())
                .isEqualTo(new Dues(sek("0.00"), sek("0.00"), sek("3.29"), sek("1000.00")));
        assertThat(account.unapplied()).isEqualTo(sek("6.71"));
        assertThat(row(account, 1)).isEqualTo("1003.29 3.29 1000.00 0.00");
    }

    @Test
    void aPaymentAfterTheEndPaysWhatIsStillOwed() {
        LoanAccount account = paid(loan().payments(1).build(), on("2026-03-15", "1020.00"));
        assertThat(account.payments().get(0).applied().total()).isEqualTo(sek("1010.00"));
        assertThat(account.unapplied()).isEqualTo(sek("10.00"));
    }

    @Test
    void aPaymentBelowTheInterestIsRefusedWithTheSmallestThatWouldDo() {
        Checked<AmortizationSchedule> schedule =
                loan().instalment(sek("10.00")).build().schedule();
        List<Violation> broken = schedule.match(valid -> List.of(), violations -> violations);
        assertThat(broken).extracting(Violation::code).containsExactly("PAYMENT_BELOW_INTEREST");
        assertThat(broken.get(0).limit()).contains("10.01");
    }

    @ParameterizedTest(name = "{0}: second row {1}, last {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # what      | payment, interest, principal and balance of row 2 | of row 3
            CAPITALISED | 8.00 10.02 -2.02 1004.02                          | 1014.06 10.04 1004.02 0.00
            DEFERRED    | 8.00 8.00 0.00 1000.00                            | 1014.00 14.00 1000.00 0.00
            """)
    void unpaidInterestIsCapitalisedOrPutOffWhereThatIsAgreed(NegativeAmortisation what, String second, String third) {
        LoanTerms terms = loan().payments(3)
                .instalment(sek("8.00"))
                .negativeAmortisation(what)
                .build();
        AmortizationSchedule schedule = valid(terms.schedule());
        assertThat(row(schedule, 2)).isEqualTo(second);
        assertThat(row(schedule, 3)).isEqualTo(third);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"CAPITALISED", "DEFERRED"})
    void aDebtThatNeverEndsIsTold(NegativeAmortisation what) {
        LoanTerms terms =
                loan().instalment(sek("8.00")).negativeAmortisation(what).build();
        assertThat(terms.schedule().<Integer>match(valid -> 0, List::size)).isEqualTo(1);
    }

    @Test
    void feesAreWhereTheirKindSays() {
        LoanTerms terms = loan().payments(2)
                .fee(new Fee(Fee.Kind.UPFRONT_DEDUCTED, sek("1.00")))
                .fee(new Fee(Fee.Kind.UPFRONT_PAID, sek("2.00")))
                .fee(new Fee(Fee.Kind.FINANCED, sek("100.00")))
                .fee(new Fee(Fee.Kind.PER_PERIOD, sek("4.00")))
                .fee(new Fee(Fee.Kind.EXIT, sek("5.00")))
                .build();
        AmortizationSchedule schedule = valid(terms.schedule());
        assertThat(schedule.principal()).isEqualTo(sek("1100.00"));
        assertThat(schedule.paidAtStart()).isEqualTo(sek("2.00"));
        assertThat(schedule.notReceived()).isEqualTo(sek("101.00"));
        assertThat(schedule.first().fees()).isEqualTo(sek("4.00"));
        assertThat(schedule.last().fees()).isEqualTo(sek("9.00"));
        assertThat(schedule.totalFees()).isEqualTo(sek("13.00"));
        assertThat(schedule.totalPaid()).isEqualTo(sek("1113.00").plus(schedule.totalInterest()));
    }

    @ParameterizedTest(name = "{0}: {1} rows, fourth {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # what       | rows | row 4 after 24 % from 1 April
            REAMORTISE   | 12   | 93.24 15.22 78.02 683.06
            KEEP_PAYMENT | 13   | 88.85 15.22 73.63 687.45
            """)
    void aNewRateChangesThePaymentOrTheTerm(OnRateChange what, int rows, String fourth) {
        RatePlan rates = new RatePlan(
                InterestRate.ofPercent("12"),
                List.of(new RateChange(LocalDate.of(2026, 4, 1), InterestRate.ofPercent("24"))),
                what);
        AmortizationSchedule schedule =
                valid(loan().payments(12).rates(rates).build().schedule());
        assertThat(schedule.instalments()).hasSize(rows);
        assertThat(row(schedule, 3)).isEqualTo("88.85 8.42 80.43 761.08");
        assertThat(row(schedule, 4)).isEqualTo(fourth);
    }

    @Test
    void moreMoneyOnADueDateSpreadsOverThePaymentsThatAreLeft() {
        AmortizationSchedule schedule = valid(loan().payments(12)
                .disbursed(LocalDate.of(2026, 2, 1), sek("500.00"))
                .build()
                .schedule());
        assertThat(row(schedule, 1)).isEqualTo("88.85 10.00 78.85 1421.15");
        assertThat(row(schedule, 2)).isEqualTo("137.08 14.21 122.87 1298.28");
    }

    @ParameterizedTest(name = "on {0} until {1}: {2} and {3}")
    @CsvSource({
        "2026-01-01, SETTLEMENT, 1000.00, 0.00",
        "2026-01-11, SETTLEMENT, 1000.00, 3.29",
        "2026-01-11, PERIOD_END, 1000.00, 10.19",
        "2026-02-01, SETTLEMENT, 921.36, 0.00",
        "2026-02-15, SETTLEMENT, 921.36, 4.24"
    })
    void anEarlySettlementIsWhatIsOwedAndItsInterest(
            LocalDate on, EarlySettlement.InterestUntil until, String principal, String interest) {
        LoanTerms terms = loan().payments(12)
                .conventions(Conventions.USUAL.with(DayCount.ACT_365F))
                .fee(new Fee(Fee.Kind.EXIT, sek("7.00")))
                .build();
        assertThat(EarlySettlement.of(terms, on, until))
                .contains(new EarlySettlement(sek(principal), sek(interest), sek("7.00")));
    }

    @Test
    void anEarlySettlementHasTheInterestThatWasPutOff() {
        LoanTerms terms = loan().payments(4).method(RepaymentMethod.BULLET).build();
        var until = EarlySettlement.InterestUntil.PERIOD_END;
        assertThat(EarlySettlement.of(terms, LocalDate.of(2026, 3, 11), until).map(EarlySettlement::total))
                .contains(sek("1030.00"));
    }

    @Test
    void anEarlySettlementKnowsNewRatesAndLaterDisbursements() {
        LoanTerms terms = loan().payments(4)
                .conventions(Conventions.USUAL.with(DayCount.ACT_365F))
                .rates(new RatePlan(
                        InterestRate.ofPercent("12"),
                        List.of(new RateChange(LocalDate.of(2026, 1, 11), InterestRate.ofPercent("24"))),
                        OnRateChange.REAMORTISE))
                .disbursed(LocalDate.of(2026, 1, 21), sek("500.00"))
                .build();
        // 10 days at 12 % and 10 at 24 % on 1 000.00, 5 on 1 500.00: 3.29 + 6.58 + 4.93
        assertThat(EarlySettlement.of(terms, LocalDate.of(2026, 1, 26), EarlySettlement.InterestUntil.SETTLEMENT))
                .contains(new EarlySettlement(sek("1500.00"), sek("14.80"), sek("0.00")));
    }

    @Test
    void whatIsGivenBackOfFlatInterestIsNotOursToSay() {
        LoanTerms terms = loan().payments(4).method(RepaymentMethod.FLAT).build();
        assertThat(EarlySettlement.of(terms, LocalDate.of(2026, 1, 26), EarlySettlement.InterestUntil.SETTLEMENT))
                .isEmpty();
    }

    @Test
    void aLoanThatHasNotBegunOrHasEndedIsNotSettled() {
        LoanTerms terms = loan().payments(12).build();
        var until = EarlySettlement.InterestUntil.SETTLEMENT;
        assertThat(EarlySettlement.of(terms, START.minusDays(1), until)).isEmpty();
        assertThat(EarlySettlement.of(terms, LocalDate.of(2027, 1, 1), until)).isEmpty();
    }

    @Test
    void theRuleOf78StandsBesideWhatTheInterestReallyIs() {
        AmortizationSchedule schedule = valid(loan().payments(12).build().schedule());
        List<RuleOf78.Row> rows = RuleOf78.beside(schedule);
        assertThat(rows.get(0)).isEqualTo(new RuleOf78.Row(1, sek("10.18"), sek("10.00"), sek("56.01"), sek("56.19")));
        assertThat(rows.get(11).unearned()).isEqualTo(sek("0.00"));
        assertThat(rows.stream().map(RuleOf78.Row::interest).reduce(sek("0.00"), Money::plus))
                .isEqualTo(schedule.totalInterest());
    }

    @Test
    void aSmoothedInstalmentMovesTowardsTheLastPaymentOnlyIfThatHelps() {
        LoanTerms.Builder terms = LoanTerms.of(sek("100.00"), InterestRate.ZERO).payments(7);
        assertThat(valid(terms.build().schedule()).last().payment()).isEqualTo(sek("14.26"));
        assertThat(valid(terms.residue(Residue.SMOOTHED).build().schedule())
                        .last()
                        .payment())
                .isEqualTo(sek("14.26"));
        LoanTerms coarse = LoanTerms.of(sek("1000.00"), InterestRate.ofPercent("12"))
                .payments(12)
                .instalment(sek("89.00"))
                .residue(Residue.SMOOTHED)
                .build();
        assertThat(valid(coarse.schedule()).first().payment()).isEqualTo(sek("88.84"));
        assertThat(valid(coarse.schedule()).last().payment()).isEqualTo(sek("88.95"));
    }

    @Test
    void theInterestOfTheLastPaymentMayTakeTheResidue() {
        AmortizationSchedule schedule =
                valid(loan().payments(12).residue(Residue.LAST_INTEREST).build().schedule());
        assertThat(row(schedule, 12)).isEqualTo("88.85 0.89 87.96 0.00");
    }

    @Test
    void interestOfEachYearMayBeRoundedApart() {
        AccrualPeriod month =
                AccrualPeriod.regular(LocalDate.of(2023, 12, 11), LocalDate.of(2024, 1, 11), Frequency.MONTHLY);
        Conventions plain = Conventions.USUAL.with(DayCount.ACT_ACT_31DEC);
        InterestRate rate = InterestRate.ofPercent("10");
        // 20 days of 365 and 11 of 366: 5.479 + 3.005, or 5.48 + 3.01 when each is rounded up.
        assertThat(AccruedInterest.of(sek("1000.00"), rate, month, month.start(), month.end(), plain))
                .isEqualTo(sek("8.48"));
        assertThat(AccruedInterest.of(
                        sek("1000.00"),
                        rate,
                        month,
                        month.start(),
                        month.end(),
                        plain.with(MoneyRounding.CEILING).roundedByYear()))
                .isEqualTo(sek("8.49"));
    }

    @Test
    void termsThatContradictThemselvesAreABug() {
        assertThatIllegalArgumentException().isThrownBy(() -> loan().build());
        assertThatIllegalArgumentException().isThrownBy(() -> loan().payments(0).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loan().payments(1201).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loan().payments(12).balloon(sek("1000.00")).build());
        assertThatIllegalArgumentException()
                .isThrownBy(() -> loan().payments(12).grace(new Grace(12, 0, 0)).build());
        assertThatIllegalArgumentException().isThrownBy(() -> new Grace(0, -1, 0));
        assertThatIllegalArgumentException().isThrownBy(() -> new DatedAmount(START, sek("0.00")));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new RatePlan(
                        InterestRate.ZERO,
                        List.of(new RateChange(START, InterestRate.ZERO), new RateChange(START, InterestRate.ZERO)),
                        OnRateChange.REAMORTISE));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> RatePlan.constant(new InterestRate(new BigDecimal("10.01"))));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> PaymentCalendar.ofDueDates(START, List.of(START), Frequency.MONTHLY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Repayments.builder()
                        .made(List.of(on("2026-02-02", "1.00")))
                        .asOf(LocalDate.of(2026, 2, 1))
                        .build());
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () -> Repayments.builder().order(List.of(Portion.FEES)).build());
    }

    @Test
    void dueDatesKeepTheDayOfTheStartAndEndWithTheLastOne() {
        PaymentCalendar monthly = PaymentCalendar.regular(LocalDate.of(2026, 1, 31), Frequency.MONTHLY);
        assertThat(monthly.dueOn(1)).isEqualTo("2026-02-28");
        assertThat(monthly.dueOn(2)).isEqualTo("2026-03-31");
        assertThat(monthly.length()).isEmpty();
        PaymentCalendar until =
                PaymentCalendar.until(START, Frequency.MONTHLY, LocalDate.of(2026, 2, 1), LocalDate.of(2026, 3, 16));
        assertThat(until.length()).hasValue(3);
        assertThat(until.period(3).end()).isEqualTo("2026-03-16");
        assertThat(until.period(3).regularEnd()).isEqualTo("2026-04-01");
        AmortizationSchedule stub =
                valid(loan().end(LocalDate.of(2026, 2, 16)).build().schedule());
        // 15 of 28 days of a month at 1 % on what the first payment left.
        assertThat(stub.instalments()).hasSize(2);
        assertThat(stub.last().interest()).isEqualTo(sek("2.70"));
        assertThat(Optional.of(stub.last().dueOn())).contains(LocalDate.of(2026, 2, 16));
    }
}
