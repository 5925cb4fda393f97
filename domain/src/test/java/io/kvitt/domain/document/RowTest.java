package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class RowTest {

    private final List<Word> words = new ArrayList<>();

    private RowTest at(float x, float y, String text) {
        words.add(new Word(text, new Box(x, y, x + 5 * text.length(), y + 10)));
        return this;
    }

    private List<List<String>> rows() {
        return Row.of(new Page(1, 595, 842, words)).stream()
                .map(row -> row.segments().stream().map(Segment::text).toList())
                .toList();
    }

    @Test
    void aSpaceDoesNotPartAndAColumnGapDoes() {
        at(20, 20, "Fällig").at(55, 20, "am").at(90, 20, "17.5.");

        assertThat(rows()).containsExactly(List.of("Fällig am", "17.5."));
    }

    @Test
    void oneSpaceOfATypewriterDoesNotPart() {
        words.add(new Word("zu", new Box(20, 20, 36, 26)));
        words.add(new Word("zahlen", new Box(44, 20, 92, 26)));

        assertThat(rows()).containsExactly(List.of("zu zahlen"));
    }

    @Test
    void rowsGoFromTopToBottomAndSegmentsFromLeftToRight() {
        at(200, 50, "d").at(20, 50, "c").at(200, 20, "b").at(20, 20, "a");

        assertThat(rows()).containsExactly(List.of("a", "b"), List.of("c", "d"));
    }

    @Test
    void wordsThatRunUpThePageAreLeftOut() {
        at(20, 20, "Rechnung");
        words.add(new Word("Stempel", new Box(500, 20, 510, 90), false));

        assertThat(rows()).containsExactly(List.of("Rechnung"));
    }

    @Test
    void aWordWithoutACharacterIsNone() {
        at(20, 20, "").at(20, 60, "Rechnung").at(70, 60, "");

        assertThat(rows()).containsExactly(List.of("Rechnung"));
    }

    @Test
    void theTextOfARowIsThatOfItsSegments() {
        at(20, 20, "Fällig").at(90, 20, "17.5.");

        assertThat(Row.of(new Page(1, 595, 842, words)).get(0).text()).isEqualTo("Fällig 17.5.");
    }

    @Test
    void aPartOfASegmentHasItsOwnBoxAndText() {
        at(20, 20, "Fällig").at(55, 20, "am").at(70, 20, "Montag");
        Segment part =
                Row.of(new Page(1, 595, 842, words)).get(0).segments().get(0).part(1, 3);

        assertThat(part.text()).isEqualTo("am Montag");
        assertThat(part.place()).isEqualTo(new Place(1, new Box(55, 20, 100, 30)));
    }
}
