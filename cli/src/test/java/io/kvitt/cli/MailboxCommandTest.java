package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MailboxCommandTest {

    @TempDir
    private Path folder;

    private String mails = "";

    @BeforeEach
    void makeFolder() throws IOException {
        mails = Files.createDirectory(folder.resolve("mails")).toRealPath().toString();
        Path mail = Files.copy(
                Path.of("../samples/mailbox/cur/1792396800.M1.sample"),
                Path.of(mails).resolve("a.eml"));
        Files.setLastModifiedTime(mail, FileTime.fromMillis(1_700_000_000_000L));
    }

    @Test
    void aFolderIsWatchedAndReadAndForgotten() {
        assertThat(run("mailbox", "connect", mails, "--policy", "hourly", "--zone", "Europe/Stockholm")
                        .out())
                .contains("hourly", mails);
        assertThat(run("mailbox", "status", "--json").out()).contains("\"policy\":\"hourly\"", "\"result\":\"none\"");

        assertThat(run("mailbox", "sync", mails).out()).startsWith("1 mail: 1 read, 0 left alone; 1 new invoice,");
        assertThat(run("mailbox", "sync", mails, "--all").out()).isEqualTo("Nothing new.\n");
        assertThat(run("mailbox", "list").out()).contains("done");

        assertThat(run("mailbox", "disconnect", mails).exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run("mailbox", "disconnect", mails).exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run("invoices", "list", "--csv").out().lines()).hasSize(2);
    }

    @Test
    void whoWantsSomethingElseHasWhatWasLeftAloneReadAgain() {
        run("mailbox", "connect", mails, "--sender", "somebody.example");
        assertThat(run("mailbox", "sync", mails).out()).startsWith("1 mail: 0 read, 1 left alone;");

        run("mailbox", "connect", mails, "--word", "Hyresavi");
        assertThat(run("mailbox", "sync", mails).out()).contains("1 new invoice");
    }

    @Test
    void whatHasComeThisMonthIsNotLookedFor() throws IOException {
        assertThat(run("mailbox", "sync", "--latest").exitCode()).isEqualTo(ExitCode.FAILED);
        run("mailbox", "connect", mails, "--policy", "weekday-until-found", "--sender", "falkenried.example");
        Path mail = Files.copy(
                Path.of("../samples/mailbox/cur/1792483200.M2.sample"),
                Path.of(mails).resolve("b.eml"));
        Files.setLastModifiedTime(mail, FileTime.fromMillis(1_700_000_000_000L));
        assertThat(run("mailbox", "sync", "--latest", "--type", "invoice").out())
                .startsWith("2 mails: 1 read, 1 left alone; 1 new invoice,");

        assertThat(run("mailbox", "sync", "--latest", "--type", "invoice").out())
                .startsWith("It has come already: kvitt invoices show ");
        assertThat(run("mailbox", "sync", mails, "--latest", "--type", "invoice", "--json")
                        .out())
                .contains("\"result\":\"already_present\"");
        assertThat(run("mailbox", "sync", "--latest").out()).isEqualTo("Nothing new.\n");
        assertThat(run("mailbox", "sync").out()).isEqualTo("Nothing new.\n");
        assertThat(run("mailbox", "sync", "--all").out()).startsWith("1 mail: 0 read, 1 left alone;");
    }

    @Test
    void whatCannotBeAskedTogetherIsRefused() {
        assertThat(run("mailbox", "sync", "--latest", "--type", "cats").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("mailbox", "sync", "--type", "rental").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run("mailbox", "sync", "--latest", "--all").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    @Test
    void whatCannotBeWatchedIsSaid() {
        assertThat(run("mailbox", "connect", mails + "/nowhere").exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(run("mailbox", "connect", mails, "--policy", "never").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("mailbox", "connect", mails, "--zone", "Mars").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("mailbox", "connect", mails, "--word", "\u0000").exitCode())
                .isEqualTo(ExitCode.USAGE);
        assertThat(run("mailbox", "connect", "google").err()).contains("KVITT_GOOGLE_CLIENT");
        assertThat(run("mailbox").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private Terminal run(String... args) {
        return Terminal.run(
                new byte[0], Map.of("KVITT_STORE", folder.resolve("kvitt.db").toString()), args);
    }
}
