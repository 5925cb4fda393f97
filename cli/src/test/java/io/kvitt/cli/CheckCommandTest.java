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
              se_ocr      | 9365               | 0    | = 9365 (luhn)
              se_ocr      | 1297534008         | 0    | = 1297534008 (luhn+length)
              se_vat      | SE 182198-2277 01  | 0    | = SE182198227701
              se_vat      | FI93690759         | 1    | is no se_vat: its form or its check digit is wrong
              eu_vat      | FI 9369075-9       | 0    | = FI93690759
              vat         | 827 771 414 MVA    | 0    | = NO827771414MVA
              no_kid      | 500348             | 0    | = 500348 (mod10+mod11)
              no_kid_mod11 | 40005-            | 0    | = 40005- (mod11)
              dk_fik      | +73<+87654321<     | 0    | = type 73, creditor 87654321
              round_myr_5sen | 12.33           | 0    | = 12.35
              round_sek_1kr  | 847.50          | 0    | = 848
              round_sek_1kr  | 8 kr            | 1    | is no round_sek_1kr: it is no plain decimal number
              epc_qr      | BCD                | 1    | The IBAN's form or its check digits are wrong.
              se_plusgiro | 657-7              | 0    | = 657-7
              se_orgnr    | 595773-0855        | 0    | = 595773-0855
              rf_iso11649 | RF62 6910          | 0    | = RF626910
              currency    | ISK                | 0    | = ISK
              currency    | FIM                | 1    | is no currency: FIM is no longer a currency.
              uuid_v4     | 5E0FBD1A-37C2-4B1F-8D65-0C9A4A7B2E11 | 0 | = 5e0fbd1a-37c2-4b1f-8d65-0c9a4a7b2e11
              uuid_v4     | 1-1-4001-8001-1    | 1    | 8-4-4-4-12
              timestamp   | 2026-05-04T09:30:00+02:00 | 0 | = 2026-05-04T07:30:00Z
              timestamp   | 2026-05-04T24:00:00Z | 1  | is no timestamp: A time is written like
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
    void partsOfALineAreAnsweredAsAnObject() {
        String line = "# 202604187 # 9412 00 8 > 47115001#41#";

        assertThat(answerTo("se_giro_line", line))
                .isEqualTo("{\"kind\":\"se_giro_line\",\"value\":\"" + line + "\",\"valid\":true,"
                        + "\"normalized\":{\"reference\":\"202604187\",\"amount\":\"9412.00\","
                        + "\"account\":\"47115001\",\"type\":\"41\"}}");
        assertThat(answerTo("se_giro_line", line.replace("9412 00 8", ""))).contains("\"amount\":null");
        assertThat(answerTo("se_giro_line", line.replace("47115001", "4711S001")))
                .contains("\"valid\":false", "the account 4711S001 would be right as 47115001");
        assertThat(answerTo("se_giro_line", line.replace("00 8", "00 9")))
                .contains("the check digit of the amount is wrong");
        assertThat(answerTo("se_giro_line", "41")).contains("it is not of the form");
    }

    @Test
    void aCodeIsAnsweredWithEveryRuleItBreaks() {
        assertThat(answerTo("se_qr", "{\\\"uqr\\\":2,\\\"ddt\\\":\\\"soon\\\"}"))
                .contains(
                        "{\"at\":\"/uqr\",\"code\":\"payment-code.version\",\"message\":\"The version uqr is not 1.\"}",
                        "{\"at\":\"/ddt\",\"code\":\"payment-code.date\",");
        assertThat(answerTo("epc_qr", "BCD\\n002\\n1\\nSCT\\n\\nHolm\\nDE64100200300400500600\\nEUR3.5"))
                .contains("\"normalized\":{\"bic\":null,\"name\":\"Holm\",\"iban\":\"DE64100200300400500600\","
                        + "\"amount\":\"3.5\",\"purpose\":null,\"reference\":null,\"text\":null}");
        assertThat(answerTo("swiss_qr", "SPC")).contains("payment-code.trailer");
    }

    @Test
    void anAgreedLengthDigitIsAskedFor() {
        byte[] in = """
                {"kind":"se_ocr","value":"202604187","rule":"luhn"}
                {"kind":"se_ocr","value":"202604187","rule":"luhn+length"}
                """.getBytes(StandardCharsets.UTF_8);

        assertThat(Terminal.run(in, Map.of(), "check", "--jsonl").out().lines())
                .containsExactly(
                        "{\"kind\":\"se_ocr\",\"value\":\"202604187\",\"valid\":true,"
                                + "\"normalized\":\"202604187\",\"rule\":\"luhn\"}",
                        "{\"kind\":\"se_ocr\",\"value\":\"202604187\",\"valid\":false,"
                                + "\"why\":\"its length digit is wrong\",\"rule\":\"luhn+length\"}");
    }

    @Test
    void helpNamesEveryKind() {
        String help = Terminal.run("check", "--help").out();

        assertThat(CheckKinds.names())
                .doesNotHaveDuplicates()
                .allSatisfy(name -> assertThat(help).containsPattern("\\b" + name + "\\b"));
    }

    private static String answerTo(String kind, String value) {
        byte[] in = ("{\"kind\":\"" + kind + "\",\"value\":\"" + value + "\"}").getBytes(StandardCharsets.UTF_8);
        return Terminal.run(in, Map.of(), "check", "--jsonl").out().strip();
    }

    @Test
    void anUnknownKindIsAUsageError() {
        assertThat(Terminal.run("check", "colour", "red").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Terminal.run("check", "amount").exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
