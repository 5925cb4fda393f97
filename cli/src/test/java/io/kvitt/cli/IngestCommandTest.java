package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class IngestCommandTest {

    private static final String SAMPLES = "../samples/mailbox";

    @TempDir
    private Path folder;

    @Test
    void aFolderOfMailsIsInvoicesOnce() {
        Terminal first = run("ingest", SAMPLES);
        Terminal second = run("ingest", SAMPLES);

        assertThat(first.out())
                .endsWith("8 mails: 7 read, 1 left alone; 5 new invoices, 1 seen before\n")
                .contains("losen.pdf (needs_password)");
        assertThat(first.exitCode()).isEqualTo(ExitCode.PARTIAL);
        assertThat(second.out()).isEqualTo("Nothing new.\n");
        assertThat(second.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run("invoices", "list", "--csv").out().lines()).hasSize(6);
    }

    @Test
    void aProgramIsToldInJson() {
        Terminal told = run("ingest", SAMPLES, "--json");

        assertThat(told.out())
                .startsWith("{\"result\":\"done\",\"mails\":8,\"read\":7,\"left_alone\":1,\"to_be_tried_again\":0,"
                        + "\"quarantined\":0,\"new_invoices\":5,\"known_invoices\":1,\"unread_count\":1,")
                .contains("\"parts\":[{\"name\":\"losen.pdf\",\"reason\":\"needs_password\"}]");
    }

    @Test
    void aNameThatWantsToBeAPathIsOnlyAName() {
        run("ingest", SAMPLES);

        assertThat(run("invoices", "list", "--json").out()).contains("fdp.exe").doesNotContain("cron", "\u202e");
    }

    @Test
    void aFolderWithNothingThatCanBeReadHasFailed() throws IOException {
        Files.copy(Path.of("../samples/losen.pdf"), folder.resolve("losen.pdf"));

        assertThat(run("ingest", folder.toString()).exitCode()).isEqualTo(ExitCode.FAILED);
    }

    @Test
    void whatIsNoFolderIsSaid() {
        Terminal told = run("ingest", folder.resolve("nowhere").toString());

        assertThat(told.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(told.err()).contains("there is no such folder");
        assertThat(run("ingest").exitCode()).isEqualTo(ExitCode.USAGE);
        assertThat(run("ingest", SAMPLES, "-j", "0").exitCode()).isEqualTo(ExitCode.USAGE);
    }

    private Terminal run(String... args) {
        Map<String, String> environment = Map.of(
                "KVITT_STORE", folder.resolve("store/kvitt.db").toString(), "KVITT_TESSERACT", "/nowhere/at/all");
        return Terminal.run(new byte[0], environment, args);
    }
}
