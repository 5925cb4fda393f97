package io.kvitt.domain.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestRateTest {

    @ParameterizedTest(name = "{0} % is {1} a year, {2} a month")
    @CsvSource(delimiter = '|', textBlock = """
            # percent | per year | per month
              6       | 0.06     | 0.005
              4.250   | 0.0425   | 0.003541666666666666666666666666666667
              0       | 0        | 0
              1000    | 10       | 0.8333333333333333333333333333333333
            """)
    void isAFractionOfAYear(String percent, BigDecimal perYear, BigDecimal perMonth) {
        InterestRate rate = InterestRate.ofPercent(percent);
        assertThat(rate.perYear()).isEqualByComparingTo(perYear);
        assertThat(rate.per(Frequency.MONTHLY)).isEqualByComparingTo(perMonth);
    }

    @ParameterizedTest(name = "{0} % is written {1} %")
    @CsvSource({"4.250, 4.25", "1000, 1000", "0.00, 0", "0.125, 0.125", "30, 30"})
    void writesPercentPlainly(String given, String written) {
        assertThat(InterestRate.ofPercent(given)).hasToString(written + " %");
        assertThat(InterestRate.ofPercent(given).percent().toPlainString()).isEqualTo(written);
    }

    @Test
    void equalsTheSameNumberWithOtherZeros() {
        assertThat(InterestRate.ofPercent("4")).isEqualTo(InterestRate.ofPercent("4.00"));
        assertThat(InterestRate.ofPercent("4")).isNotEqualTo(InterestRate.ofPercent("4.01"));
    }

    @Test
    void ordersBySize() {
        assertThat(InterestRate.ofPercent("3.9")).isLessThan(InterestRate.ofPercent("4"));
        assertThat(InterestRate.ofPercent("10")).isGreaterThan(InterestRate.ofPercent("9.99"));
        assertThat(InterestRate.ZERO).isEqualByComparingTo(InterestRate.ofPercent("0"));
    }

    @Test
    void knowsWhetherItIsNothing() {
        assertThat(InterestRate.ZERO.isZero()).isTrue();
        assertThat(InterestRate.ofPercent("0.0001").isZero()).isFalse();
    }

    @Test
    void isNeverNegative() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> InterestRate.ofPercent("-0.01"))
                .withMessageContaining("-0.0001");
    }
}
