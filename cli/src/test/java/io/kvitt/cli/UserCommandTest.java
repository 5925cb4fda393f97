package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Users, logging in and out, and who owns what is kept. */
class UserCommandTest {

    private static final String PASSWORD = "korrekt häst batteri";

    @TempDir
    private Path folder;

    @Test
    void aUserLogsInKeepsSomethingAndLogsOut() throws IOException {
        assertThat(typing(PASSWORD, "user", "create", "--email", "anna@example.se", "--name", "Anna Berg")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(kvitt("whoami").exitCode()).isEqualTo(ExitCode.NOT_SIGNED_IN);
        owe("mine");

        Terminal in = typing(PASSWORD, "login", "Anna@Example.se");
        assertThat(in.err()).isEmpty();
        assertThat(in.out()).isEqualTo("Anna Berg is logged in\n");
        assertThat(kvitt("whoami").out()).contains("anna@example.se").contains("logged in until");
        assertThat(kvitt("debts", "list").out()).doesNotContain("mine");
        owe("annas");
        assertThat(kvitt("debts", "list").out()).contains("annas");

        assertThat(kvitt("logout").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(kvitt("logout").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(kvitt("whoami").exitCode()).isEqualTo(ExitCode.NOT_SIGNED_IN);
        assertThat(kvitt("debts", "list").out()).contains("mine").doesNotContain("annas");
    }

    @Test
    void aWrongPasswordAndAnUnknownNameAreOneAnswer() throws IOException {
        typing(PASSWORD, "user", "create", "--username", "anna");
        Terminal wrong = typing("something else", "login", "anna");
        Terminal unknown = typing(PASSWORD, "login", "berit");

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.NOT_SIGNED_IN);
        assertThat(unknown).isEqualTo(wrong);
        assertThat(wrong.err()).isEqualTo("kvitt: the name or the password is wrong (INVALID_CREDENTIALS)\n");
    }

    @Test
    void everythingThatIsWrongWithANewUserIsTold() throws IOException {
        Terminal wrong = typing("abc", "user", "create", "--email", "none", "--username", "a#b");

        assertThat(wrong.exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(wrong.err())
                .contains("EMAIL_FORMAT")
                .contains("USERNAME_FORMAT")
                .contains("PASSWORD_SHORT");
        typing(PASSWORD, "user", "create", "--username", "anna");
        assertThat(typing(PASSWORD, "user", "create", "--username", "ANNA").exitCode())
                .isEqualTo(ExitCode.CONFLICT);
    }

    @Test
    void aPasswordMayComeFromAFileAndNotFromTheCommandLine() throws IOException {
        Path secret = folder.resolve("secret");
        Files.writeString(secret, PASSWORD + "\nsecond line\n");
        kvitt("user", "create", "--username", "anna", "--password-file", secret.toString());

        assertThat(kvitt("login", "anna", "--password-file", secret.toString()).exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(kvitt("login", "anna", "--password", PASSWORD).exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void aSessionThatIsOverStopsEveryCommandUntilSomebodyLogsInOrOut() throws IOException {
        typing(PASSWORD, "user", "create", "--username", "anna");
        typing(PASSWORD, "login", "anna");
        Path login = folder.resolve("kvitt.db.login");
        String stolen = Files.readString(login);
        kvitt("logout");
        Files.writeString(login, stolen);

        assertThat(kvitt("debts", "list").exitCode()).isEqualTo(ExitCode.NOT_SIGNED_IN);
        assertThat(kvitt("payments", "list").exitCode()).isEqualTo(ExitCode.NOT_SIGNED_IN);
        assertThat(kvitt("debts", "list").err()).contains("kvitt login").contains("kvitt logout");
    }

    @Test
    void exportIsTheUsersAndHoldsNoSecret() throws IOException {
        typing(PASSWORD, "user", "create", "--username", "anna");
        typing(PASSWORD, "user", "create", "--username", "berit");
        typing(PASSWORD, "login", "berit");
        owe("berits");
        typing(PASSWORD, "login", "anna");
        owe("annas");

        Terminal export = kvitt("user", "export");
        assertThat(export.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(export.out()).contains("annas").doesNotContain("berits").doesNotContain("argon2");
        Path file = folder.resolve("mine.jsonl");
        assertThat(kvitt("user", "export", file.toString()).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(kvitt("user", "export", file.toString()).exitCode()).isEqualTo(ExitCode.CONFLICT);
        assertThat(kvitt("user", "export", "--user", "berit").out()).contains("berits");
        assertThat(kvitt("user", "export", "--user", "nobody").exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void deletingTakesEverythingOfTheUserAndNothingOfOthers() throws IOException {
        typing(PASSWORD, "user", "create", "--username", "anna");
        owe("machine");
        typing(PASSWORD, "login", "anna");
        owe("annas");

        assertThat(kvitt("user", "delete").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(kvitt("user", "delete", "--yes").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(kvitt("store", "export").out()).contains("machine").doesNotContain("annas");
        assertThat(kvitt("debts", "list").out()).contains("machine");
        assertThat(typing(PASSWORD, "login", "anna").exitCode()).isEqualTo(ExitCode.NOT_SIGNED_IN);
        assertThat(typing(PASSWORD, "user", "create", "--username", "anna").exitCode())
                .isEqualTo(ExitCode.OK);
        assertThat(kvitt("user", "delete", "--yes").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(kvitt("debts", "list").out()).doesNotContain("machine");
    }

    /** The secrets that were used occur nowhere: not in what was printed, not in the store; and the login file is for its owner. */
    @Test
    void noSecretIsPrintedOrKept() throws IOException {
        String canary = "canary-Zx81-qwop-åäö";
        Terminal made = typing(canary, "user", "create", "--username", "anna");
        Terminal in = typing(canary, "login", "anna");
        Terminal wrong = typing(canary + "x", "login", "anna");
        String token = Files.readString(folder.resolve("kvitt.db.login")).strip();
        Terminal who = kvitt("whoami", "--json");
        Terminal out = kvitt("user", "export");
        kvitt("store", "backup", folder.resolve("copy.db").toString());

        for (Terminal terminal : List.of(made, in, wrong, who, out)) {
            assertThat(terminal.out() + terminal.err()).doesNotContain("canary").doesNotContain(token);
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.filter(one ->
                            one.toString().contains(".db") && !one.toString().endsWith(".login"))
                    .toList()) {
                String bytes = Files.readString(file, StandardCharsets.ISO_8859_1);
                assertThat(bytes).as(file.toString()).doesNotContain("canary").doesNotContain(token);
            }
        }
        for (String secret : List.of("kvitt.db.login", "kvitt.db.keys")) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve(secret))))
                    .isEqualTo("rw-------");
        }
    }

    private void owe(String name) {
        assertThat(kvitt("debts", "add", "--name", name, "--principal", "100", "--rate", "1", "--start", "2024-01-01")
                        .exitCode())
                .isEqualTo(ExitCode.OK);
    }

    private Terminal kvitt(String... args) {
        return typing("", args);
    }

    private Terminal typing(String typed, String... args) {
        return Terminal.run(
                (typed + "\n").getBytes(StandardCharsets.UTF_8),
                Map.of("KVITT_STORE", folder.resolve("kvitt.db").toString()),
                args);
    }
}
