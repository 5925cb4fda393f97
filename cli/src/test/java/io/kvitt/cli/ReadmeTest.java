package io.kvitt.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReadmeTest {

    /** Tests run in the folder of the module, users in that of the project. */
    private static final String ROOT = "../";

    @TempDir
    private Path folder;

    @Test
    void everyConsoleBlockPrintsWhatItShows() throws IOException {
        String[] blocks = Files.readString(Path.of(ROOT + "README.md")).split("```console\n");
        assertThat(blocks).hasSizeGreaterThan(2);
        for (int i = 1; i < blocks.length; i++) {
            String block = blocks[i].substring(0, blocks[i].indexOf("```"));
            int end = block.indexOf('\n');
            assertThat(block).startsWith("$ ./kvitt ");
            assertThat(printed(block.substring("$ ./kvitt ".length(), end))).isEqualTo(block.substring(end + 1));
        }
    }

    /** As on a machine with nothing but a JDK, on which nothing is kept yet. */
    private String printed(String command) {
        List<String> words = new ArrayList<>();
        for (String word : command.split(" ")) {
            words.add(word.startsWith("samples") ? ROOT + word : word);
        }
        Map<String, String> noEngine = Map.of(
                "KVITT_TESSERACT",
                "/nowhere/at/all",
                "KVITT_STORE",
                folder.resolve("kvitt.db").toString());
        String out = Terminal.run(new byte[0], noEngine, words.toArray(new String[0]))
                .out();
        return out.replace(ROOT + "samples/", "samples/");
    }
}
