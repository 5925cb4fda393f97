package io.kvitt.adapters.crypto;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Signatures and keys by the file. {@code KVITT_JOSE_VECTORS} names a folder of files in the shape of the public suites, which are
 * not part of the project; without it that is skipped. Our own, in the same shape, are written by {@link VectorWriter}.
 */
class JwsVectorsTest {

    private static final Path OUR_OWN = Path.of("src/test/resources/jose");

    @Test
    void ourOwnVectorsAreJudgedAsTheySay() throws IOException {
        for (VectorFile file : in(OUR_OWN)) {
            assertThat(file.cases()).hasSizeGreaterThan(10);
            for (VectorFile.Case each : file.cases()) {
                assertThat(each.isAccepted())
                        .as("%s %s", file.name(), each.name())
                        .isEqualTo(each.isValid());
            }
        }
        assertThat(in(OUR_OWN)).hasSize(2);
    }

    @Test
    void publicVectorsAreJudgedAsTheySayOrMoreStrictly() throws IOException {
        Optional<String> folder = Optional.ofNullable(System.getenv("KVITT_JOSE_VECTORS"));
        assumeTrue(folder.isPresent(), "the public vectors are not here: set KVITT_JOSE_VECTORS to their folder");

        for (VectorFile file : in(Path.of(folder.orElseThrow()))) {
            print(file);
            assertThat(wronglyAccepted(file)).as(file.name()).isEmpty();
            assertThat(names(file, each -> each.isValid() && !each.isAccepted() && !each.isBeyondUs()))
                    .as(file.name() + ", valid and within us")
                    .isEmpty();
        }
    }

    private static List<VectorFile> in(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            List<VectorFile> read = new ArrayList<>();
            for (Path file : files.filter(JwsVectorsTest::isOfJose).sorted().toList()) {
                read.add(VectorFile.read(file));
            }
            return read;
        }
    }

    private static boolean isOfJose(Path file) {
        return file.getFileName().toString().matches(".*json_web_(signature|key|crypto|encryption).*\\.json");
    }

    private static List<String> wronglyAccepted(VectorFile file) {
        return names(file, each -> !each.isValid() && each.isAccepted() && !file.isValidElsewhere(each));
    }

    private static List<String> names(VectorFile file, Predicate<VectorFile.Case> which) {
        return file.cases().stream().filter(which).map(VectorFile.Case::name).toList();
    }

    private static void print(VectorFile file) {
        System.out.printf("%s: %d cases%n", file.name(), file.cases().size());
        System.out.printf(
                "  labelled valid    accepted %4d  refused %4d%n", count(file, true, true), count(file, true, false));
        System.out.printf(
                "  labelled invalid  accepted %4d  refused %4d%n", count(file, false, true), count(file, false, false));
        System.out.println("  invalid, accepted: " + names(file, each -> !each.isValid() && each.isAccepted()));
        System.out.println("  valid, refused:    " + names(file, each -> each.isValid() && !each.isAccepted()));
    }

    private static long count(VectorFile file, boolean isValid, boolean isAccepted) {
        return file.cases().stream()
                .filter(each -> each.isValid() == isValid && each.isAccepted() == isAccepted)
                .count();
    }
}
