package io.kvitt.domain.debt;

import static io.kvitt.domain.debt.Household.FIRST;
import static io.kvitt.domain.debt.Household.debt;
import static io.kvitt.domain.debt.Household.extra;
import static io.kvitt.domain.debt.Household.request;
import static io.kvitt.domain.debt.Household.sek;
import static io.kvitt.domain.debt.Household.terms;
import static io.kvitt.domain.debt.Household.three;
import static io.kvitt.domain.debt.Household.told;
import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.money.Money;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequiredBudgetTest {

    @ParameterizedTest(name = "{1} months by {0} in multiples of {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # strategy  | months | multiple | budget
              AVALANCHE | 1      | 0.01     | 5683.00
              AVALANCHE | 2      | 0.01     | 2856.65
              AVALANCHE | 4      | 0.01     | 1446.95
              AVALANCHE | 4      | 1.00     | 1447.00
              AVALANCHE | 4      | 50.00    | 1450.00
              SNOWBALL  | 4      | 0.01     | 1459.50
              SNOWBALL  | 12     | 0.01     | 517.79
              AVALANCHE | 1200   | 0.01     | 450.00
              AVALANCHE | 1200   | 20.00    | 460.00
            """)
    void theSmallestBudgetThatIsDoneInTime(PayoffStrategy strategy, int months, String multiple, String budget) {
        PayoffTerms terms = terms(request(extra("0"), three()).withStrategy(strategy));
        assertThat(terms.requiredBudget(months, sek(multiple))).isEqualTo(new Checked.Valid<>(sek(budget)));
    }

    @Test
    void aMinorUnitIsTheMultipleIfNoneIsNamed() {
        PayoffTerms terms = terms(request(extra("0"), three()));
        assertThat(terms.requiredBudget(4)).isEqualTo(new Checked.Valid<>(sek("1446.95")));
    }

    @Test
    void thePaymentAtTheStartOfTheMonthIsSmaller() {
        PayoffRequest one = request(extra("0"), debt("a", "10000", "12", "0"));
        assertThat(terms(one).requiredBudget(36)).isEqualTo(new Checked.Valid<>(sek("332.15")));
        assertThat(terms(one.withMonthOrder(MonthOrder.PAYMENT_FIRST)).requiredBudget(36))
                .isEqualTo(new Checked.Valid<>(sek("328.86")));
    }

    @Test
    void lumpSumsCount() {
        PayoffTerms terms = terms(
                request(extra("0"), three()).withLumpSums(List.of(new LumpSum(FIRST.plusMonths(2), sek("1000")))));
        assertThat(terms.requiredBudget(4)).isEqualTo(new Checked.Valid<>(sek("1200.06")));
    }

    @Test
    void withoutRoundingTheBudgetIsStillMoney() {
        PayoffTerms terms = terms(request(extra("0"), three()).withRounding(PlanRounding.NONE));
        assertThat(terms.requiredBudget(4)).isEqualTo(new Checked.Valid<>(sek("1446.95")));
    }

    @Test
    void noDebtsNeedNothing() {
        assertThat(terms(request(extra("0"))).requiredBudget(1)).isEqualTo(new Checked.Valid<>(sek("0")));
    }

    @ParameterizedTest(name = "{0} months, multiple {1} {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # months | multiple | currency | broken
              0      | 1        | SEK      | PERIODS_OUT_OF_RANGE /target 1
              1201   | 1        | SEK      | PERIODS_OUT_OF_RANGE /target 1200
              12     | 0        | SEK      | MULTIPLE_INVALID /multiple
              12     | -1       | SEK      | MULTIPLE_INVALID /multiple
              12     | 1        | EUR      | CURRENCY_MISMATCH /multiple
              -1     | 0        | EUR      | PERIODS_OUT_OF_RANGE /target 1,MULTIPLE_INVALID /multiple,CURRENCY_MISMATCH /multiple
            """)
    void everythingWrongWithTheQuestionIsToldAtOnce(int months, String multiple, String currency, String broken) {
        Checked<Money> answer =
                terms(request(extra("0"), three())).requiredBudget(months, Money.of(multiple, currency));
        String told = answer.match(found -> found.toString(), violations -> String.join(",", told(violations)));
        assertThat(told).isEqualTo(broken);
    }
}
