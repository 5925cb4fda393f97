package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kvitt.domain.payment.ContentHash;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentsCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ID = "5f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6";
    private static final String OTHER = "6f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6";

    @TempDir
    private Path folder;

    @Test
    void theSamePaymentAgainGetsTheSameAnswer() throws IOException {
        String[] rent = {
            "submit",
            "--id",
            ID,
            "--at",
            "2026-10-25T09:00:00+01:00",
            "--description",
            "Hyra, oktober",
            "--amount",
            "8850"
        };
        Terminal first = kvitt(rent);
        Terminal second = kvitt(rent);

        assertThat(first.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(first.err()).isEmpty();
        assertThat(first.out()).isEqualTo("""
            id         5f0c9a3e-1d2b-4c3d-8e4f-a1b2c3d4e5f6
            paid       2026-10-25T08:00Z
            for        Hyra, oktober
            amount     8 850.00 SEK
            """);
        assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(second.out()).isEqualTo(first.out());
        assertThat(second.err()).contains("kept before");
        assertThat(kvitt("list").out()).isEqualTo("""
            id        paid        for              amount
            5f0c9a3e  2026-10-25  Hyra, oktober  8 850.00  SEK
            paid 8 850.00 SEK in 1 payment
            """);
    }

    @Test
    void anIdThatIsTakenIsAConflict() throws IOException {
        kvitt("submit", "--id", ID, "--description", "Hemligt", "--amount", "1");
        Terminal other = kvitt("submit", "--id", ID, "--description", "Gym", "--amount", "1", "--json");

        assertThat(other.exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(other.out()).isEmpty();
        assertThat(JSON.readTree(other.err()).at("/errors/0/code").asText()).isEqualTo("PAYMENT_ID_CONFLICT");
        assertThat(other.err()).doesNotContain("Hemligt");
    }

    @Test
    void everythingThatIsWrongIsToldAtItsOption() throws IOException {
        Terminal wrong = kvitt("submit", "--id", "1", "--user", "x", "--at", "yesterday", "--currency", "XAU");

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err().lines().map(line -> line.replaceAll("^kvitt: (--\\S+): .*\\((\\w+)\\)$", "$1 $2")))
                .containsExactly(
                        "--id UUID_FORMAT",
                        "--user UUID_FORMAT",
                        "--at TIMESTAMP_FORMAT",
                        "--description FIELD_MISSING",
                        "--currency CURRENCY_NOT_PAYABLE",
                        "--amount FIELD_MISSING");
        assertThat(kvitt("list").out()).isEqualTo("No payments.\n");
    }

    @Test
    void ofAFileTheGoodLinesAreKeptAndTheOthersTold() throws IOException {
        Path file = file("""
            {"payment_id":"%s","timestamp":"2026-10-25T09:00:00Z","description":"Hyra","currency":"SEK","amount":"8850"}

            {"payment_id":"%s","timestamp":"2026-10-25T09:00:00Z","description":"Gym","currency":"SEK","amount":299.5}
            {"payment_id":"%s","timestamp":"2026-10-25T09:00:00Z","description":"Annat","currency":"SEK","amount":"1"}
            {"payment_id":"%s","description":7,"colour":"red","amount":1e3}
            [1]
            {"payment_id":
            """.formatted(ID, OTHER, ID, OTHER));
        Terminal told = kvitt("submit", "--file", file.toString(), "--json");

        assertThat(told.exitCode()).isEqualTo(ExitCode.PARTIAL);
        assertThat(told.out().lines().map(PaymentsCommandTest::summary))
                .containsExactly(
                        "1 accepted",
                        "3 accepted",
                        "4 conflict /payment_id PAYMENT_ID_CONFLICT",
                        "5 refused /description FIELD_TYPE /colour FIELD_UNKNOWN /amount FIELD_TYPE",
                        "6 refused  BODY_MALFORMED",
                        "7 refused  BODY_MALFORMED");
        Terminal again = kvitt("submit", "--file", file.toString());
        assertThat(again.out()).isEqualTo("0 kept, 2 kept before, 4 refused\n");
        assertThat(again.err()).contains("kvitt: line 4 /payment_id: ", "kvitt: line 7: ");
    }

    @Test
    void aFileMayBeCsv() throws IOException {
        Path file = file("""
            \ufeffpayment_id;timestamp;description;currency;amount
            %s;2026-10-25T09:00:00Z;"Hyra; oktober";SEK;8850
            %s;2026-10-25T09:00:00Z;Gym;;299
            """.formatted(ID, OTHER));
        Terminal told = kvitt("submit", "--file", file.toString(), "--csv");

        assertThat(told.exitCode()).isEqualTo(ExitCode.PARTIAL);
        assertThat(told.out())
                .isEqualTo("line,status,payment_id,codes\r\n2,accepted," + ID + ",\r\n3,refused," + OTHER
                        + ",FIELD_MISSING\r\n");
        assertThat(kvitt("submit", "--file", file.toString(), "--currency", "SEK")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(kvitt("list").out()).contains("Hyra; oktober").endsWith("paid 9 149.00 SEK in 2 payments\n");
    }

    @ParameterizedTest(name = "{0}: exit {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
        # text, / ends a line | exit
        ""                    | 2
        name,amount/x,1       | 2
        {'payment_id':'x'}    | 2
        payment_id,amount/    | 0
        """)
    void aFileThatIsNoneIsRefused(String text, int exitCode) throws IOException {
        Path file = file(text.replace('/', '\n').replace('\'', '"'));

        assertThat(kvitt("submit", "--file", file.toString()).exitCode()).isEqualTo(exitCode);
    }

    @Test
    void aFileMayBeStandardInput() {
        String line = "{\"payment_id\":\"" + ID + "\",\"timestamp\":\"2026-10-25T09:00:00Z\",\"description\":\"Hyra\","
                + "\"currency\":\"SEK\",\"amount\":\"8850\"}";
        Terminal told = Terminal.run(
                line.getBytes(StandardCharsets.UTF_8), Map.of(), "payments", "submit", "--file", "-", "--memory");

        assertThat(told.out()).isEqualTo("1 kept, 0 kept before, 0 refused\n");
    }

    @Test
    void aLineThatIsTooLongIsRefusedAndTheNextOneTaken() throws IOException {
        Path file = file(
                "{\"description\":\"" + "x".repeat(200_000) + "\"}\n" + "{\"payment_id\":\"" + ID
                        + "\",\"timestamp\":\"2026-10-25T09:00:00Z\",\"description\":\"Hyra\",\"currency\":\"SEK\",\"amount\":\"1\"}");

        assertThat(kvitt("submit", "--file", file.toString(), "--json")
                        .out()
                        .lines()
                        .map(PaymentsCommandTest::summary))
                .containsExactly("1 refused  BODY_TOO_LARGE", "2 accepted");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "+46", "-1+1", "@SUM(A1)", "=cmd|' /C calc'!A0"})
    void noCellOfACsvIsAFormula(String description) throws IOException {
        kvitt("submit", "--id", ID, "--description=" + description, "--amount", "1");

        assertThat(kvitt("list", "--csv").out().lines().toList().get(1))
                .contains(",'" + description.substring(0, 1))
                .doesNotContain("," + description.charAt(0));
    }

    @Test
    void aPaymentIsTakenBack() throws IOException {
        kvitt("submit", "--id", ID, "--at", "2026-10-25T09:00:00Z", "--description", "Hyra", "--amount", "100");

        assertThat(kvitt("reverse", ID, "--amount", "100.01").err()).contains("REVERSAL_TOO_LARGE, limit 100.00");
        assertThat(kvitt("reverse", ID, "--amount", "40", "--id", OTHER).out())
                .contains("amount     40.00 SEK\n", "takes back " + ID + "\n");
        assertThat(kvitt("reverse", OTHER).exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(kvitt("reverse", "x").err()).contains("UUID_FORMAT");
        assertThat(kvitt("list").out()).endsWith("paid 60.00 SEK in 1 payment, 40.00 SEK taken back\n");
    }

    @Test
    void whatComesBackIsFoundConfirmedAndReported() throws IOException {
        rentOfTenMonths();
        String found = kvitt("commitments").out();
        String id = found.lines()
                .filter(line -> line.startsWith("found "))
                .findFirst()
                .orElseThrow()
                .substring(6, 22);
        assertThat(found).contains("MATURE, next 2026-11-25 about 8 850.00 SEK", "2026-03-27 8850.00 SEK +2 days");

        assertThat(kvitt("report", "2026-10").out()).contains("No commitment is confirmed");
        assertThat(kvitt("commitments", "--confirm", "ffffffff").exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(kvitt("commitments", "--confirm", id, "--category", "house").err())
                .contains("CATEGORY_UNKNOWN");
        assertThat(kvitt("commitments", "--confirm", id.substring(0, 5), "--category", "rent", "--payee", "Värden")
                        .out())
                .contains(id, "Värden");

        assertThat(kvitt("report", "2026-03").out()).startsWith("""
            Payments of 2026-03, UTC

            payee   for   expected       due             paid  on          late  status  history
            Värden  rent  8 850.00  SEK  2026-03-25  8 850.00  2026-03-27     2  PAID    00BBBBBBBBBBBBBBBBBBBBBB
            1 PAID
            paid 8 850.00 SEK in all
            version 1, sealed\s\
            """);
        assertThat(kvitt("commitments", "--end", id, "--on", "2026-12-25").out())
                .contains("2026-12-25");
        assertThat(kvitt("commitments", "--end", id, "--on", "25/12").err()).contains("DATE_FORMAT");
    }

    @Test
    void aReportIsTheSameToTheLastByteAndItsSealHolds() throws IOException {
        rentOfTenMonths();
        String first = kvitt("report", "2026-10", "--json").out();
        String document = first.substring(first.indexOf("\"report\":") + 9, first.length() - 2);

        assertThat(kvitt("report", "2026-10", "--json").out()).isEqualTo(first);
        assertThat(JSON.readTree(first).get("report_hash").asText())
                .isEqualTo(ContentHash.of(document).hex());
        kvitt("submit", "--at", "2026-10-26T09:00:00Z", "--description", "Kaffe", "--amount", "30");
        assertThat(JSON.readTree(kvitt("report", "2026-10", "--json").out())
                        .get("version")
                        .asInt())
                .isEqualTo(2);
        assertThat(kvitt("report", "2026-10", "--csv").out())
                .isEqualTo(
                        "month,zone,commitment_id,payee,category,currency,expected_amount,expected_date,paid_amount,paid_date,days_late,status,payment_ids,history\r\n");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource({
        "2026-13, UTC, REPORT_MONTH_FORMAT",
        "2026-12, UTC, REPORT_MONTH_FUTURE",
        "2026-10, Europe/Atlantis, REPORT_ZONE_UNKNOWN"
    })
    void aReportThatCannotBeMadeIsRefused(String month, String zone, String code) throws IOException {
        Terminal refused = kvitt("report", month, "--zone", zone);

        assertThat(refused.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(refused.err()).contains(code);
    }

    @Test
    void anEarlierVersionIsShownAsItWasMade() throws IOException {
        assertThat(kvitt("report", "2026-10", "--versions").out()).isEqualTo("No report of 2026-10, UTC, was made.\n");
        confirmedRent();
        Terminal json = kvitt("report", "2026-10", "--json");
        Terminal table = kvitt("report", "2026-10");
        Terminal csv = kvitt("report", "2026-10", "--csv");
        kvitt("submit", "--at", "2026-10-26T09:00:00Z", "--description", "Kaffe", "--amount", "30");
        assertThat(kvitt("report", "2026-10").out()).contains("version 2, sealed ", "paid 8 880.00 SEK in all");

        assertThat(kvitt("report", "2026-10", "--version", "1", "--json")).isEqualTo(json);
        assertThat(kvitt("report", "2026-10", "--version", "1")).isEqualTo(table);
        assertThat(kvitt("report", "2026-10", "--version", "1", "--csv")).isEqualTo(csv);
        assertThat(kvitt("report", "2026-10", "--versions").out().lines()).hasSize(3);
        assertThat(kvitt("report", "2026-10", "--versions", "--csv").out())
                .startsWith("month,zone,version,generated_at,report_hash\r\n2026-10,UTC,1,2026-11-22T12:00:00Z,");
        assertThat(JSON.readTree(kvitt("report", "2026-10", "--versions", "--json")
                                .out())
                        .at("/items/1/version")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void aVersionThatIsNotThereIsNotFound() throws IOException {
        Terminal none = kvitt("report", "2026-10", "--version", "3", "--json");

        assertThat(none.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(none.out()).isEmpty();
        assertThat(JSON.readTree(none.err()).at("/errors/0/code").asText()).isEqualTo("REPORT_NOT_FOUND");
        kvitt("report", "2026-10");
        assertThat(kvitt("report", "2026-10", "--version", "0").err())
                .isEqualTo("kvitt: Of 2026-10 there is no version 0. (REPORT_NOT_FOUND, limit 1)\n");
        assertThat(kvitt("report", "2026-10", "--version", "x").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aReportIsPrintedIntoAPdfThatIsNeverReplacedUnasked() throws IOException {
        confirmedRent();
        Path pdf = folder.resolve("october.pdf");
        Terminal printed = kvitt("report", "2026-10", "--pdf", pdf.toString());
        byte[] bytes = Files.readAllBytes(pdf);

        assertThat(printed.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(printed.out()).isEmpty();
        assertThat(printed.err()).isEqualTo("printed into " + pdf + "\n");
        assertThat(Terminal.run("text", pdf.toString()).out())
                .contains("Payments of October 2026", "Wallenstam", "8 850.00 SEK", "page 1 of 1");
        assertThat(kvitt("report", "2026-10", "--pdf", pdf.toString()).exitCode())
                .isEqualTo(ExitCode.CONFLICT);

        Files.writeString(pdf, "mine");
        Terminal refused = kvitt("report", "2026-10", "--pdf", pdf.toString());
        assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(refused.err()).contains("--force replaces it");
        assertThat(pdf).hasContent("mine");
        assertThat(kvitt("report", "2026-10", "--version", "1", "--pdf", pdf.toString(), "--force")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(pdf).hasBinaryContent(bytes);
        assertThat(folder.toFile().list()).noneMatch(name -> name.endsWith(".part"));
    }

    @ParameterizedTest(name = "{0}: exit {1}")
    @CsvSource({
        "--pdf october.pdf --json, 2",
        "--pdf october.pdf --csv, 2",
        "--pdf october.pdf --versions, 2",
        "--pdf october.pdf --credit-file json, 2",
        "--version 1 --versions, 2",
        "--version 1 --credit-file json, 2",
        "--force, 2",
        "--pdf nowhere/october.pdf, 1",
        "--help, 0"
    })
    void whatAReportCannotBeIsRefused(String options, int exitCode) {
        List<String> words = new ArrayList<>(List.of("report", "2026-10"));
        for (String word : options.split(" ")) {
            words.add(word.endsWith(".pdf") ? folder.resolve(word).toString() : word);
        }
        Terminal told = kvitt(words.toArray(String[]::new));

        assertThat(told.exitCode()).isEqualTo(exitCode);
        assertThat(folder.resolve("october.pdf")).doesNotExist();
    }

    @Test
    void noCellOfAReportIsAFormula() throws IOException {
        confirmedRent("--payee", "=cmd|' /C calc'!A0");

        for (String[] command : new String[][] {{"report", "2026-10", "--csv"}, {"commitments", "--csv"}}) {
            assertThat(kvitt(command).out().lines().toList())
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains(",'=cmd|")
                    .doesNotContainPattern("(^|,)\"?[=+@-]");
        }
        assertThat(kvitt("report", "2026-10", "--versions", "--csv").out()).doesNotContainPattern("(^|,)\"?[=+@-]");
    }

    private void confirmedRent(String... named) throws IOException {
        rentOfTenMonths();
        String id = kvitt("commitments")
                .out()
                .lines()
                .filter(line -> line.startsWith("found "))
                .findFirst()
                .orElseThrow()
                .substring(6, 22);
        List<String> words = new ArrayList<>(List.of("commitments", "--confirm", id, "--category", "rent"));
        words.addAll(List.of(named));
        assertThat(kvitt(words.toArray(String[]::new)).exitCode()).isEqualTo(ExitCode.OK);
    }

    private void rentOfTenMonths() throws IOException {
        StringBuilder lines = new StringBuilder("payment_id,timestamp,description,currency,amount\n");
        for (int month = 1; month <= 10; month++) {
            lines.append("5f0c9a3e-1d2b-4c3d-8e4f-%012d,2026-%02d-%dT09:00:00Z,Autogiro Wallenstam AB %d,SEK,8850\n"
                    .formatted(month, month, month == 3 ? 27 : 25, month * 1111));
        }
        assertThat(kvitt("submit", "--file", file(lines.toString()).toString()).exitCode())
                .isEqualTo(ExitCode.OK);
    }

    private static String summary(String line) {
        try {
            JsonNode node = JSON.readTree(line);
            StringBuilder summary = new StringBuilder(
                    node.get("line").asText() + " " + node.get("status").asText());
            node.path("errors")
                    .forEach(error -> summary.append(" ")
                            .append(error.get("field").asText())
                            .append(" ")
                            .append(error.get("code").asText()));
            return summary.toString();
        } catch (IOException broken) {
            throw new AssertionError("no JSON: " + line, broken);
        }
    }

    private Path file(String text) throws IOException {
        return Files.writeString(Files.createTempFile(folder, "payments", ".txt"), text);
    }

    private Terminal kvitt(String... words) {
        List<String> args = new ArrayList<>(List.of("payments"));
        args.addAll(List.of(words));
        args.addAll(List.of("--store", folder.resolve("kvitt.db").toString()));
        return Terminal.run(args.toArray(String[]::new));
    }
}
