package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlanLedgerTest {

    @ParameterizedTest(name = "{0} % / {1} of {2}, {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # percent | divisor | amount | rounding  | share
              12      | 1200    | 150    | HALF_EVEN | 2
              12      | 1200    | 250    | HALF_EVEN | 2
              12      | 1200    | 250    | HALF_UP   | 3
              12      | 1200    | 249    | HALF_UP   | 2
              12      | 1200    | 251    | HALF_EVEN | 3
              12      | 1200    | 201    | CEILING   | 3
              12      | 1200    | 200    | CEILING   | 2
              12      | 1200    | 200    | HALF_UP   | 2
              22.99   | 1200    | 120000 | HALF_EVEN | 2299
              2.5     | 100     | 1000   | HALF_EVEN | 25
              1E+2    | 100     | 77     | HALF_EVEN | 77
              0       | 100     | 77     | CEILING   | 0
            """)
    void aShareIsRoundedOnce(BigDecimal percent, int divisor, long amount, PlanRounding rounding, long share) {
        assertThat(Share.of(percent, divisor, rounding).of(amount)).isEqualTo(share);
    }

    @ParameterizedTest(name = "{0} % of {1}")
    @CsvSource({"1.234567890123456789, 1", "99.99, 1000000000000000000"})
    void aShareThatDoesNotFitALongSaysSo(BigDecimal percent, long amount) {
        assertThatThrownBy(
                        () -> Share.of(percent, 1_200, PlanRounding.HALF_EVEN).of(amount))
                .isInstanceOf(ArithmeticException.class);
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "1E-999999999, 0",
        "1E-31, 0",
        "1E-30, 1E-30",
        "0, 0",
        "0E+999999999, 0",
        "4.2500, 4.25",
        "1E+3, 1000",
        "0.33333333333333333333333333333333333333333, 0.3333333333333333333333333333333333"
    })
    void aPercentageHasAtMostThirtyFourDigits(BigDecimal percent, BigDecimal plain) {
        assertThat(PlanScript.plain(percent)).isEqualByComparingTo(plain);
    }
}
