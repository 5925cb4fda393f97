package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentProblem.Code;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TextQualityTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
        # words                                    | readable
          Faktura 1041 Att betala 9 412,50 kr      | true
          Totalt ................................ 1 | true
          KAFFE ------------------------------ 28  | true
          請求書 合計金額 1,234 円                  | true
          !"#%&/ ()=? ¤¤¤ ¤#%&                     | false
          \uFFFD\uFFFE !#!"# a &%¤                  | false
          ----------                               | false
          a!b"c#d¤                                 | false
        """)
    void textIsReadableWhenMostCharactersAreLettersOrDigits(String words, boolean readable) {
        assertThat(TextQuality.flaw(pages(words), false).isEmpty()).isEqualTo(readable);
    }

    @Test
    void noWordsNeedOcr() {
        assertThat(TextQuality.flaw(List.of(), false).map(DocumentProblem::code))
                .contains(Code.NEEDS_OCR);
        assertThat(TextQuality.flaw(pages(""), false).map(DocumentProblem::code))
                .contains(Code.NEEDS_OCR);
    }

    @Test
    void lettersThatTheReaderMistrustsNeedOcr() {
        assertThat(TextQuality.flaw(pages("Faktura 1041"), true).map(DocumentProblem::code))
                .contains(Code.NEEDS_OCR);
    }

    @Test
    void theProblemNeverQuotesTheDocument() {
        DocumentProblem problem =
                TextQuality.flaw(pages("¤¤hemligt¤#%&/()=!?"), false).orElseThrow();
        assertThat(problem.detail()).doesNotContain("hemligt");
    }

    @Test
    void charactersOfAllPagesAreCountedWithoutSpaces() {
        List<Page> pages = new ArrayList<>(pages("Att betala"));
        pages.addAll(pages("9 412"));
        assertThat(TextQuality.characters(pages)).isEqualTo(13);
    }

    private static List<Page> pages(String text) {
        List<Word> words = new ArrayList<>();
        for (String word : text.split(" ")) {
            if (!word.isEmpty()) {
                words.add(new Word(word, new Box(0, 0, 6, 12)));
            }
        }
        return List.of(new Page(1, 595, 842, words));
    }
}
