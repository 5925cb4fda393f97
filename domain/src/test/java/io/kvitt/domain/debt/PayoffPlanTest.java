package io.kvitt.domain.debt;

import static io.kvitt.domain.debt.Household.FIRST;
import static io.kvitt.domain.debt.Household.card;
import static io.kvitt.domain.debt.Household.debt;
import static io.kvitt.domain.debt.Household.extra;
import static io.kvitt.domain.debt.Household.plan;
import static io.kvitt.domain.debt.Household.request;
import static io.kvitt.domain.debt.Household.sek;
import static io.kvitt.domain.debt.Household.terms;
import static io.kvitt.domain.debt.Household.three;
import static io.kvitt.domain.debt.Household.told;
import static io.kvitt.domain.debt.Household.total;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoffPlanTest {

    @ParameterizedTest(name = "{0} month {1}: {2} gets {4} and owes {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # strategy  | month | debt  | interest | paid    | balance
              AVALANCHE | 1     | card  | 60.00    | 1250.00 | 1810.00
              AVALANCHE | 1     | loan  | 20.00    | 150.00  | 1870.00
              AVALANCHE | 1     | phone | 3.00     | 100.00  | 503.00
              AVALANCHE | 2     | card  | 36.20    | 1250.00 | 596.20
              AVALANCHE | 2     | loan  | 18.70    | 150.00  | 1738.70
              AVALANCHE | 2     | phone | 2.52     | 100.00  | 405.52
              AVALANCHE | 3     | card  | 11.92    | 608.12  | 0.00
              AVALANCHE | 3     | loan  | 17.39    | 791.88  | 964.21
              AVALANCHE | 3     | phone | 2.03     | 100.00  | 307.55
              AVALANCHE | 4     | card  | 0.00     | 0.00    | 0.00
              AVALANCHE | 4     | loan  | 9.64     | 973.85  | 0.00
              AVALANCHE | 4     | phone | 1.54     | 309.09  | 0.00
              SNOWBALL  | 1     | card  | 60.00    | 200.00  | 2860.00
              SNOWBALL  | 1     | loan  | 20.00    | 697.00  | 1323.00
              SNOWBALL  | 1     | phone | 3.00     | 603.00  | 0.00
              SNOWBALL  | 3     | card  | 54.34    | 1463.41 | 1308.13
              SNOWBALL  | 3     | loan  | 0.36     | 36.59   | 0.00
              SNOWBALL  | 4     | card  | 26.16    | 1334.29 | 0.00
            """)
    void everyMonthOfTheThreeDebts(
            PayoffStrategy strategy, int month, String debt, String interest, String paid, String balance) {
        PayoffPlan plan = terms(request(total("1500.00"), three())).plan(strategy);
        assertThat(plan.month(month).debts())
                .contains(new PlanMonth.Entry(debt, sek(interest), sek("0"), sek(paid), sek(balance)));
    }

    @ParameterizedTest(name = "{0}: {1} months, {2} interest")
    @CsvSource(delimiter = '|', textBlock = """
            # strategy      | months | interest | paid    | card | loan | phone
              AVALANCHE     | 4      | 182.94   | 5782.94 | 3    | 4    | 4
              SNOWBALL      | 4      | 234.29   | 5834.29 | 4    | 3    | 1
              CUSTOM        | 4      | 231.54   | 5831.54 | 4    | 2    | 3
              MINIMUMS_ONLY | 19     | 770.48   | 6370.48 | 19   | 15   | 7
            """)
    void everyStrategyHasItsTotals(
            PayoffStrategy strategy, int months, String interest, String paid, int card, int loan, int phone) {
        PayoffPlan plan = terms(request(total("1500.00"), three()).withOrder(List.of("loan", "phone", "card")))
                .plan(strategy);
        assertThat(plan.strategy()).isEqualTo(strategy);
        assertThat(plan.months()).hasValue(months);
        assertThat(plan.interest()).isEqualTo(sek(interest));
        assertThat(plan.exactInterest()).isEqualByComparingTo(interest);
        assertThat(plan.paid()).isEqualTo(sek(paid));
        assertThat(plan.fees()).isEqualTo(sek("0"));
        assertThat(plan.clearedIn("card")).hasValue(card);
        assertThat(plan.clearedIn("loan")).hasValue(loan);
        assertThat(plan.clearedIn("phone")).hasValue(phone);
        assertThat(plan.neverPaysOff()).isFalse();
        assertThat(plan.unpaid()).isEmpty();
        assertThat(plan.notices()).isEmpty();
        assertThat(plan.firstShortMonth()).isEmpty();
    }

    @Test
    void aMonthSumsUpItsDebtsAndKnowsItsName() {
        PayoffPlan plan = plan(request(total("1500.00"), three()));
        PlanMonth third = plan.rows().get(2);
        assertThat(third.number()).isEqualTo(3);
        assertThat(third.month()).isEqualTo(YearMonth.of(2027, 3));
        assertThat(third.interest()).isEqualTo(sek("31.34"));
        assertThat(third.fees()).isEqualTo(sek("0"));
        assertThat(third.paid()).isEqualTo(sek("1500.00"));
        assertThat(third.balance()).isEqualTo(sek("1271.76"));
        assertThat(plan.rows()).hasSize(4);
        assertThat(plan.balanceAfter(0)).isEqualTo(sek("5600.00"));
        assertThat(plan.balanceAfter(4)).isEqualTo(sek("0"));
        assertThat(plan.debtFreeIn()).contains(YearMonth.of(2027, 4));
    }

    @Test
    void aMonthOrADebtThatIsNotThereIsRefused() {
        PayoffPlan plan = plan(request(total("1500.00"), three()));
        assertThatThrownBy(() -> plan.month(5)).hasMessage("month 5 of 4");
        assertThatThrownBy(() -> plan.month(0)).hasMessage("month 0 of 4");
        assertThatThrownBy(() -> plan.clearedIn("boat")).hasMessage("no debt boat among 3");
        assertThatThrownBy(() -> terms(request(total("1500.00"), three())).plan(PayoffStrategy.CUSTOM))
                .hasMessage("an order of 0 for 3 debts");
    }

    @Test
    void interestIsChargedOnceAMonth() {
        PayoffPlan plan = plan(request(total("300.00"), debt("card", "5000.00", "18", "300.00")));
        assertThat(plan.month(1).interest()).isEqualTo(sek("75.00"));
        assertThat(plan.months()).hasValue(20);
        assertThat(plan.interest()).isEqualTo(sek("797.18"));
    }

    @Test
    void thePaidDebtsMinimumGoesToTheOthers() {
        PayoffTerms terms = terms(request(extra("0"), debt("b", "120", "0", "60"), debt("c", "300", "0", "60")));
        assertThat(terms.plan().months()).hasValue(4);
        assertThat(terms.plan().month(3).paid()).isEqualTo(sek("120"));
        assertThat(terms.plan(PayoffStrategy.MINIMUMS_ONLY).months()).hasValue(5);
        assertThat(terms.plan(PayoffStrategy.MINIMUMS_ONLY).month(3).paid()).isEqualTo(sek("60"));
    }

    @Test
    void theOrderOfDebtsChangesTheInterest() {
        PayoffTerms terms = terms(request(total("1500.00"), three()));
        assertThat(terms.plan(PayoffStrategy.AVALANCHE).interest())
                .isLessThan(terms.plan(PayoffStrategy.SNOWBALL).interest());
    }

    @Test
    void minimumsAreNotPooled() {
        PayoffPlan plan = terms(request(total("1500.00"), three())).plan(PayoffStrategy.MINIMUMS_ONLY);
        assertThat(plan.month(8).debts())
                .extracting(PlanMonth.Entry::paid)
                .containsExactly(sek("200.00"), sek("150.00"), sek("0"));
    }

    @Test
    void everyDebtHasAMinimumRuleOfItsOwn() {
        PlanDebt mortgage = debt("mortgage", "2000000", "4.2", "9000");
        PlanDebt card = PlanDebt.of(
                "card",
                sek("10000"),
                new BigDecimal("20"),
                MinimumPayment.percentOf(MinimumPayment.Base.BEFORE_INTEREST, new BigDecimal("2"), sek("150")));
        PayoffPlan plan = plan(request(extra("0"), mortgage, card).withStrategy(PayoffStrategy.MINIMUMS_ONLY));
        assertThat(plan.month(1).debts())
                .extracting(PlanMonth.Entry::paid)
                .containsExactly(sek("9000.00"), sek("200.00"));
    }

    @Test
    void anExtraAmountIsPaid() {
        PayoffTerms with = terms(request(extra("250.50"), three()));
        assertThat(with.budget()).isEqualTo(sek("700.50"));
        assertThat(with.plan().month(1).paid()).isEqualTo(sek("700.50"));
        assertThat(terms(request(extra("0"), three())).budget()).isEqualTo(sek("450.00"));
    }

    @Test
    void whatOneDebtDoesNotNeedGoesToTheNextInTheSameMonth() {
        PayoffPlan plan = plan(request(
                        total("330"),
                        debt("a", "100", "0", "10"),
                        debt("b", "200", "0", "10"),
                        debt("c", "50", "0", "5"))
                .withStrategy(PayoffStrategy.SNOWBALL));
        assertThat(plan.month(1).debts())
                .extracting(PlanMonth.Entry::balance)
                .containsExactly(sek("0"), sek("20"), sek("0"));
        assertThat(plan.months()).hasValue(2);
    }

    @Test
    void aMinimumBelowItsInterestIsRescuedByTheRollOver() {
        PayoffTerms terms =
                terms(request(extra("0"), debt("card", "1000", "24", "15"), debt("small", "50", "0", "50")));
        assertThat(terms.plan().months()).hasValue(20);
        assertThat(terms.plan(PayoffStrategy.MINIMUMS_ONLY).unpaid()).containsExactly("card");
    }

    @Test
    void zeroBalanceIsAValue() {
        PayoffPlan plan = plan(request(extra("0"), debt("paid", "0", "20", "100"), debt("card", "90", "0", "30")));
        assertThat(plan.clearedIn("paid")).hasValue(0);
        assertThat(plan.months()).hasValue(3);
        assertThat(plan.month(1).paid()).isEqualTo(sek("30"));
    }

    @Test
    void noDebtsTakeNoMonths() {
        PayoffPlan plan = plan(request(total("100")));
        assertThat(plan.months()).hasValue(0);
        assertThat(plan.rows()).isEmpty();
        assertThat(plan.debtFreeIn()).isEmpty();
        assertThat(plan.neverPaysOff()).isFalse();
        assertThat(plan.balanceAfter(0)).isEqualTo(sek("0"));
        assertThat(told(plan.notices())).containsExactly("PLAN_EMPTY /debts");
    }

    @ParameterizedTest(name = "{0} at {1} % with {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # balance | percent | payment
              1000    | 24      | 20
              1000    | 24      | 19.99
              1000    | 24      | 0.01
              5000    | 1000    | 4000
            """)
    void aPaymentThatIsNoMoreThanTheInterestNeverPaysOff(String balance, String percent, String payment) {
        PayoffPlan plan =
                plan(request(total(payment), debt("ok", "0", "1", "0"), debt("trap", balance, percent, payment)));
        assertThat(plan.neverPaysOff()).isTrue();
        assertThat(plan.months()).isEmpty();
        assertThat(plan.debtFreeIn()).isEmpty();
        assertThat(plan.unpaid()).containsExactly("trap");
        assertThat(plan.clearedIn("trap")).isEmpty();
        assertThat(told(plan.notices())).containsExactly("PLAN_NEVER_PAYS_OFF /debts/1");
        assertThat(plan.rows()).hasSize(2);
    }

    @Test
    void aCentMoreThanTheInterestPaysOffInTheEnd() {
        assertThat(plan(request(total("20.01"), debt("card", "1000", "24", "20")))
                        .months())
                .hasValue(388);
    }

    @Test
    void aPlanOfMoreThanAHundredYearsNeverPaysOff() {
        PayoffPlan plan = plan(request(total("10"), debt("slow", "12000.01", "0", "10")));
        assertThat(plan.neverPaysOff()).isTrue();
        assertThat(plan.rows()).hasSize(1_200);
        assertThat(plan(request(total("10"), debt("slow", "12000", "0", "10"))).months())
                .hasValue(1_200);
    }

    @Test
    void aDebtThatStandsStillUntilALumpSumComesIsNotGivenUp() {
        PayoffRequest still = request(total("20"), debt("card", "1000", "24", "20"));
        LumpSum bonus = new LumpSum(FIRST.plusMonths(9), sek("1000"));
        PayoffPlan plan = plan(still.withLumpSums(List.of(bonus)));
        assertThat(plan.months()).hasValue(10);
        assertThat(plan.interest()).isEqualTo(sek("200"));
    }

    @Test
    void lumpSumsOfAMonthAddUpAndCascade() {
        PayoffRequest plain = request(total("1500.00"), three());
        List<LumpSum> twice =
                List.of(new LumpSum(FIRST.plusMonths(1), sek("400")), new LumpSum(FIRST.plusMonths(1), sek("600")));
        PayoffPlan plan = plan(plain.withLumpSums(twice));
        assertThat(plan.interest()).isEqualTo(sek("157.08"));
        assertThat(plan.month(2).paid()).isEqualTo(sek("2500.00"));
        assertThat(plan.clearedIn("card")).hasValue(2);
        assertThat(plan.unapplied()).isEqualTo(sek("0"));
    }

    @Test
    void aLumpSumThatNobodyNeedsIsToldOf() {
        List<LumpSum> late = List.of(new LumpSum(FIRST.plusMonths(3), sek("1000")));
        PayoffTerms terms = terms(request(total("1500.00"), three()).withLumpSums(late));
        assertThat(terms.plan().unapplied()).isEqualTo(sek("1000"));
        assertThat(terms.plan(PayoffStrategy.MINIMUMS_ONLY).unapplied()).isEqualTo(sek("1000"));
    }

    @Test
    void aPromotionEndsAndTheAvalancheKnowsTheRateAfterIt() {
        PlanDebt promotional = debt("promo", "3000", "24", "100").withPromotion(BigDecimal.ZERO, 6);
        PayoffTerms terms = terms(request(total("500"), promotional, debt("card", "2000", "18", "80")));
        PayoffPlan plan = terms.plan();
        assertThat(plan.month(6).debts().get(0).interest()).isEqualTo(sek("0"));
        assertThat(plan.month(7).debts().get(0).interest()).isEqualTo(sek("9.60"));
        assertThat(plan.month(1).debts().get(0).paid()).isEqualTo(sek("420"));
        assertThat(plan.months()).hasValue(11);
        assertThat(plan.interest()).isEqualTo(sek("262.91"));
    }

    @ParameterizedTest(name = "{0}: {1} stays unpaid after {2} months")
    @CsvSource(delimiter = '|', textBlock = """
            # strategy  | unpaid | months | paid on p | paid on q
              AVALANCHE | p,q    | 5      | 150.00    | 0.00
              SNOWBALL  | p      | 24     | 100.00    | 50.00
            """)
    void theBudgetIsNeverExceededWhenMinimumsGrowBeyondIt(
            PayoffStrategy strategy, String unpaid, int months, String onP, String onQ) {
        MinimumPayment growing =
                MinimumPayment.chargesAndPercentOf(MinimumPayment.Base.AFTER_INTEREST, BigDecimal.ONE, sek("100"));
        PlanDebt promotional =
                PlanDebt.of("p", sek("10000"), new BigDecimal("60"), growing).withPromotion(BigDecimal.ZERO, 3);
        PayoffPlan plan = plan(request(total("150"), promotional, debt("q", "1000", "12", "50"))
                .withStrategy(strategy));
        assertThat(plan.firstShortMonth()).hasValue(4);
        assertThat(plan.month(4).paid()).isEqualTo(sek("150.00"));
        assertThat(plan.month(4).debts()).extracting(PlanMonth.Entry::paid).containsExactly(sek(onP), sek(onQ));
        assertThat(String.join(",", plan.unpaid())).isEqualTo(unpaid);
        assertThat(plan.rows()).hasSize(months);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # strategy  | a: percent, balance | b: percent, balance | first
              AVALANCHE | 5;100               | 6;200               | b
              AVALANCHE | 6;200               | 6;100               | b
              AVALANCHE | 6;100               | 6;100               | a
              SNOWBALL  | 5;100               | 6;200               | a
              SNOWBALL  | 5;100               | 6;100               | b
              SNOWBALL  | 6;100               | 6;100               | a
            """)
    void tiesAreBrokenByTheOtherFigureAndThenById(PayoffStrategy strategy, String a, String b, String first) {
        PlanDebt one = debt("a", a.split(";")[1], a.split(";")[0], "0");
        PlanDebt two = debt("b", b.split(";")[1], b.split(";")[0], "0");
        PayoffPlan plan = plan(request(total("10"), two, one).withStrategy(strategy));
        assertThat(plan.month(1).debts())
                .filteredOn(entry -> entry.paid().isPositive())
                .extracting(PlanMonth.Entry::id)
                .containsExactly(first);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"HALF_EVEN, 10.12", "HALF_UP, 10.13", "CEILING, 10.13", "NONE, 10.12"})
    void halfAnOreIsRoundedAsAsked(PlanRounding rounding, String interest) {
        PayoffPlan plan =
                plan(request(total("5000"), debt("a", "1012.50", "12", "0")).withRounding(rounding));
        assertThat(plan.interest()).isEqualTo(sek(interest));
    }

    @Test
    void withoutRoundingTheDecimalsAreKept() {
        PayoffPlan plan = plan(request(total("1500.00"), three()).withRounding(PlanRounding.NONE));
        assertThat(plan.exactInterest()).isEqualByComparingTo("182.933397875");
        assertThat(plan.interest()).isEqualTo(sek("182.93"));
    }

    @Test
    void comparisonSaysWhatEachStrategySaves() {
        PayoffTerms terms = terms(request(total("1500.00"), three()).withOrder(List.of("loan", "phone", "card")));
        PlanComparison comparison = terms.compare();
        assertThat(comparison.plans())
                .extracting(PayoffPlan::strategy)
                .containsExactly(PayoffStrategy.AVALANCHE, PayoffStrategy.SNOWBALL, PayoffStrategy.CUSTOM);
        assertThat(comparison.minimumsOnly().strategy()).isEqualTo(PayoffStrategy.MINIMUMS_ONLY);
        PayoffPlan avalanche = comparison.plans().get(0);
        assertThat(comparison.interestSaved(avalanche)).contains(sek("587.54"));
        assertThat(comparison.monthsEarlier(avalanche)).hasValue(15);
    }

    @Test
    void nothingIsSavedOverMinimumsThatNeverEnd() {
        PlanComparison comparison =
                terms(request(extra("100"), debt("card", "1000", "24", "20"))).compare();
        assertThat(comparison.plans()).hasSize(2);
        PayoffPlan avalanche = comparison.plans().get(0);
        assertThat(avalanche.neverPaysOff()).isFalse();
        assertThat(comparison.minimumsOnly().neverPaysOff()).isTrue();
        assertThat(comparison.interestSaved(avalanche)).isEmpty();
        assertThat(comparison.monthsEarlier(avalanche)).isEmpty();
    }

    @Test
    void nothingIsSavedByAPlanThatNeverEnds() {
        PayoffPlan endless = plan(request(total("20"), debt("card", "1000", "24", "20")));
        PlanComparison comparison = terms(request(total("1500.00"), three())).compare();
        assertThat(comparison.interestSaved(endless)).isEmpty();
        assertThat(comparison.monthsEarlier(endless)).isEmpty();
    }

    @Test
    void amountsThatDoNotFitALongAreKeptInDecimals() {
        PlanDebt growing = debt("growing", "1000000", "1000", "1");
        PlanDebt slow = debt("slow", "3000", "0", "10");
        PayoffPlan plan = terms(request(extra("0"), growing, slow)).plan(PayoffStrategy.MINIMUMS_ONLY);
        assertThat(plan.unpaid()).containsExactly("growing");
        assertThat(plan.rows()).hasSize(301);
        assertThat(plan.clearedIn("slow")).hasValue(300);
        assertThat(plan.month(301).interest().amount().precision()).isEqualTo(87);
        assertThat(plan.paid().plus(plan.balanceAfter(301)))
                .isEqualTo(plan.interest().plus(sek("1003000")));
    }
}
