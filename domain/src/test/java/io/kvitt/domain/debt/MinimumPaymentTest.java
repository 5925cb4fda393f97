package io.kvitt.domain.debt;

import static io.kvitt.domain.debt.Household.extra;
import static io.kvitt.domain.debt.Household.plan;
import static io.kvitt.domain.debt.Household.request;
import static io.kvitt.domain.debt.Household.sek;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MinimumPaymentTest {

    private static final BigDecimal TWENTY_FOUR = new BigDecimal("24");

    @ParameterizedTest(name = "{0} % {1}, charges {2}, {3}: {4} months")
    @CsvSource(delimiter = '|', textBlock = """
            # percent | base            | plus charges | order          | months | interest | first | second | after second
              3       | BEFORE_INTEREST | false        | INTEREST_FIRST | 183    | 4886.97  | 90.00 | 89.10  | 2940.30
              3       | AFTER_INTEREST  | false        | INTEREST_FIRST | 176    | 4640.41  | 91.80 | 90.83  | 2936.73
              3       | BEFORE_INTEREST | false        | PAYMENT_FIRST  | 174    | 4470.69  | 90.00 | 89.05  | 2936.73
              3       | AFTER_INTEREST  | false        | PAYMENT_FIRST  | 174    | 4470.69  | 90.00 | 89.05  | 2936.73
              1       | BEFORE_INTEREST | true         | INTEREST_FIRST | 183    | 4886.95  | 90.00 | 89.10  | 2940.30
              1       | AFTER_INTEREST  | true         | INTEREST_FIRST | 181    | 4801.81  | 90.60 | 89.68  | 2939.11
            """)
    void aCardWithMinimumsOnly(
            BigDecimal percent,
            MinimumPayment.Base base,
            boolean plusCharges,
            MonthOrder order,
            int months,
            String interest,
            String first,
            String second,
            String balance) {
        MinimumPayment minimum = new MinimumPayment(sek("25"), percent, base, plusCharges);
        PayoffPlan plan = card(minimum, sek("0"), order);
        assertThat(plan.months()).hasValue(months);
        assertThat(plan.interest()).isEqualTo(sek(interest));
        assertThat(plan.month(1).paid()).isEqualTo(sek(first));
        assertThat(plan.month(2).paid()).isEqualTo(sek(second));
        assertThat(plan.balanceAfter(2)).isEqualTo(sek(balance));
    }

    @ParameterizedTest(name = "{0}: {1} months, {2} paid")
    @CsvSource(delimiter = '|', textBlock = """
            # order          | months | interest | paid    | first | second | after second
              INTEREST_FIRST | 202    | 5003.40  | 9013.40 | 95.65 | 94.73  | 2939.01
              PAYMENT_FIRST  | 202    | 4944.77  | 8949.77 | 30.00 | 94.74  | 3003.45
            """)
    void aMonthlyFeeIsPartOfWhatIsDueAndOfWhatIsOwed(
            MonthOrder order, int months, String interest, String paid, String first, String second, String balance) {
        MinimumPayment minimum =
                MinimumPayment.chargesAndPercentOf(MinimumPayment.Base.AFTER_INTEREST, BigDecimal.ONE, sek("25"));
        PayoffPlan plan = card(minimum, sek("5"), order);
        assertThat(plan.months()).hasValue(months);
        assertThat(plan.interest()).isEqualTo(sek(interest));
        assertThat(plan.paid()).isEqualTo(sek(paid));
        assertThat(plan.fees()).isEqualTo(plan.paid().minus(plan.interest()).minus(sek("3000")));
        assertThat(plan.month(1).fees()).isEqualTo(sek("5"));
        assertThat(plan.month(1).paid()).isEqualTo(sek(first));
        assertThat(plan.month(2).paid()).isEqualTo(sek(second));
        assertThat(plan.balanceAfter(2)).isEqualTo(sek(balance));
    }

    @Test
    void theFloorIsDueWhileThatMuchIsOwed() {
        PayoffPlan plan = card(MinimumPayment.fixed(sek("1600")), sek("0"), MonthOrder.INTEREST_FIRST);
        assertThat(plan.rows()).extracting(PlanMonth::paid).containsExactly(sek("1600"), sek("1489.20"));
    }

    @Test
    void theUnitedKingdomWantsChargesAndOnePercent() {
        MinimumPayment least = MinimumPayment.leastInTheUnitedKingdom(sek("0").currency());
        assertThat(least)
                .isEqualTo(new MinimumPayment(sek("0"), BigDecimal.ONE, MinimumPayment.Base.AFTER_INTEREST, true));
        assertThat(card(least, sek("0"), MonthOrder.INTEREST_FIRST).month(1).paid())
                .isEqualTo(sek("90.60"));
    }

    @Test
    void aPercentageBelowTheInterestNeverPaysOff() {
        MinimumPayment small =
                MinimumPayment.percentOf(MinimumPayment.Base.BEFORE_INTEREST, new BigDecimal("1.9"), sek("25"));
        assertThat(card(small, sek("0"), MonthOrder.INTEREST_FIRST).unpaid()).containsExactly("card");
    }

    @ParameterizedTest(name = "{0} months are {1}")
    @CsvSource({"0, 0 months", "1, 1 month", "11, 11 months", "12, 1 year", "13, 1 year 1 month", "26, 2 years 2 months"
    })
    void monthsAreSaidAsYears(int months, String words) {
        assertThat(YearsAndMonths.of(months)).hasToString(words);
    }

    @ParameterizedTest
    @CsvSource({"-1, 0", "0, -1", "0, 12"})
    void aTwelfthMonthIsAYear(int years, int months) {
        assertThatThrownBy(() -> new YearsAndMonths(years, months)).hasMessage(years + " years " + months + " months");
    }

    private static PayoffPlan card(MinimumPayment minimum, Money fee, MonthOrder order) {
        PlanDebt card = PlanDebt.of("card", sek("3000"), TWENTY_FOUR, minimum).withMonthlyFee(fee);
        return plan(request(extra("0"), card)
                .withStrategy(PayoffStrategy.MINIMUMS_ONLY)
                .withMonthOrder(order));
    }
}
