package io.kvitt.adapters.documents.einvoice;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class XmlValuesTest {

    @ParameterizedTest(name = "{0} in format {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            20260305             | 102 | 2026-03-05
            2026-03-05           | 102 | 2026-03-05
            2026-03-05           | ''  | 2026-03-05
            2026-03-05Z          | ''  | 2026-03-05
            2026-03-05+01:00     | ''  | 2026-03-05
            2026-03-05T00:00:00  | ''  | 2026-03-05
            20260305             | ''  | 2026-03-05
            202603051230         | 203 | 2026-03-05
            20260305123000       | 204 | 2026-03-05
            20240229             | 102 | 2024-02-29
            20260229             | 102 |
            2026-13-01           | ''  |
            202603051230         | 102 |
            05.03.2026           | ''  |
            2026-3-5             | ''  |
            2026                 | ''  |
            """)
    void aDayIsWrittenInTwoWays(String words, String format, LocalDate day) {
        assertThat(XmlValues.date(words, format).orElse(null)).isEqualTo(day);
    }

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', textBlock = """
            1234.50 | 1234.50
            +5      | 5
            -0.00   | 0.00
            .5      | 0.5
            5.      | 5
            1 234   |
            1.2.3   |
            --1     |
            1-      |
            -       |
            INF     |
            ٣       |
            """)
    void aDecimalHasDigitsAndAPoint(String words, BigDecimal amount) {
        assertThat(XmlValues.decimal(words).orElse(null)).isEqualTo(amount);
    }

    @Test
    void spacesAreJoinedOrDropped() {
        assertThat(XmlValues.singleSpaced("a \n\t b  c")).isEqualTo("a b c");
        assertThat(XmlValues.unspaced("DE 12\n3")).isEqualTo("DE123");
    }
}
