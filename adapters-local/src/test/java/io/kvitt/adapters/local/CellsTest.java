package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CellsTest {

    @Test
    void everyCharacterComesBackAloneAndBesideOthers() {
        for (char c = 0; c < Character.MAX_VALUE; c++) {
            List<Optional<String>> cells =
                    List.of(Optional.of(String.valueOf(c)), Optional.empty(), Optional.of("a" + c + "u0041" + c));

            String line = Cells.line(cells);

            assertThat(line).doesNotContain("\n", "\r", "\u0000");
            assertThat(Cells.of(line)).isEqualTo(cells);
        }
    }

    @Test
    void whatLooksAbsentAndIsNotComesBack() {
        List<Optional<String>> cells = List.of(Optional.of("\\-"), Optional.of(""), Optional.of("😀\ud83d"));

        assertThat(Cells.of(Cells.line(cells))).isEqualTo(cells);
    }

    @ParameterizedTest
    @ValueSource(strings = {"\\", "\\n", "\\u00", "\\u00zz"})
    void aTextThatWasNotWrittenSoIsRefused(String line) {
        assertThatThrownBy(() -> Cells.of(line)).isInstanceOf(IllegalArgumentException.class);
    }
}
