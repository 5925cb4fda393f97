package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MortgageRulesTest {

    @ParameterizedTest(name = "{0}: {1} % of the value, {2} incomes: {3} % a year")
    @CsvSource(delimiter = '|', textBlock = """
            # day      | of value | incomes | percent a year
            2010-10-01 | 85       | 6       | 0
            2016-05-31 | 85       | 6       | 0
            2016-06-01 | 85       | 6       | 2
            2018-02-28 | 70.01    | 4.51    | 2
            2018-03-01 | 70.01    | 4.51    | 3
            2018-03-01 | 70.00    | 4.51    | 2
            2018-03-01 | 70.00    | 4.50    | 1
            2018-03-01 | 50.01    | 0       | 1
            2018-03-01 | 50       | 4.5     | 0
            2018-03-01 | 50       | 4.51    | 1
            2026-03-31 | 90       | 4.51    | 3
            2026-04-01 | 90       | 9       | 2
            2026-04-01 | 50.01    | 9       | 1
            2026-04-01 | 0        | 0       | 0
            """)
    void asMuchHasToBeRepaidAsTheRulesOfTheDaySay(LocalDate day, BigDecimal value, BigDecimal incomes, int percent) {
        assertThat(MortgageRules.on(day).orElseThrow().yearlyRepaymentPercent(value, incomes))
                .isEqualTo(percent);
    }

    @ParameterizedTest(name = "{0}: {1} of {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # day      | own money | of
            2010-10-01 | 600000.00 | 4000000.00
            2026-03-31 | 600000.00 | 4000000.00
            2026-04-01 | 400000.00 | 4000000.00
            2026-04-01 | 0.01      | 0.01
            2026-04-01 | 123456.79 | 1234567.89
            """)
    void whatIsNotLentIsPaidByTheBuyer(LocalDate day, String own, String price) {
        assertThat(MortgageRules.on(day).orElseThrow().leastDownPayment(Money.of(price, "SEK")))
                .isEqualTo(Money.of(own, "SEK"));
    }

    @Test
    void anAdditionalLoanStopsAtEightyPercentFromApril2026() {
        assertThat(MortgageRules.on(LocalDate.of(2026, 4, 1)).orElseThrow().topUpCapPercent())
                .isEqualByComparingTo("80");
        assertThat(MortgageRules.on(LocalDate.of(2026, 3, 31)).orElseThrow().topUpCapPercent())
                .isEqualByComparingTo("85");
    }

    @Test
    void therePreviouslyWereNoRules() {
        assertThat(MortgageRules.on(LocalDate.of(2010, 9, 30))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"-0.01,1", "1,-0.01"})
    void negativeRatiosAreRefused(BigDecimal value, BigDecimal incomes) {
        MortgageRules rules = MortgageRules.on(LocalDate.of(2026, 4, 1)).orElseThrow();

        assertThatThrownBy(() -> rules.yearlyRepaymentPercent(value, incomes))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("-0.01");
    }
}
