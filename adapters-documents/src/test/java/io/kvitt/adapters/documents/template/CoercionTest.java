package io.kvitt.adapters.documents.template;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.TemplateValue;
import io.kvitt.domain.money.DecimalMark;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CoercionTest {

    private static Optional<TemplateValue> read(String text, String type, DecimalMark mark) {
        Coercion coercion = new Coercion(mark, new TemplateDates(List.of(), List.of()));
        return coercion.read(text, FieldType.named(type).orElseThrow());
    }

    private static String shown(Optional<TemplateValue> value) {
        return value.map(Reader::plain).map(Object::toString).orElse("none");
    }

    @ParameterizedTest(name = "{0} as {1} with decimal {2} is {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # text      | type  | sign | value
            1234.56     | float | .    | 1234.56
            1,234.56    | float | .    | 1234.56
            1.234,56    | float | ,    | 1234.56
            1 234,56    | float | ,    | 1234.56
            1 234       | float | ,    | 1234
            "1'234.50"  | float | .    | 1234.50
            12,5        | float | .    | 125
            12.50       | float | ,    | 1250
            1.2.3       | float | .    | none
            -3.10       | float | .    | -3.10
            +3          | float | .    | 3
            3.10-       | float | .    | none
            € 3         | float | .    | none
            ""          | float | .    | 0
            nan         | float | .    | none
            1e3         | float | .    | 1000
            1e999999999 | float | .    | none
            ٣           | float | .    | 3
            7.9         | int   | .    | 7
            -7.9        | int   | .    | -7
            ""          | int   | .    | 0
            6 847:50    | money | ,    | 6847.50
            1.234       | money | ,    | 1234
            1.234       | money | .    | 1.234
            247,00-     | money | ,    | -247.00
            50 öre      | money | ,    | 0.50
            """)
    void numbersAreExactDecimals(String text, String type, char sign, String value) {
        DecimalMark mark = sign == ',' ? DecimalMark.COMMA : DecimalMark.POINT;
        Optional<TemplateValue> read = read(text, type, mark);
        String shown = read.map(each -> ((TemplateValue.Decimal) each).number().toPlainString())
                .orElse("none");
        assertThat(shown).isEqualTo(value);
    }

    @ParameterizedTest(name = "{0} is from {1} to {2}")
    @CsvSource(delimiter = '|', textBlock = """
            november 2026           | 2026-11-01 | 2026-11-30
            2026-02                 | 2026-02-01 | 2026-02-28
            2602                    | 2026-02-01 | 2026-02-28
            okt-dec 2026            | 2026-10-01 | 2026-12-31
            december 2026 - januari 2027 | 2026-12-01 | 2027-01-31
            kvartal 4 2026          | 2026-10-01 | 2026-12-31
            2026 kv 1               | 2026-01-01 | 2026-03-31
            2026-11-01 - 2026-11-30 | 2026-11-01 | 2026-11-30
            2026-11-01--2026-11-30  | 2026-11-01 | 2026-11-30
            1.11.2026 till 30.11.2026 | 2026-11-01 | 2026-11-30
            2026-11-30 - 2026-11-01 | none       | none
            2026-13                 | none       | none
            hyra 2026               | none       | none
            """)
    void periodsHaveTwoEnds(String text, String start, String end) {
        Map<String, String> expected = Map.of("period_start", start, "period_end", end);
        expected.forEach((type, day) ->
                assertThat(shown(read(text, type, DecimalMark.POINT))).isEqualTo(day));
    }
}
