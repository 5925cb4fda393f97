package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.kvitt.domain.debt.DebtField;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebtsCommandTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TempDir
    private Path folder;

    @Test
    void anAddedDebtIsShownListedChangedAndRemoved() throws IOException {
        Terminal added = kvitt("add --name Card --principal 50000 --rate 18.99 --start 2024-01-31 --minimum 1250"
                + " --balance 45000.5 --creditor Norrbanken");
        String id = added.out().lines().findFirst().orElseThrow().substring(11);

        assertThat(added.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(added.out()).isEqualTo("id         " + id + """

                        name       Card
                        principal  50 000.00 SEK
                        balance    45 000.50 SEK
                        rate       18.99 %
                        start      2024-01-31
                        frequency  monthly
                        minimum    1 250.00 SEK
                        creditor   Norrbanken
                        version    1
                        """);
        assertThat(kvitt("show " + id).out()).isEqualTo(added.out());
        assertThat(kvitt("show " + id.substring(0, 4)).out()).isEqualTo(added.out());

        Terminal updated = kvitt("update " + id + " --balance 0 --clear creditor --clear minimum --end 2026-12-31");
        assertThat(updated.out())
                .contains("balance    0.00 SEK, paid\n", "end        2026-12-31\n", "version    2\n")
                .doesNotContain("creditor", "minimum");

        assertThat(kvitt("list").out()).isEqualTo("""
                id        name  balance  of principal          rate  minimum  paid
                %s  Card     0.00     50 000.00  SEK  18.99 %%        -  monthly
                owed 0.00 SEK of 50 000.00 in 1 debt
                """.formatted(id.substring(0, 8)));

        assertThat(kvitt("rm " + id).out()).isEqualTo(updated.out());
        assertThat(kvitt("show " + id).exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(kvitt("list").out()).isEqualTo("No debts.\n");
    }

    @Test
    void jsonHasTheNamesOfTheInterfaceAndAmountsAsText() throws IOException {
        JsonNode debt = json("add --name Card --principal 5000.00 --currency USD --rate 18.990 --start 2024-01-01"
                + " --balance 4500 --minimum 125 --creditor Bank --end 2027-01-01 --json");

        assertThat(debt.fieldNames())
                .toIterable()
                .containsExactly(
                        "debt_id",
                        "debt_name",
                        "principal",
                        "interest_rate",
                        "start_date",
                        "end_date",
                        "payment_frequency",
                        "current_balance",
                        "minimum_payment",
                        "creditor",
                        "archived",
                        "version",
                        "created_at",
                        "updated_at");
        assertThat(debt.get("principal").toString()).isEqualTo("{\"amount\":\"5000.00\",\"currency\":\"USD\"}");
        assertThat(debt.get("interest_rate").toString()).isEqualTo("\"18.99\"");
        assertThat(debt.get("created_at").asText()).isEqualTo("2026-11-22T12:00:00Z");
        assertThat(json("show " + debt.get("debt_id").asText() + " --json")).isEqualTo(debt);
    }

    @Test
    void noCellOfACsvIsAFormula() {
        Terminal added = kvitt("add --name =1+1 --creditor @SUM(1) --principal 100 --rate 1 --start 2024-01-01 --csv");

        for (Terminal told : List.of(added, kvitt("list --csv"))) {
            assertThat(told.out().lines().toList())
                    .hasSize(2)
                    .last()
                    .asString()
                    .contains(",'=1+1,", ",'@SUM(1)")
                    .doesNotContainPattern("(^|,)\"?[=+@-]");
        }
    }

    @Test
    void sumsAreMadeForEachCurrencyWithoutWhatWasPutAway() throws IOException {
        kvitt("add --name A --principal 100 --rate 1 --start 2024-01-01");
        kvitt("add --name B --principal 200 --rate 1 --start 2024-01-01 --currency EUR --balance 50.5");
        String away = json("add --name C --principal 300 --rate 1 --start 2024-01-01 --json")
                .get("debt_id")
                .asText();
        kvitt("update " + away + " --archive");

        JsonNode listed = json("list --json");
        assertThat(listed.get("totals").toString())
                .isEqualTo(
                        "[{\"currency\":\"EUR\",\"count\":1,\"principal\":\"200.00\",\"current_balance\":\"50.50\"},"
                                + "{\"currency\":\"SEK\",\"count\":1,\"principal\":\"100.00\",\"current_balance\":\"100.00\"}]");
        assertThat(listed.get("items")).hasSize(2);
        assertThat(json("list --json --all").get("items")).hasSize(3);
        assertThat(kvitt("list --all").out()).contains("archived").contains("owed 50.50 EUR of 200.00 in 1 debt\n");
        assertThat(kvitt("update " + away + " --restore").out()).contains("version    3\n");
        assertThat(json("list --json").get("items")).hasSize(3);
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+2", "+1", "-1+2", "@SUM(A1)"})
    void noCellOfACsvIsRunByASpreadsheet(String name) throws IOException {
        run("add", "--name", name, "--principal", "100", "--rate", "1", "--start", "2024-01-01");

        List<String> lines = kvitt("list --csv").out().lines().toList();

        assertThat(lines.get(0)).startsWith("debt_id,debt_name,principal,current_balance,currency,interest_rate,");
        assertThat(lines.get(1)).contains(",'" + name + ",100.00,100.00,SEK,1,monthly,,2024-01-01,,,false,1,");
    }

    @Test
    void whatIsWrongIsToldAtOnceEachAtItsOptionWithItsCode() throws IOException {
        Terminal run =
                kvitt("add --name Card --principal -5 --rate 1001 --start 2023-02-29 --balance 1.234 --minimum 0");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.out()).isEmpty();
        assertThat(run.err()).isEqualTo("""
                kvitt: --principal: What was lent is above zero. (PRINCIPAL_NOT_POSITIVE)
                kvitt: --rate: Rates go up to 1000 %. (RATE_TOO_HIGH, limit 1000)
                kvitt: --start: The calendar has no such day. (DATE_NOT_REAL)
                kvitt: --balance: SEK has fewer decimals. (AMOUNT_SCALE, limit 2)
                kvitt: --minimum: A payment is above zero. Leave it out if none is agreed. (PAYMENT_NOT_POSITIVE)
                """);
        assertThat(kvitt("list").out()).isEqualTo("No debts.\n");
    }

    @Test
    void errorsAreJsonWhereJsonIsAskedFor() throws IOException {
        Terminal run = kvitt("add --principal 5 --rate 5 --start 2024-01-01 --balance 50.01 --json");

        assertThat(run.out()).isEmpty();
        assertThat(run.err())
                .isEqualTo("{\"errors\":["
                        + "{\"code\":\"FIELD_MISSING\",\"field\":\"/debt_name\",\"message\":\"This has to be stated.\"},"
                        + "{\"code\":\"BALANCE_ABOVE_LIMIT\",\"field\":\"/current_balance/amount\","
                        + "\"message\":\"The balance is more than 10 times the principal.\",\"limit\":\"50.00\"}]}\n");
    }

    @Test
    void aRateThatLooksLikeAFractionIsTakenWithAWarning() throws IOException {
        Terminal run = kvitt("add --name Car --principal 5 --rate 0.06 --start 2024-01-01");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.err())
                .isEqualTo("kvitt: look again: --rate: The rate is taken as 0.06 % a year. If 6 % was meant, say so."
                        + " (RATE_LOOKS_LIKE_FRACTION)\n");
        assertThat(json("add --name Car --principal 5 --rate 0.06 --start 2024-01-01 --json")
                        .at("/warnings/0/code")
                        .asText())
                .isEqualTo("RATE_LOOKS_LIKE_FRACTION");
    }

    @Test
    void aDebtThatWasChangedMeanwhileIsAConflict() throws IOException {
        String id = json("add --name Car --principal 5 --rate 6 --start 2024-01-01 --json")
                .get("debt_id")
                .asText();
        kvitt("update " + id + " --balance 4");

        Terminal late = kvitt("update " + id + " --balance 3 --version-is 1");
        assertThat(late.exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(late.err()).contains("(DEBT_VERSION_CONFLICT)");
        assertThat(kvitt("update " + id + " --archive --version-is 1").exitCode())
                .isEqualTo(ExitCode.CONFLICT);
        assertThat(kvitt("rm " + id + " --version-is 1").exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(kvitt("rm " + id + " --version-is 2").exitCode()).isEqualTo(ExitCode.OK);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            # command                                 | exit | words
              show b7c0f1d2                           | 1    | There is no debt b7c0f1d2. (DEBT_NOT_FOUND)
              show b                                  | 1    | There is no debt b. (DEBT_NOT_FOUND)
              update b7c0f1d2 --balance 0             | 1    | (DEBT_NOT_FOUND)
              rm b7c0f1d2                             | 1    | (DEBT_NOT_FOUND)
              update b7c0f1d2                         | 2    | update takes something to change
              update b7c0f1d2 --clear color           | 2    | --clear color is none of end, minimum, creditor
              update b7c0f1d2 --archive --restore     | 2    | mutually exclusive
              list --json --csv                       | 2    | mutually exclusive
              list --colour                           | 2    | Unknown option
              show                                    | 2    | ID
              ''                                      | 2    | debts takes add, list, show, update, rm
            """)
    void whatCannotBeDoneIsSaid(String command, int exit, String words) throws IOException {
        Terminal run = command.isEmpty() ? Terminal.run("debts") : kvitt(command);

        assertThat(run.exitCode()).isEqualTo(exit);
        assertThat(run.err()).contains(words);
    }

    @Test
    void clearingWhatADebtIsNoneWithoutIsABrokenRule() throws IOException {
        String id = json("add --name Car --principal 5 --rate 6 --start 2024-01-01 --json")
                .get("debt_id")
                .asText();

        Terminal run = kvitt("update " + id + " --clear name --rate -1");

        assertThat(run.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run.err()).contains("--name: ", "(FIELD_MISSING)", "(RATE_NEGATIVE, limit 0)");
    }

    @Test
    void theStoreIsWhereTheEnvironmentSaysOrInTheFolderOfTheSystem() {
        assertKeptIn(Map.of("KVITT_STORE", folder.resolve("x/own.db").toString()), "x/own.db");
        assertKeptIn(Map.of("XDG_DATA_HOME", folder.resolve("xdg").toString()), "xdg/kvitt/kvitt.db");
        assertKeptIn(Map.of("HOME", folder.resolve("ann").toString()), "ann/.local/share/kvitt/kvitt.db");
        assertKeptIn(
                Map.of("HOME", folder.resolve("mac").toString(), Wiring.SYSTEM, "Mac OS X"),
                "mac/Library/Application Support/kvitt/kvitt.db");
        assertKeptIn(
                Map.of("LOCALAPPDATA", folder.resolve("local").toString(), Wiring.SYSTEM, "Windows 11"),
                "local/kvitt/kvitt.db");
    }

    private void assertKeptIn(Map<String, String> environment, String file) {
        assertThat(Terminal.run(new byte[0], environment, "debts", "list").out())
                .isEqualTo("No debts.\n");
        assertThat(folder.resolve(file)).exists();
    }

    @Test
    void withoutAHomeTheStoreHasToBeNamed() {
        Terminal run = Terminal.run("debts", "list");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DEPENDENCY);
        assertThat(run.err())
                .isEqualTo(
                        "kvitt: There is no home folder to keep a store in: use --store." + " (STORE_UNREACHABLE)\n");
        assertThat(Terminal.run("debts", "list", "--memory").out()).isEqualTo("No debts.\n");
    }

    @Test
    void aStoreThatIsNoneSaysSo() throws IOException {
        Files.writeString(folder.resolve("kvitt.db"), "Dear Anna, ".repeat(500));

        Terminal run = kvitt("list");

        assertThat(run.exitCode()).isEqualTo(ExitCode.DEPENDENCY);
        assertThat(run.err()).contains("(STORE_DAMAGED)");
    }

    @Test
    void aLockedStoreIsAConflict() throws Exception {
        kvitt("list");
        try (Connection other = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve("kvitt.db"));
                Statement statement = other.createStatement()) {
            statement.execute("BEGIN EXCLUSIVE");

            Terminal run = kvitt("add --name Car --principal 5 --rate 6 --start 2024-01-01");

            assertThat(run.exitCode()).isEqualTo(ExitCode.CONFLICT);
            assertThat(run.err()).contains("(STORE_LOCKED)");
            statement.execute("ROLLBACK");
        }
    }

    @Test
    void everyFieldThatMayBeStatedHasItsOption() {
        assertThat(DebtFields.optionAt(DebtField.BALANCE.pointer())).isEqualTo("--balance");
        assertThat(DebtFields.named("end")).contains(DebtField.END);
        assertThat(DebtFields.optionAt("/version")).isEqualTo("/version");
    }

    @ParameterizedTest
    @ValueSource(strings = {"add", "list", "show", "update", "rm"})
    void helpHasExamples(String command) {
        Terminal help = Terminal.run("debts", command, "--help");

        assertThat(help.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(help.out()).contains("Examples:", "kvitt debts " + command, "--store=FILE");
    }

    private Terminal kvitt(String command) {
        return run(command.split(" "));
    }

    private Terminal run(String... words) {
        List<String> args = new ArrayList<>(List.of("debts"));
        args.addAll(List.of(words));
        return Terminal.run(
                new byte[0], Map.of("KVITT_STORE", folder.resolve("kvitt.db").toString()), args.toArray(new String[0]));
    }

    private JsonNode json(String command) throws IOException {
        return JSON.readTree(kvitt(command).out());
    }
}
