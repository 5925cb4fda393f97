package io.kvitt.domain.receipt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.LayoutText;
import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PrintedAmountTest {

    private static List<PrintedAmount> in(String line) {
        return PrintedAmount.in(
                ReceiptRows.of(LayoutText.verbatim(line).pages()).get(0));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            # written        | value
              9.00           | 9.00
              RM23.60        | 23.60
              RM 23.60       | 23.60
              $8.20          | 8.20
              1,234.50       | 1234.50
              1.234,50       | 1234.50
              1 234,50       | 1234.50
              .40            | 0.40
              75.00SR        | 75.00
              12.00*         | 12.00
              -0.02          | -0.02
              0.02-          | -0.02
              (1.50)         | -1.50
              €4,68          | 4.68
            """)
    void readsWhatTillsPrint(String written, BigDecimal value) {
        assertThat(in("TOTAL " + written)).singleElement().satisfies(amount -> {
            assertThat(amount.value()).isEqualByComparingTo(value);
            assertThat(amount.mended()).isFalse();
        });
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # written  | value
              1O.OO    | 10.00
              l2.5O    | 12.50
              14. 10   | 14.10
              14 .10   | 14.10
            """)
    void mendsWhatOcrMisread(String written, BigDecimal value) {
        assertThat(in("TOTAL " + written)).singleElement().satisfies(amount -> {
            assertThat(amount.value()).isEqualByComparingTo(value);
            assertThat(amount.mended()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"6.00%", "6.00 %", "9.000", "12.34.56", "14/03/2018", "03-555.1234", "MR.IO"})
    void readsNothingElse(String written) {
        assertThat(in("TOTAL " + written)).isEmpty();
    }

    @Test
    void neverJoinsAQuantityToAPrice() {
        assertThat(in("PAPER   2     100.00"))
                .singleElement()
                .satisfies(amount -> assertThat(amount.value()).isEqualByComparingTo("100.00"));
    }
}
