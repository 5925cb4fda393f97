package io.kvitt.adapters.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class PathPatternTest {

    @Test
    void wordsComeBeforeNames() {
        List<PathPattern> paths = new ArrayList<>(List.of(
                PathPattern.of("/v1/payments/{payment_id}"),
                PathPattern.of("/v1/{any}/commitments"),
                PathPattern.of("/v1/payments/commitments")));

        Collections.sort(paths);

        assertThat(paths)
                .extracting(PathPattern::text)
                .containsExactly("/v1/payments/commitments", "/v1/payments/{payment_id}", "/v1/{any}/commitments");
    }

    /** It was not: a longer path could be behind a shorter one by its letters, and before it by way of a third. */
    @Test
    void theOrderIsTheSameWhateverItBeginsWith() {
        List<PathPattern> sorted = paths();
        Collections.sort(sorted);
        Random random = new Random(7);

        for (int i = 0; i < 200; i++) {
            List<PathPattern> mixed = paths();
            Collections.shuffle(mixed, random);
            Collections.sort(mixed);
            assertThat(mixed).isEqualTo(sorted);
        }
    }

    private static List<PathPattern> paths() {
        List<PathPattern> paths = new ArrayList<>();
        for (String first : List.of("a", "{b}", "c")) {
            paths.add(PathPattern.of("/" + first));
            for (String second : List.of("{x}", "y")) {
                paths.add(PathPattern.of("/" + first + "/" + second));
                for (String third : List.of("a", "{z}")) {
                    paths.add(PathPattern.of("/" + first + "/" + second + "/" + third));
                    paths.add(PathPattern.of("/" + first + "/" + second + "/" + third + "/{w}"));
                }
            }
        }
        return paths;
    }
}
