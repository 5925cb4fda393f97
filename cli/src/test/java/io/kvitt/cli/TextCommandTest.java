package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TextCommandTest {

    @Test
    void printsWhatATemplateSees() {
        Terminal run = Terminal.run("text", "../samples/hyresavi-lindgarden.pdf");

        assertThat(run.exitCode()).isEqualTo(ExitCode.OK);
        assertThat(run.out()).contains("Lindg").endsWith("\f");
    }

    @Test
    void saysWhyThereIsNone() {
        Terminal scan = Terminal.run("text", "../samples/scan-kvitto.pdf");
        Terminal gone = Terminal.run("text", "../samples/none.pdf");
        Terminal folder = Terminal.run("text", "../samples");

        assertThat(scan.exitCode()).isEqualTo(ExitCode.FAILED);
        assertThat(scan.err()).contains("document.needs-ocr");
        assertThat(gone.err()).contains("document.not-found");
        assertThat(folder.exitCode()).isEqualTo(ExitCode.USAGE);
    }
}
