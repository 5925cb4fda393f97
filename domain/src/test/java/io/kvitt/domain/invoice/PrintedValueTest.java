package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrintedValueTest {

    @ParameterizedTest(name = "{1} as {0}")
    @CsvSource(delimiter = '|', textBlock = """
                    amount_due     | 9 412,00 kr      | 9412.00
                    amount_due     | £1,714.92        | 1714.92
                    amount_due     | -88,50           | -88.50
                    amount_due     | 1.234            | ''
                    amount_due     | Att betala       | ''
                    due_date       | 30 november 2026 | 2026-11-30
                    due_date       | 2026-11-30       | 2026-11-30
                    due_date       | 30 februari 2026 | ''
                    invoice_number | ' 70410-2611 '   | 70410-2611
                    doc_type       | Faktura          | ''
                    """)
    void whatIsPrintedIsAValueOrNone(String field, String words, String value) {
        assertThat(PrintedValue.of(Field.named(field).orElseThrow(), words).orElse(""))
                .isEqualTo(value);
    }
}
