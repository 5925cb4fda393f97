package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.DocumentProblem.Code;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class WordsOnPicturesTest {

    private static final Word PRINTED = new Word("Factuur", new Box(100, 100, 160, 112));
    private static final DocumentProblem NEEDS_OCR = new DocumentProblem(Code.NEEDS_OCR, "it has no text");

    @Test
    void newWordsComeAfterThoseThatWereThereAndTheTextIsMadeAnew() {
        Word seen = new Word("Exempelhus", new Box(100, 20, 200, 40));

        DocumentContent both = content(List.of(PRINTED))
                .withWordsOnPictures(Map.of(1, List.of(seen)))
                .orElseThrow();

        assertThat(both.pages().get(0).words()).containsExactly(PRINTED, seen);
        assertThat(both.layout().text()).containsSubsequence("Exempelhus", "Factuur");
    }

    @Test
    void aWordThatIsMoreThanHalfCoveredIsTheSameOneSeenTwice() {
        Word again = new Word("Facluur", new Box(105, 98, 165, 112));

        assertThat(content(List.of(PRINTED)).withWordsOnPictures(Map.of(1, List.of(again))))
                .isEmpty();
    }

    @Test
    void aWordThatIsLessThanHalfCoveredIsAnotherOne() {
        Word beside = new Word("12345", new Box(150, 100, 190, 112));

        assertThat(content(List.of(PRINTED)).withWordsOnPictures(Map.of(1, List.of(beside))))
                .isPresent();
    }

    @Test
    void twoPicturesOfOneWordGiveItOnce() {
        Word seen = new Word("Exempelhus", new Box(100, 20, 200, 40));

        DocumentContent both = content(List.of())
                .withWordsOnPictures(Map.of(1, List.of(seen, seen)))
                .orElseThrow();

        assertThat(both.pages().get(0).words()).containsExactly(seen);
    }

    @Test
    void wordsOfAPageThatIsNotThereAreNotNew() {
        Word seen = new Word("Exempelhus", new Box(100, 20, 200, 40));

        assertThat(content(List.of()).withWordsOnPictures(Map.of(2, List.of(seen))))
                .isEmpty();
    }

    @Test
    void aScanThatWasRecognisedNoLongerNeedsOcr() {
        Word seen = new Word("Exempelhus", new Box(100, 20, 200, 40));

        assertThat(content(List.of())
                        .withWordsOnPictures(Map.of(1, List.of(seen)))
                        .orElseThrow()
                        .flaws())
                .isEmpty();
    }

    @Test
    void signsThatReadLikeNoTextLeaveTheNeedForOcr() {
        Word junk = new Word("~|]-", new Box(100, 20, 200, 40));

        assertThat(content(List.of())
                        .withWordsOnPictures(Map.of(1, List.of(junk)))
                        .orElseThrow()
                        .flaws())
                .containsExactly(NEEDS_OCR);
    }

    @Test
    void pagesWhoseOwnTextIsUnreadableStillNeedOcr() {
        Word seen = new Word("Exempelhus", new Box(100, 20, 200, 40));

        DocumentContent both = content(List.of(PRINTED))
                .withWordsOnPictures(Map.of(1, List.of(seen)))
                .orElseThrow();

        assertThat(both.flaws()).containsExactly(NEEDS_OCR);
    }

    private static DocumentContent content(List<Word> words) {
        List<Page> pages = List.of(new Page(1, 595, 842, words));
        return new DocumentContent(DocumentKind.PDF, pages, LayoutText.of(pages), List.of(), List.of(NEEDS_OCR));
    }
}
