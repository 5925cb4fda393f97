package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckCommandTest {

    @ParameterizedTest(name = "{0} {1}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # kind        | value              | exit | answer
              amount      | 1 234,50 kr        | 0    | = 1234.50
              amount      | 1.234              | 1    | is no amount: it means one amount with a decimal point
              date        | 3. Mai 2026        | 0    | = 2026-05-03
              date        | 31/02/2026         | 1    | is no date: the calendar has no such day
              iban        | SE48 5003 8659 6589 7920 2670 | 0 | = SE4850038659658979202670
              se_bankgiro | 1574-7201          | 1    | is no se_bankgiro: its form or its check digit is wrong
              se_ocr      | 9365               | 0    | = 9365
              se_plusgiro | 657-7              | 0    | = 657-7
              se_orgnr    | 595773-0855        | 0    | = 595773-0855
              rf_iso11649 | RF62 6910          | 0    | = RF626910
            """)
    void saysWhatAValueIsOrWhyItIsNone(String kind, String value, int exit, String answer) {
        Terminal run = Terminal.run("check", kind, value);

        assertThat(run.exitCode()).isEqualTo(exit);
        assertThat(run.out()).contains(answer);
    }

    @Test
    void theDecimalMarkOfTheDocumentDecides() {
        assertThat(Terminal.run("check", "amount", "--decimal-mark", "comma", "1.234")
                        .out())
                .contains("= 1234");
        assertThat(Terminal.run("check", "amount", "--decimal-mark", "point", "1.234")
                        .out())
                .contains("= 1.234");
    }

    @Test
    void answersLinesOfJson() {
        byte[] in = """
                {"kind":"amount","value":"1.234","decimal_hint":","}
                {"kind":"date","value":"12/2026"}
                {"kind":"colour","value":"red"}
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(Terminal.run(in, Map.of(), "check", "--jsonl").out().lines())
                .containsExactly(
                        "{\"kind\":\"amount\",\"value\":\"1.234\",\"valid\":true,\"normalized\":\"1234\"}",
                        "{\"kind\":\"date\",\"value\":\"12/2026\",\"valid\":false,"
                                + "\"why\":\"it is not written as a day, a month and a year\"}",
                        "{\"kind\":\"colour\",\"value\":\"red\",\"valid\":false,\"why\":\"the kind is not known\"}");
    }

    @Test
    void anUnknownKindIsAUsageError() {
        assertThat(Terminal.run("check", "colour", "red").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Terminal.run("check", "amount").exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
