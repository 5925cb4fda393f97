package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Violation;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentLineTest {

    @ParameterizedTest(name = "{0}: {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        # line                                 | at           | code
        `{"payment_id":`                       | ``           | BODY_MALFORMED
        `[1]`                                  | ``           | BODY_MALFORMED
        `{} {}`                                | ``           | BODY_MALFORMED
        `{"amount":"1","amount":"2"}`          | ``           | BODY_MALFORMED
        `{"colour":"red"}`                     | /colour      | FIELD_UNKNOWN
        `{"a/b~c":{"deep":[1]}}`               | /a~1b~0c     | FIELD_UNKNOWN
        `{"description":7}`                    | /description | FIELD_TYPE
        `{"description":null}`                 | /description | FIELD_TYPE
        `{"amount":["1"]}`                     | /amount      | FIELD_TYPE
        `{"amount":1e3}`                       | /amount      | FIELD_TYPE
        `{"amount":1234567890123456}`          | /amount      | FIELD_TYPE
        `{"amount":NaN}`                       | ``           | BODY_MALFORMED
        """)
    void eachRuleOfTheFormHasItsCode(String line, String at, String code) {
        List<Violation> broken = PaymentLine.ofJson(1, line).broken();

        assertThat(broken).singleElement().satisfies(one -> {
            assertThat(one.at()).isEqualTo(at);
            assertThat(one.code()).isEqualTo(code);
        });
    }

    @ParameterizedTest
    @CsvSource({"65536, false", "65537, true"})
    void aLineHasALongestLength(int length, boolean tooLong) {
        String line = "{\"description\":\"" + "x".repeat(length - 18) + "\"}";

        assertThat(line).hasSize(length);
        assertThat(PaymentLine.ofJson(1, line).broken())
                .extracting(Violation::code)
                .isEqualTo(tooLong ? List.of("BODY_TOO_LARGE") : List.of());
    }

    @Property(tries = 2000)
    void noLineIsAnExceptionWithoutACode(@ForAll @From("lines") String line) {
        assertThat(PaymentLine.ofJson(1, line)).satisfies(PaymentLineTest::isTakenOrTold);
    }

    @Property(tries = 2000)
    void noSpreadsheetIsAnExceptionWithoutACode(@ForAll @Size(max = 4) List<@From("lines") String> lines) {
        List<String> head = List.of("payment_id", "amount", "colour");
        for (List<String> cells : SpreadsheetRows.of(String.join("\n", lines))) {
            assertThat(PaymentLine.ofCells(1, head, cells)).satisfies(PaymentLineTest::isTakenOrTold);
        }
    }

    private static void isTakenOrTold(PaymentLine line) {
        assertThat(line.isWellFormed()).isEqualTo(line.broken().isEmpty());
        assertThat(line.broken()).allSatisfy(one -> {
            assertThat(one.code()).matches("[A-Z_]+");
            assertThat(one.message()).isNotBlank();
        });
    }

    @Provide
    Arbitrary<String> lines() {
        Arbitrary<String> parts = Arbitraries.of(
                "{",
                "}",
                "\"",
                "\"amount\"",
                "\"payment_id\"",
                ":",
                ",",
                "1",
                "1e9",
                "null",
                "[",
                "]",
                "\\",
                "\\u00",
                ";",
                "\r",
                "\u0000",
                "😀",
                "\ud800",
                "true",
                " ");
        return Arbitraries.oneOf(
                parts.list().ofMaxSize(20).map(words -> String.join("", words)),
                Arbitraries.strings().ofMaxLength(60).map(text -> "{\"description\":\"" + text + "\"}"));
    }
}
