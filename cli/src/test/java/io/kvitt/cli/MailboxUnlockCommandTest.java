package io.kvitt.cli;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxUnlockCommandTest {

    private static final String RIGHT = "samples\n";

    @TempDir
    private Path folder;

    @Test
    void whatIsLockedIsReadOnceItsPasswordIsKnown() throws IOException {
        String mails = mails("first");
        assertThat(run("", "ingest", mails).out()).contains("losen.pdf (needs_password)");

        Terminal wrong = run("19121212\n", "mailbox", "unlock");
        assertThat(wrong.out()).isEqualTo("0 new invoices, 1 documents still locked\n");
        assertThat(wrong.exitCode()).isEqualTo(ExitCode.PARTIAL);

        Terminal right = run(RIGHT, "mailbox", "unlock");
        assertThat(right.out()).isEqualTo("1 new invoices, 0 documents still locked\n");
        assertThat(right.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run("", "invoices", "list", "--csv").out()).contains("2026-11-30");
        assertThat(run("", "mailbox", "unlock", "--again").out()).startsWith("0 new invoices, 0 documents");
    }

    @Test
    void whatComesLaterIsOpenedAtOnceUntilThePasswordIsForgotten() throws IOException {
        assertThat(run(RIGHT, "mailbox", "unlock").exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run("", "ingest", mails("second")).out())
                .contains("1 new invoice")
                .doesNotContain("needs_password");

        run("", "mailbox", "unlock", "--forget");
        assertThat(run("", "ingest", mails("third")).out()).contains("needs_password");
    }

    @Test
    void aPasswordIsNowhereToBeRead() throws IOException {
        Path file = Files.writeString(folder.resolve("number.txt"), "19121212-canary\n");
        Terminal run = run("", "mailbox", "unlock", "--password-file", file.toString());
        Files.delete(file);

        assertThat(run.out() + run.err()).doesNotContain("canary");
        try (var files = Files.walk(folder)) {
            for (Path each : files.filter(Files::isRegularFile).toList()) {
                assertThat(new String(Files.readAllBytes(each), StandardCharsets.ISO_8859_1))
                        .doesNotContain("canary");
            }
        }
    }

    @Test
    void whatIsNoPasswordIsRefused() {
        assertThat(run("\n", "mailbox", "unlock").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run("x".repeat(128) + "\n", "mailbox", "unlock").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run("", "mailbox", "unlock", "--again", "--forget").exitCode())
                .isEqualTo(ExitCode.USAGE);
    }

    private String mails(String name) throws IOException {
        Path mails = Files.createDirectory(folder.resolve(name));
        Files.copy(Path.of("../samples/mailbox/new/1793001600.M8.sample"), mails.resolve("a.eml"));
        return mails.toString();
    }

    private Terminal run(String in, String... args) {
        return Terminal.run(
                in.getBytes(UTF_8),
                Map.of("KVITT_STORE", folder.resolve("kvitt.db").toString()),
                args);
    }
}
