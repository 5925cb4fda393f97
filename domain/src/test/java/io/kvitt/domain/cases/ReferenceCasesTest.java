package io.kvitt.domain.cases;

import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Runs every case of the {@code *.jsonl} files in the folder that the system property or environment variable
 * {@code KVITT_FINANCE_CASES} names, one test a case. Published figures: they are not part of the project, so without the
 * folder there is nothing to run.
 */
class ReferenceCasesTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @TestFactory
    List<DynamicTest> everyCaseComesOutAsPublished() throws IOException {
        Path folder = folder();
        assumeTrue(Files.isDirectory(folder), () -> "no reference cases: set KVITT_FINANCE_CASES to their folder");
        List<DynamicTest> tests = new ArrayList<>();
        for (Path file : files(folder)) {
            for (String line : Files.readAllLines(file)) {
                if (!line.isBlank()) {
                    Case one = Case.of(JSON.readTree(line));
                    tests.add(DynamicTest.dynamicTest(one.kind() + " " + one.id(), () -> Kinds.run(one)));
                }
            }
        }
        return tests;
    }

    private static List<Path> files(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(file -> file.toString().endsWith(".jsonl"))
                    .sorted()
                    .toList();
        }
    }

    private static Path folder() {
        String named = System.getProperty("KVITT_FINANCE_CASES", System.getenv("KVITT_FINANCE_CASES"));
        // Tests run in the folder of their module; a relative path is meant from the root of the project.
        Path root = Path.of("").toAbsolutePath().getParent();
        return root.resolve(named == null || named.isBlank() ? "../shared/data/finance" : named)
                .normalize();
    }
}
