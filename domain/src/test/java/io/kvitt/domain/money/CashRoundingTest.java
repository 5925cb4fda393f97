package io.kvitt.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashRoundingTest {

    @ParameterizedTest(name = "{1} {0} is {2}, {3} more")
    @CsvSource(delimiter = '|', textBlock = """
            # currency | exact    | rounded | difference
              MYR      | 12.31    | 12.30   | -0.01
              MYR      | 12.32    | 12.30   | -0.02
              MYR      | 12.33    | 12.35   | 0.02
              MYR      | 12.35    | 12.35   | 0.00
              MYR      | 12.37    | 12.35   | -0.02
              MYR      | 12.38    | 12.40   | 0.02
              MYR      | -12.33   | -12.35  | -0.02
              SEK      | 847.49   | 847     | -0.49
              SEK      | 847.50   | 848     | 0.50
              NOK      | 847.51   | 848     | 0.49
              DKK      | 20.24    | 20.00   | -0.24
              DKK      | 20.25    | 20.50   | 0.25
              DKK      | 20.74    | 20.50   | -0.24
              CHF      | 7.925    | 7.95    | 0.025
              EUR      | 3.02     | 3.00    | -0.02
            """)
    void goesToTheNearestMultipleAndHalvesGoUp(
            String currency, BigDecimal exact, BigDecimal rounded, BigDecimal difference) {
        CashRounding rounding = CashRounding.of(Currency.getInstance(currency)).orElseThrow();

        assertThat(rounding.rounded(exact)).isEqualTo(rounded);
        assertThat(rounding.difference(exact)).isEqualByComparingTo(difference);
    }

    @Test
    void aCurrencyPaidToItsLastCoinHasNoRule() {
        assertThat(CashRounding.of(Currency.getInstance("USD"))).isEmpty();
    }

    @Test
    void theStepIsAboveZero() {
        assertThatThrownBy(() -> new CashRounding("SEK", BigDecimal.ZERO)).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void neverMovesByMoreThanHalfAStep(@ForAll @IntRange(min = -1_000_000, max = 1_000_000) int cents) {
        BigDecimal exact = BigDecimal.valueOf(cents, 2);
        for (String currency : new String[] {"MYR", "SEK", "DKK"}) {
            CashRounding rounding =
                    CashRounding.of(Currency.getInstance(currency)).orElseThrow();
            BigDecimal moved = rounding.difference(exact).abs().multiply(BigDecimal.valueOf(2));
            assertThat(moved).isLessThanOrEqualTo(rounding.step());
            assertThat(rounding.rounded(rounding.rounded(exact))).isEqualTo(rounding.rounded(exact));
        }
    }
}
