package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SpacedLettersTest {

    /** Each character is 5 points wide, so is each space. */
    private static List<String> joined(String text) {
        List<Word> words = new ArrayList<>();
        float x = 0;
        for (String word : text.split(" ", -1)) {
            if (!word.isEmpty()) {
                words.add(new Word(word, new Box(x, 0, x + 5 * word.length(), 10)));
            }
            x += 5 * word.length() + 5;
        }
        return SpacedLetters.joined(words).stream().map(Word::text).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            R E C H N U N G              | RECHNUNG
            R E C H N U N G   N R .      | RECHNUNG,NR.
            R E C H N U N G Nr 17        | RECHNUNG,Nr,17
            Seite R E C H N U N G        | Seite,RECHNUNG
            """)
    void lettersThatAreSetApartAreWords(String text, String words) {
        assertThat(joined(text)).containsExactly(words.split(","));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 x 3", "A B C", "Summe 1 0 0", "a bc d ef"})
    void fewSingleLettersStayAsTheyAre(String text) {
        assertThat(joined(text)).containsExactly(text.split(" "));
    }

    @ParameterizedTest
    @ValueSource(ints = {121, 20_000})
    void aRuleOfDotsIsNoWord(int dots) {
        assertThat(joined(". ".repeat(dots).strip())).hasSize(dots);
    }
}
