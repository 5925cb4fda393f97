package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.layout.Labels.Label;
import io.kvitt.domain.layout.Labels.Match;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class LabelsTest {

    /** What an invoice cannot do without, so no language may lack words for it. */
    private static final List<Role> NEEDED = List.of(
            Role.INVOICE_NUMBER,
            Role.ORDER_NUMBER,
            Role.ISSUE_DATE,
            Role.DUE_DATE,
            Role.NET,
            Role.TAX,
            Role.GROSS,
            Role.AMOUNT_DUE,
            Role.TOTAL,
            Role.SELLER,
            Role.BUYER,
            Role.INVOICE_TITLE,
            Role.CREDIT_NOTE_TITLE,
            Role.COLUMN_AMOUNT);

    record Phrase(String language, Role role, int rank, String words) {}

    static List<LabelTable.Language> languages() {
        return LabelTable.ALL;
    }

    private static List<Phrase> phrases(LabelTable.Language language) {
        List<Phrase> phrases = new ArrayList<>();
        for (String line : language.labels().lines().toList()) {
            String head = line.substring(0, line.indexOf(':'));
            Role role = Role.valueOf(head.split(" ")[0].toUpperCase(Locale.ROOT));
            int rank = Integer.parseInt(head.split(" ")[1]);
            for (String words : line.substring(line.indexOf(':') + 1).split(";")) {
                phrases.add(new Phrase(language.code(), role, rank, words.strip()));
            }
        }
        return phrases;
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyPhraseOfTheTableIsFoundInItself(LabelTable.Language language) {
        for (Phrase phrase : phrases(language)) {
            List<Match> found = Labels.in(Paper.segment(phrase.words()));
            assertThat(found)
                    .as("%s", phrase)
                    .anySatisfy(match -> assertThat(match.meanings())
                            .anyMatch(label -> label.role() == phrase.role()
                                    && label.language().equals(phrase.language())));
        }
    }

    @ParameterizedTest
    @MethodSource("languages")
    void noPhraseIsEmptyAndEveryRankIsOneToThree(LabelTable.Language language) {
        assertThat(phrases(language)).isNotEmpty().allSatisfy(phrase -> {
            assertThat(phrase.words()).as("%s", phrase).isNotBlank();
            assertThat(phrase.rank()).isBetween(1, 3);
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void everyLanguageHasWordsForWhatAnInvoiceNeeds(LabelTable.Language language) {
        assertThat(phrases(language)).extracting(Phrase::role).containsAll(NEEDED);
    }

    @Test
    void elevenLanguagesAreRead() {
        assertThat(LabelTable.ALL)
                .extracting(LabelTable.Language::code)
                .containsExactlyInAnyOrder("sv", "en", "de", "fr", "nl", "ms", "no", "da", "fi", "it", "es");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Totalt att betala 120,00   | Totalt att betala | AMOUNT_DUE
            Total due                  | Total due         | AMOUNT_DUE
            Total incl. VAT            | Total incl. VAT   | GROSS
            Summe netto                | Summe netto       | NET
            Date d'échéance : 1/2/2026 | Date d'échéance   | DUE_DATE
            zzgl. 19 % MwSt.           | zzgl. 19 % MwSt.  | TAX
            """)
    void theLongestPhraseWins(String text, String words, Role role) {
        Match first = Labels.in(Paper.segment(text)).get(0);

        assertThat(Paper.segment(text).part(first.from(), first.to()).text()).startsWith(words);
        assertThat(first.meanings()).extracting(Label::role).contains(role);
    }

    @ParameterizedTest
    @CsvSource({"PO-77120", "INV-0042", "RE-2026-118"})
    void theLettersOfANumberAreNoLabel(String number) {
        assertThat(Labels.in(Paper.segment(number))).isEmpty();
    }

    @Test
    void aPhraseInTheMiddleOfAWordIsNotWhole() {
        assertThat(Labels.in(Paper.segment("Rechnungsdatum/Leistungsdatum")))
                .extracting(Match::whole)
                .containsOnly(false);
        assertThat(Labels.in(Paper.segment("Rechnungsdatum:")))
                .extracting(Match::whole)
                .containsOnly(true);
    }

    @ParameterizedTest
    @CsvSource({"rechnungnr, INVOICE_TITLE", "creditnotenr, CREDIT_NOTE_TITLE", "fakturanr, INVOICE_TITLE"})
    void aLongerLabelMayBeginWithATitle(String letters, Role title) {
        assertThat(Labels.beginning(letters)).map(Label::role).contains(title);
    }

    @Test
    void wordsWithoutATitleBeginWithNone() {
        assertThat(Stream.of("", "nr", "kundennr", "datum"))
                .allMatch(text -> Labels.beginning(text).isEmpty());
    }
}
