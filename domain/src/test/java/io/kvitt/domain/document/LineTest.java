package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class LineTest {

    @Test
    void readsFromLeftToRightWhateverTheOrderOfDrawing() {
        assertThat(lines(word("sist", 200, 10), word("först", 20, 10), word("mitten", 100, 10)))
                .containsExactly("först mitten sist");
    }

    @Test
    void readsFromTheTopDown() {
        assertThat(lines(word("under", 20, 40), word("över", 20, 10))).containsExactly("över", "under");
    }

    @Test
    void wordsALittleHigherOrLowerStayOnTheLine() {
        assertThat(lines(word("Hyra", 20, 10), word("8850", 200, 13))).containsExactly("Hyra 8850");
    }

    @Test
    void aSmallRaisedWordStaysOnTheLineItBelongsTo() {
        Word area = word("45,5 m", 20, 10);
        Word raised = new Word("2", new Box(60, 10, 63, 16));
        assertThat(lines(area, raised)).containsExactly("45,5 m 2");
    }

    @Test
    void aWordThatIsPrintedTwiceToLookBoldIsReadOnce() {
        assertThat(lines(word("Summa", 20, 10), word("Summa", 20.3f, 10), word("12", 100, 10)))
                .containsExactly("Summa 12");
    }

    @Test
    void theSameWordInTwoColumnsIsReadTwice() {
        assertThat(lines(word("0,00", 20, 10), word("0,00", 100, 10))).containsExactly("0,00 0,00");
    }

    @Test
    void aPageWithoutWordsHasNoLines() {
        assertThat(lines()).isEmpty();
    }

    private static List<String> lines(Word... words) {
        return Line.of(new Page(1, 595, 842, List.of(words))).stream()
                .map(line ->
                        String.join(" ", line.words().stream().map(Word::text).toList()))
                .toList();
    }

    private static Word word(String text, float x, float y) {
        return new Word(text, new Box(x, y, x + 5 * text.length(), y + 12));
    }
}
