package io.kvitt.domain.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LayoutTextTest {

    @Test
    void columnsStayApartByMoreThanOneSpace() {
        LayoutText text = LayoutText.of(List.of(page(
                1,
                word("Hyra", 20, 10),
                word("8", 300, 10),
                word("850,00", 310, 10),
                word("Vatten", 20, 30),
                word("302", 200, 30),
                word("71,25", 310, 30))));
        assertThat(text.text().lines().toList().get(0)).matches("Hyra {10,}8 850,00");
        assertThat(text.text()).containsPattern("Vatten {5,}302 {2,}71,25");
    }

    @Test
    void amountsBelowEachOtherBeginInTheSameColumn() {
        LayoutText text = LayoutText.of(List.of(
                page(1, word("El", 20, 10), word("100", 300, 10), word("Garage", 20, 24), word("200", 300, 24))));
        List<String> lines = text.text().lines().toList();
        assertThat(lines.get(0).indexOf("100")).isEqualTo(lines.get(1).indexOf("200"));
    }

    @Test
    void wordsOfOnePhraseAreOneSpaceApartHoweverWideTheyArePrinted() {
        Word wide = new Word("TOTAL", new Box(20, 10, 80, 20));
        Word wider = new Word("AMOUNT", new Box(83, 10, 160, 20));
        LayoutText text = LayoutText.of(
                List.of(page(1, wide, wider, word("100,00", 300, 10), word("lower", 20, 24), word("case", 50, 24))));
        assertThat(text.text()).startsWith("TOTAL AMOUNT  ").contains("lower case");
    }

    @Test
    void aColumnStandsToTheRightOfAllThatEndedLeftOfIt() {
        LayoutText text = LayoutText.of(List.of(page(
                1,
                new Word("a-long-word-in-narrow-letters", new Box(20, 10, 90, 20)),
                word("x", 150, 10),
                word("short", 20, 24),
                word("y", 150, 24),
                word("and", 20, 38),
                word("so", 38, 38),
                word("on", 52, 38))));
        List<String> lines = text.text().lines().toList();
        assertThat(lines.get(0)).matches("a-long-word-in-narrow-letters {2,}x");
        assertThat(lines.get(1)).matches("short {2,}y");
        assertThat(lines.get(1).indexOf('y')).isEqualTo(lines.get(0).indexOf('x'));
    }

    @Test
    void blankLinesShowHowFarLinesAreApartUpToFour() {
        LayoutText text = LayoutText.of(List.of(
                page(1, word("one", 20, 10), word("two", 20, 22), word("three", 20, 43), word("far", 20, 400))));
        assertThat(text.text()).isEqualTo("one\ntwo\n\nthree\n\n\n\n\nfar\n\f");
    }

    @Test
    void whatRunsUpThePageComesLastAndTearsNothingApart() {
        Word stamp = new Word("Printed", new Box(10, 10, 20, 200), false);
        Word year = new Word("2026", new Box(10, 205, 20, 240), false);
        LayoutText text = LayoutText.of(List.of(page(
                1, stamp, year, word("Hyra", 40, 10), word("100", 300, 10), word("El", 40, 24), word("20", 300, 24))));
        assertThat(text.text()).endsWith("\nPrinted 2026\n\f");
        assertThat(text.text()).startsWith("Hyra   ").containsPattern("\nEl {10,}20\n");
    }

    @Test
    void tellsWhereARangeOfItsTextStands() {
        Word amount = word("9412,00", 300, 10);
        LayoutText text = LayoutText.of(
                List.of(page(1, word("sida", 20, 10)), page(2, word("Att", 20, 10), word("betala", 40, 10), amount)));
        int from = text.text().indexOf("9412,00");
        assertThat(text.place(from, from + 7)).contains(new Place(2, amount.box()));
        assertThat(text.place(from + 2, from + 3)).as("part of a word").contains(new Place(2, amount.box()));
    }

    @Test
    void aRangeOfSeveralWordsStandsInOneBoxAroundThem() {
        Word thousands = word("9", 300, 10);
        Word rest = word("412,00", 310, 10);
        LayoutText text = LayoutText.of(List.of(page(1, word("Summa", 20, 10), thousands, rest)));
        int from = text.text().indexOf("9 412,00");
        assertThat(text.place(from, from + 8))
                .contains(new Place(1, thousands.box().with(rest.box())));
    }

    @Test
    void aRangeWithoutWordsStandsNowhere() {
        LayoutText text = LayoutText.of(List.of(page(1, word("Hyra", 20, 10), word("100", 300, 10))));
        int gap = text.text().indexOf("Hyra") + 5;
        assertThat(text.place(gap, gap + 1)).isEmpty();
    }

    @Test
    void aFormFeedEndsEachPageAndABlankPageIsOneToo() {
        LayoutText text = LayoutText.of(List.of(page(1, word("ett", 20, 10)), page(2), page(3, word("tre", 20, 10))));
        String[] pages = text.text().split("\f", -1);
        assertThat(pages).hasSize(4);
        assertThat(pages[0].strip()).isEqualTo("ett");
        assertThat(pages[1].strip()).isEmpty();
        assertThat(pages[2].strip()).isEqualTo("tre");
        assertThat(pages[3]).isEmpty();
    }

    @Test
    void noPagesAreNoText() {
        assertThat(LayoutText.of(List.of()).text()).isEmpty();
        assertThat(LayoutText.of(List.of()).place(0, 1)).isEmpty();
        assertThat(LayoutText.of(List.of()).pages()).isEmpty();
    }

    @Test
    void textThatIsLaidOutAlreadyTellsItsPages() {
        LayoutText text = LayoutText.verbatim("Hyra   100\n\fEl      20\n");
        assertThat(text.pages()).hasSize(2);
        assertThat(text.pages().get(0).words()).extracting(Word::text).containsExactly("Hyra", "100");
        int from = text.text().indexOf("20");
        assertThat(text.place(from, from + 2)).map(Place::page).contains(2);
    }

    @Test
    void aPageWithoutWordsCounts() {
        assertThat(LayoutText.verbatim("a\f\fb").pages())
                .extracting(page -> page.words().size())
                .containsExactly(1, 0, 1);
    }

    @Test
    @Timeout(30)
    void manyPagesTakeTimeInProportion() {
        assertThat(LayoutText.verbatim("a\f".repeat(300_000)).pages()).hasSize(300_000);
    }

    @Property
    void textThatIsLaidOutAlreadyIsLeftAsItIs(
            @ForAll
                    @CharRange(from = 'a', to = 'e')
                    @CharRange(from = ' ', to = ' ')
                    @CharRange(from = '\n', to = '\n')
                    @StringLength(max = 60)
                    String given) {
        LayoutText text = LayoutText.verbatim(given);
        assertThat(text.text()).isEqualTo(given);
        text.pages()
                .forEach(page -> assertThat(page.words())
                        .allSatisfy(word -> assertThat(given).contains(word.text())));
    }

    private static Page page(int number, Word... words) {
        return new Page(number, 595, 842, List.of(words));
    }

    private static Word word(String text, float x, float y) {
        return new Word(text, new Box(x, y, x + 5 * text.length(), y + 10));
    }
}
