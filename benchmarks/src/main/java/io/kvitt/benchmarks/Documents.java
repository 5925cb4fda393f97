package io.kvitt.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The PDFs to measure with: the labelled set where it is there ({@code KVITT_DATA}), else our own samples. */
final class Documents {

    private Documents() {}

    static List<Path> pdfs() throws IOException {
        Path labelled = data().resolve("facturx-pdf/pdf");
        Path folder = Files.isDirectory(labelled) ? labelled : Path.of("samples");
        try (Stream<Path> files = Files.list(folder)) {
            List<Path> pdfs = files.filter(file -> file.toString().endsWith(".pdf"))
                    .filter(file -> !file.toString().matches(".*/(losen|trasig)\\.pdf"))
                    .sorted()
                    .toList();
            if (pdfs.isEmpty()) {
                throw new IOException("there is no PDF in " + folder + ": run from the root of the project");
            }
            return pdfs;
        }
    }

    private static Path data() {
        return Path.of(Optional.ofNullable(System.getenv("KVITT_DATA")).orElse("../shared/data"));
    }
}
