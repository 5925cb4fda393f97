package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StoreCommandTest {

    @TempDir
    private Path folder;

    @Test
    void aSoundStoreIsCountedAndFoundSound() throws IOException {
        addDebt("Card");

        Terminal checked = store("check");

        assertThat(checked.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(checked.err()).isEmpty();
        assertThat(checked.out())
                .containsPattern("\\Akind +records\ndebt +1\npayment +0\n")
                .endsWith(folder.resolve("kvitt.db") + " is sound.\n");
        JsonNode json = new ObjectMapper().readTree(store("check", "--json").out());
        assertThat(json.get("records").get("debt").asLong()).isEqualTo(1);
    }

    @Test
    void aDamagedStoreIsToldRecordByRecord() throws SQLException, IOException {
        addDebt("Card");
        done("UPDATE debt SET balance = '-1.00'");

        Terminal checked = store("check");

        assertThat(checked.exitCode()).isEqualTo(ExitCode.DEPENDENCY);
        assertThat(checked.out()).isEmpty();
        assertThat(checked.err())
                .startsWith("kvitt: /debt/user_00000000-0000-4000-8000-000000000001 ")
                .endsWith(": It breaks the rules of its kind. (STORE_DAMAGED)\n");
        assertThat(new ObjectMapper()
                        .readTree(store("check", "--json").err())
                        .get("errors")
                        .get(0)
                        .get("code")
                        .asText())
                .isEqualTo("STORE_DAMAGED");
    }

    @Test
    void aStoreThatIsNotThereIsNotMade() {
        for (List<String> command : List.of(List.of("check"), List.of("export"), List.of("backup", path("copy.db")))) {
            Terminal answer = store(command.toArray(String[]::new));

            assertThat(answer.exitCode()).isEqualTo(ExitCode.DEPENDENCY);
            assertThat(answer.err()).contains("there is no such store", "(STORE_UNREACHABLE)");
        }
        assertThat(folder.resolve("kvitt.db")).doesNotExist();
    }

    @Test
    void aBackupCanBeUsedAsAStore() {
        addDebt("Card");

        Terminal copied = store("backup", path("copy.db"));

        assertThat(copied.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(Terminal.run("debts", "list", "--store", path("copy.db")).out())
                .contains("Card");
        Terminal again = store("backup", path("copy.db"));
        assertThat(again.exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(again.err()).contains("is there already (STORE_FILE_EXISTS)");
    }

    @Test
    void whatIsExportedIsTakenInElsewhereAndExportedAlike() throws IOException {
        addDebt("Card");
        addDebt("Car");

        Terminal printed = store("export");
        assertThat(store("export", path("all.jsonl")).exitCode()).isEqualTo(ExitCode.OK);
        Terminal taken = store("import", path("all.jsonl"), "--store", path("other.db"));

        assertThat(printed.rows()).hasSize(3);
        assertThat(Files.readString(folder.resolve("all.jsonl"))).isEqualTo(printed.out());
        assertThat(taken.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(taken.out()).startsWith("kind             new\ndebt               2\n");
        assertThat(store("export", "--store", path("other.db")).out()).isEqualTo(printed.out());
        assertThat(store("export", path("all.jsonl")).exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(store("import", path("all.jsonl"), "--json").out()).contains("\"debt\":0");
    }

    @Test
    void aLineThatIsNotUnderstoodRefusesAllOfTheFile() throws IOException {
        addDebt("Card");
        Path lines = folder.resolve("all.jsonl");
        store("export", lines.toString());
        Files.writeString(lines, Files.readString(lines).replace("\"Card\"", "\"Card\",\"colour\":\"red\""));

        Terminal refused = store("import", lines.toString(), "--store", path("other.db"));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(refused.err())
                .isEqualTo("kvitt: line 2: It says more, less or otherwise than an export does."
                        + " (IMPORT_RECORD_SPELLING)\n");
        assertThat(store("export", "--store", path("other.db")).out().lines()).hasSize(1);
    }

    @Test
    void anotherRecordOfTheSameKeyIsAConflict() throws SQLException {
        addDebt("Card");
        store("export", path("all.jsonl"));
        done("UPDATE debt SET name = 'Car'");

        Terminal refused = store("import", path("all.jsonl"));

        assertThat(refused.exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(refused.err()).startsWith("kvitt: line 2: ").contains("IMPORT_CONFLICT");
    }

    @Test
    void onATerminalOneSeesHowFarItIs() throws IOException {
        addDebt("Card");

        Terminal checked = Terminal.run(
                new byte[0], Map.of("KVITT_TERMINALS", "012"), "store", "check", "--store", path("kvitt.db"));

        assertThat(checked.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(checked.err()).isEmpty(); // too soon done for a line that moves
    }

    @Test
    void storeAloneIsNoCommand() {
        assertThat(Terminal.run("store").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(Terminal.run("store").err()).contains("check, backup, export, import");
    }

    private void addDebt(String name) {
        assertThat(Terminal.run(
                                "debts",
                                "add",
                                "--name",
                                name,
                                "--principal",
                                "100",
                                "--rate",
                                "1",
                                "--start",
                                "2024-01-01",
                                "--store",
                                path("kvitt.db"))
                        .exitCode())
                .isEqualTo(ExitCode.OK);
    }

    /** On the store of the test, unless the arguments name another. */
    private Terminal store(String... args) {
        List<String> all = new ArrayList<>(List.of("store"));
        all.addAll(List.of(args));
        if (!all.contains("--store")) {
            all.addAll(List.of("--store", path("kvitt.db")));
        }
        return Terminal.run(all.toArray(String[]::new));
    }

    private String path(String name) {
        return folder.resolve(name).toString();
    }

    private void done(String sql) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + path("kvitt.db"));
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
