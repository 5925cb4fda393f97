package io.kvitt.domain.debt;

import static io.kvitt.domain.debt.Household.FIRST;
import static io.kvitt.domain.debt.Household.broken;
import static io.kvitt.domain.debt.Household.card;
import static io.kvitt.domain.debt.Household.debt;
import static io.kvitt.domain.debt.Household.extra;
import static io.kvitt.domain.debt.Household.request;
import static io.kvitt.domain.debt.Household.sek;
import static io.kvitt.domain.debt.Household.three;
import static io.kvitt.domain.debt.Household.told;
import static io.kvitt.domain.debt.Household.total;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PayoffRulesTest {

    @ParameterizedTest(name = "{0} {1} at {2} %, minimum {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # id    | balance         | percent        | minimum         | broken
              card  | 0               | 0              | 0               | -
              card  | 100000000000.00 | 1000           | 100000000000.00 | -
              ' '   | 100             | 5              | 1               | NAME_EMPTY /debts/0/id
              ''    | 100             | 5              | 1               | NAME_EMPTY /debts/0/id
              card  | -0.01           | 5              | 1               | BALANCE_NEGATIVE /debts/0/balance 0
              card  | 100000000000.01 | 5              | 1               | AMOUNT_TOO_LARGE /debts/0/balance 100000000000.00
              card  | 100             | -0.01          | 1               | RATE_NEGATIVE /debts/0/rate 0
              card  | 100             | -1E+999999999  | 1               | RATE_NEGATIVE /debts/0/rate 0
              card  | 100             | 1000.01        | 1               | RATE_TOO_HIGH /debts/0/rate 1000
              card  | 100             | 1E+999999999   | 1               | RATE_TOO_HIGH /debts/0/rate 1000
              card  | 100             | 1E-999999999   | 1               | -
              card  | 100             | 5              | -0.01           | AMOUNT_NOT_POSITIVE /debts/0/minimum/floor 0
              card  | 100             | 5              | 100000000000.01 | AMOUNT_TOO_LARGE /debts/0/minimum/floor 100000000000.00
            """)
    void everyFigureOfADebtIsChecked(String id, String balance, String percent, String minimum, String code) {
        PlanDebt one = debt(id, balance, percent, minimum);
        assertThat(broken(request(extra("0"), one))).isEqualTo(codes(code));
    }

    @ParameterizedTest(name = "promotion {0} % for {1}, {2} % minimum, fee {3}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # rate    | months | minimum | fee   | broken
              0       | 1      | 0       | 0     | -
              1000    | 1200   | 100     | 1     | -
              -1      | 1      | 1       | 0     | RATE_NEGATIVE /debts/0/promotion/rate 0
              1000.01 | 1      | 1       | 0     | RATE_TOO_HIGH /debts/0/promotion/rate 1000
              1       | 0      | 1       | 0     | PERIODS_OUT_OF_RANGE /debts/0/promotion/months 1
              1       | 1201   | 1       | 0     | PERIODS_OUT_OF_RANGE /debts/0/promotion/months 1200
              1       | 1      | -0.1    | 0     | RATE_NEGATIVE /debts/0/minimum/percent 0
              1       | 1      | 100.1   | 0     | RATE_TOO_HIGH /debts/0/minimum/percent 100
              1       | 1      | 1       | -1    | AMOUNT_NOT_POSITIVE /debts/0/monthly_fee 0
            """)
    void everyOddityOfADebtIsChecked(BigDecimal rate, int months, BigDecimal minimum, String fee, String code) {
        MinimumPayment percent = MinimumPayment.percentOf(MinimumPayment.Base.AFTER_INTEREST, minimum, sek("0"));
        PlanDebt odd = PlanDebt.of("card", sek("100"), BigDecimal.ONE, percent)
                .withPromotion(rate, months)
                .withMonthlyFee(sek(fee));
        assertThat(broken(request(extra("0"), odd))).isEqualTo(codes(code));
    }

    @ParameterizedTest(name = "budget {0}, extra {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # budget          | extra | broken
              450             | -     | -
              449.99          | -     | BUDGET_BELOW_MINIMUMS /budget 450.00
              200             | -     | BUDGET_BELOW_MINIMUMS /budget 450.00
              199.99          | -     | MINIMUM_ABOVE_PAYMENT /debts/0/minimum 199.99,BUDGET_BELOW_MINIMUMS /budget 450.00
              0               | -     | PAYMENT_NOT_POSITIVE /budget 0.01
              -1              | -     | PAYMENT_NOT_POSITIVE /budget 0.01
              100000000000.01 | -     | AMOUNT_TOO_LARGE /budget 100000000000.00
              -               | 0     | -
              -               | -0.01 | AMOUNT_NOT_POSITIVE /extra 0
            """)
    void theBudgetIsChecked(String budget, String extra, String code) {
        Budget asked = budget == null ? extra(extra) : total(budget);
        assertThat(broken(request(asked, three()))).isEqualTo(codes(code));
    }

    @Test
    void aMinimumIsNoMoreThanWhatIsOwed() {
        assertThat(broken(request(total("50.50"), debt("card", "50", "12", "100"))))
                .isEmpty();
        assertThat(broken(request(total("50.49"), debt("card", "50", "12", "100"))))
                .containsExactly("MINIMUM_ABOVE_PAYMENT /debts/0/minimum 50.49", "BUDGET_BELOW_MINIMUMS /budget 50.50");
    }

    @Test
    void twoDebtsMustNotShareAnId() {
        assertThat(broken(request(extra("0"), card(), debt("loan", "1", "1", "1"), card())))
                .containsExactly("PLAN_DUPLICATE_ID /debts/2/id");
    }

    @ParameterizedTest(name = "{0} characters: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            100 | -
            101 | NAME_TOO_LONG /debts/0/id 100
            """)
    void anIdHasAHundredCharacters(int length, String code) {
        assertThat(broken(request(extra("0"), debt("x".repeat(length), "1", "1", "1"))))
                .isEqualTo(codes(code));
    }

    @ParameterizedTest(name = "order {0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # order                | broken
              phone,card,loan      | -
              phone,card           | PLAN_ORDER_INCOMPLETE /order
              -                    | PLAN_ORDER_INCOMPLETE /order
              phone,card,phone     | PLAN_DUPLICATE_ID /order/2,PLAN_ORDER_INCOMPLETE /order
              phone,card,loan,boat | DEBT_NOT_FOUND /order/3
            """)
    void anOrderNamesEveryDebtOnce(String order, String code) {
        List<String> ids = order == null ? List.of() : Arrays.asList(order.split(","));
        PayoffRequest asked = request(extra("0"), three()).withOrder(ids);
        assertThat(broken(asked)).isEqualTo(codes(code));
        if (order != null) {
            assertThat(broken(asked.withStrategy(PayoffStrategy.SNOWBALL))).isEqualTo(codes(code));
        }
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # month     | amount          | broken
              2027-01   | 0.01            | -
              2126-12   | 100000000000.00 | -
              2026-12   | 1               | EXTRA_BEFORE_START /lump_sums/0/in 2027-01
              2127-01   | 1               | EXTRA_AFTER_END /lump_sums/0/in 2126-12
              2027-01   | 0               | AMOUNT_NOT_POSITIVE /lump_sums/0/amount 0.01
              2027-01   | -1              | AMOUNT_NOT_POSITIVE /lump_sums/0/amount 0.01
              2027-01   | 100000000000.01 | AMOUNT_TOO_LARGE /lump_sums/0/amount 100000000000.00
            """)
    void aLumpSumLiesInsideThePlan(YearMonth month, String amount, String code) {
        PayoffRequest asked = request(extra("0"), three()).withLumpSums(List.of(new LumpSum(month, sek(amount))));
        assertThat(broken(asked)).isEqualTo(codes(code));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            1900-01 | -
            2200-12 | -
            1899-12 | DATE_OUT_OF_RANGE /first 1900-01
            2201-01 | DATE_OUT_OF_RANGE /first 2200-12
            """)
    void theFirstMonthIsInThisAge(YearMonth first, String code) {
        assertThat(broken(PayoffRequest.of(three(), extra("0"), first))).isEqualTo(codes(code));
    }

    @Test
    void theLastYearsOfTheCalendarAreNoException() {
        PayoffRequest asked = PayoffRequest.of(three(), extra("0"), YearMonth.of(999_999_999, 12));
        assertThat(broken(asked)).containsExactly("DATE_OUT_OF_RANGE /first 2200-12");
        PayoffRequest lump = request(extra("0"), three())
                .withLumpSums(List.of(new LumpSum(YearMonth.of(-999_999_999, 1), sek("1"))));
        assertThat(broken(lump)).containsExactly("EXTRA_BEFORE_START /lump_sums/0/in 2027-01");
    }

    @Test
    void aPlanHasOneCurrency() {
        Money euro = Money.of("10", "EUR");
        PlanDebt foreign = PlanDebt.of("card", euro, BigDecimal.ONE, MinimumPayment.fixed(euro))
                .withMonthlyFee(sek("1"));
        PayoffRequest asked =
                request(new Budget.AboveMinimums(sek("0")), foreign).withLumpSums(List.of(new LumpSum(FIRST, euro)));
        assertThat(broken(asked))
                .containsExactly(
                        "CURRENCY_MISMATCH /debts/0/balance",
                        "CURRENCY_MISMATCH /debts/0/minimum/floor",
                        "CURRENCY_MISMATCH /lump_sums/0/amount");
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheOrderOfTheParts() {
        PlanDebt bad = debt(" ", "-5", "-3", "-1");
        PayoffRequest asked = PayoffRequest.of(List.of(bad), total("-1"), YearMonth.of(1800, 1))
                .withOrder(List.of("x"))
                .withLumpSums(List.of(new LumpSum(YearMonth.of(1700, 1), sek("-1"))));
        assertThat(broken(asked))
                .containsExactly(
                        "NAME_EMPTY /debts/0/id",
                        "BALANCE_NEGATIVE /debts/0/balance 0",
                        "RATE_NEGATIVE /debts/0/rate 0",
                        "AMOUNT_NOT_POSITIVE /debts/0/minimum/floor 0",
                        "PAYMENT_NOT_POSITIVE /budget 0.01",
                        "DEBT_NOT_FOUND /order/0",
                        "PLAN_ORDER_INCOMPLETE /order",
                        "DATE_OUT_OF_RANGE /first 1900-01",
                        "EXTRA_BEFORE_START /lump_sums/0/in 1800-01",
                        "AMOUNT_NOT_POSITIVE /lump_sums/0/amount 0.01");
    }

    @Test
    void thereAreNoMoreThanFiveHundredDebtsAndALumpSumAMonth() {
        List<PlanDebt> debts = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            debts.add(debt("d" + i, "1", "1", "1"));
        }
        List<LumpSum> lumps = Collections.nCopies(1_200, new LumpSum(FIRST, sek("1")));
        assertThat(broken(request(extra("0"), debts).withLumpSums(lumps))).isEmpty();
        debts.add(card());
        assertThat(broken(request(extra("0"), debts).withLumpSums(Collections.nCopies(1_201, lumps.get(0)))))
                .containsExactly("PLAN_TOO_LARGE /debts 500", "PLAN_TOO_LARGE /lump_sums 1200");
    }

    @ParameterizedTest(name = "{0} % and {1} %: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # rate  | promotion | warnings
              0     | 0         | -
              0.5   | 0.5       | -
              0.49  | 0         | RATE_LOOKS_LIKE_FRACTION /debts/0/rate 0.5
              5     | 0.05      | RATE_LOOKS_LIKE_FRACTION /debts/0/promotion/rate 0.5
            """)
    void aRateThatLooksLikeAFractionIsAWarning(BigDecimal rate, BigDecimal promotion, String code) {
        PlanDebt one = PlanDebt.of("card", sek("100"), rate, MinimumPayment.fixed(sek("1")))
                .withPromotion(promotion, 1);
        PayoffRequest asked = request(extra("0"), one);
        assertThat(broken(asked)).isEmpty();
        assertThat(told(asked.warnings())).isEqualTo(codes(code));
    }

    private static List<String> codes(String code) {
        return code == null ? List.of() : Arrays.asList(code.split(","));
    }
}
