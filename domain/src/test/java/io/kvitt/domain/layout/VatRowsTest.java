package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.Collection;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VatRowsTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            19 %     100,00     19,00     119,00        | 19   | 100.00 | 19.00
            100,00   25%        25,00                   | 25   | 100.00 | 25.00
            Moms   12,00 %   200,00   24,00             | 12   | 200.00 | 24.00
            TVA 5,5 %    1 000,00    55,00              | 5.5  | 1000.00| 55.00
            21,00    300,00     63,00                   | 21   | 300.00 | 63.00
            """)
    void aRowOfRateBaseAndTaxProvesItself(String row, BigDecimal rate, BigDecimal base, BigDecimal tax) {
        assertThat(VatRows.in(Paper.saying(row).grid())).singleElement().satisfies(found -> {
            assertThat(found.rate()).isEqualByComparingTo(rate);
            assertThat(found.base()).isEqualByComparingTo(base);
            assertThat(found.tax()).isEqualByComparingTo(tax);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "19 %     100,00     17,00     117,00",
                "19 %     100,00",
                "11,00    100,00     11,00",
                "50 %     100,00     50,00"
            })
    void aRowThatDoesNotAddUpOrHasNoRateInForceIsNone(String row) {
        assertThat(VatRows.in(Paper.saying(row).grid())).isEmpty();
    }

    @Test
    void ofTwoRowsWithOneRateTheLastCounts() {
        Collection<VatRows.Found> rows = VatRows.in(Paper.saying("""
                Lampe   19 %   100,00   19,00
                Summe   19 %   300,00   57,00
                Summe    7 %   100,00    7,00
                """).grid());

        assertThat(rows)
                .extracting(VatRows.Found::tax)
                .containsExactly(new BigDecimal("7.00"), new BigDecimal("57.00"));
    }
}
