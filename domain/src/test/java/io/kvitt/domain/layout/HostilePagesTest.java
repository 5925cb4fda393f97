package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a page holds, there is a reading, and each of its values says where it stands. */
class HostilePagesTest {

    private static final List<String> WORDS = List.of(
            "Rechnung",
            "Rechnungsnummer:",
            "Datum",
            "Summe",
            "MwSt",
            "Total",
            "due",
            "Att",
            "betala",
            "Käufer:",
            "IBAN",
            "/",
            "%",
            "19",
            "1.234,50",
            "100,00",
            "-",
            "€",
            "kr",
            "PO-17",
            "2026-05-03",
            "99999",
            "Luftikon",
            "GmbH",
            "#",
            "DE999123455",
            ":",
            "DE36",
            "9990",
            "0010",
            "x",
            "فاتورة",
            "請求書",
            "\u0000",
            "\uD83D\uDE00",
            "()",
            "‏١٢٣");

    @Property(tries = 300)
    void anyWordsAnywhereGiveAReading(@ForAll("pages") List<Word> words) {
        assertIsRead(LayoutInvoices.read(List.of(new Page(1, 595, 842, words))));
    }

    @Provide
    Arbitrary<List<Word>> pages() {
        Arbitrary<String> texts = Arbitraries.frequencyOf(
                Tuple.of(8, Arbitraries.of(WORDS)),
                Tuple.of(1, Arbitraries.strings().ofMinLength(1).ofMaxLength(30)));
        Arbitrary<Float> x = Arbitraries.floats().between(-50, 700);
        Arbitrary<Float> y = Arbitraries.integers().between(0, 60).map(row -> row * 14f);
        Arbitrary<Float> size = Arbitraries.of(0f, 7f, 10f, 10f, 10f, 30f);
        return Combinators.combine(texts, x, y, size)
                .as((text, left, top, height) ->
                        new Word(text, new Box(left, top, left + text.length() * height / 2, top + height)))
                .list()
                .ofMaxSize(80);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Rechnungsnummer:",
                "DE999123455",
                "100,00",
                "03.05.2026",
                "IBAN",
                "vom",
                "Luftikon",
                "99999",
                "#",
                "PO",
                "19 %",
                "Käufer:",
                "Wolken GmbH",
                "kr",
                "1",
                "Period"
            })
    void twentyThousandEqualWordsGiveAReading(String word) {
        assertIsRead(LayoutInvoices.read(List.of(crowded(20_000, 7, word))));
        assertIsRead(LayoutInvoices.read(List.of(crowded(20_000, 20_000, word))));
    }

    @Test
    void twentyThousandDifferentWordsGiveAReading() {
        Random random = new Random(17);
        List<Word> words = new ArrayList<>();
        for (int i = 0; i < 20_000; i++) {
            String text = WORDS.get(random.nextInt(WORDS.size())) + (random.nextInt(3) == 0 ? i : "");
            float x = random.nextInt(2_000);
            float y = random.nextInt(9_000);
            words.add(new Word(text, new Box(x, y, x + text.length() * 5, y + 10)));
        }
        assertIsRead(LayoutInvoices.read(List.of(new Page(1, 2_000, 9_000, words))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"9", "a", "Rechnung", "1.000,", "DE99", "-", "/", "%", "#", "\u0661", "á"})
    void wordsOfTenThousandCharactersGiveAReading(String piece) {
        String word = piece.repeat(10_000 / piece.length());
        Paper paper = Paper.saying("Rechnungsnummer:\nRechnungsbetrag   100,00");
        for (int i = 0; i < 20; i++) {
            paper.at(20, 60 + 14 * i, word).at(20, 400 + 14 * i, "Summe " + word);
        }
        assertIsRead(paper.read());
    }

    @Test
    void pagesWithoutWordsGiveAnEmptyReading() {
        assertThat(LayoutInvoices.read(List.of()).invoice().fields()).isEmpty();
        assertThat(Paper.blank().nextPage().read().invoice().fields()).isEmpty();
    }

    @Test
    void textThatRunsFromRightToLeftGivesAReading() {
        assertIsRead(Paper.saying("فاتورة رقم ١٢٣\nהזמנה 17    חשבונית 4711\nالمجموع 100.00")
                .read());
    }

    @Test
    void aWordWithoutLettersGivesAReading() {
        assertIsRead(Paper.saying("Rechnung 17")
                .draw(new Word("", new Box(20, 40, 20, 50)))
                .draw(new Word("", new Box(20, 20, 60, 30)))
                .read());
    }

    private static Page crowded(int count, int aRow, String text) {
        List<Word> words = new ArrayList<>(count);
        for (int i = 0; i < count; i++) {
            float x = 20 + i % aRow * 80f;
            float y = 20 + i / aRow * 12f;
            words.add(new Word(text, new Box(x, y, x + (aRow > 100 ? 78 : 50), y + 10)));
        }
        return new Page(1, 20 + aRow * 80f, 20 + count / aRow * 12f + 12, words);
    }

    private static void assertIsRead(LayoutReading reading) {
        assertThat(reading.invoice().fields().values()).allSatisfy(found -> {
            assertThat(found.evidence().place()).isPresent();
            assertThat(found.evidence().confidence()).isBetween(0.0, 1.0);
        });
    }
}
