package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class WeightsTest {

    private static final Path SOURCES = Path.of("src/main/java/io/kvitt/domain/layout");
    private static final Pattern NAME = Pattern.compile("\"([a-z][a-z0-9-]*)\"");
    private static final Pattern ADDED = Pattern.compile("\\.add\\(\\s*\"([a-z0-9-]+)\"\\s*,");

    @Test
    void everyWeightIsThatOfASupportThatTheRulesGive() throws IOException {
        Set<String> written = names(NAME);
        for (String rank : Set.of("1", "2", "3")) {
            written.add("label-rank-" + rank);
        }

        assertThat(written).containsAll(Weights.names());
    }

    @Test
    void everySupportThatTheRulesGiveHasAWeight() throws IOException {
        assertThat(names(ADDED))
                .isNotEmpty()
                .allSatisfy(name -> assertThat(Weights.weight(name)).isFinite());
    }

    @Test
    void anUnknownSupportIsRefused() {
        assertThatThrownBy(() -> Weights.weight("gut-feeling")).isInstanceOf(IllegalArgumentException.class);
    }

    private static Set<String> names(Pattern pattern) throws IOException {
        Set<String> names = new TreeSet<>();
        try (Stream<Path> files = Files.list(SOURCES)) {
            for (Path file : files.toList()) {
                Matcher matcher = pattern.matcher(Files.readString(file));
                while (matcher.find()) {
                    names.add(matcher.group(1));
                }
            }
        }
        return names;
    }
}
