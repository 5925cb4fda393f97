package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TitlesTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rechnung                     | INVOICE
            RECHNUNG Nr. 17              | INVOICE
            Rechnungsnummer 17           | INVOICE
            2. Mahnung                   | REMINDER
            Gutschrift                   | CREDIT_NOTE
            Kreditfaktura                | CREDIT_NOTE
            Hyresavi                     | RENTAL_NOTICE
            Betalningspåminnelse         | REMINDER
            Quittung                     | RECEIPT
            Credit note                  | CREDIT_NOTE
            Facture n° 17                | INVOICE
            """)
    void aDocumentIsWhatItCallsItself(String title, DocType type) {
        assertThat(Paper.saying(title).read().invoice().value(Field.DOC_TYPE)).contains(type);
    }

    @Test
    void aTitleInLargeLettersBeatsAWordInAText() {
        LayoutReading reading = Paper.blank()
                .at(60, 60, 22, "Gutschrift")
                .at(60, 120, "zu unserer Rechnung vom letzten Monat")
                .read();

        assertThat(reading.invoice().value(Field.DOC_TYPE)).contains(DocType.CREDIT_NOTE);
    }

    @Test
    void aCreditNoteIsNotDatedByTheInvoiceThatItIsAbout() {
        LayoutReading reading = Paper.saying("""
                Gutschrift
                Rechnungsdatum: 03.05.2026
                Datum: 17.06.2026
                """).read();

        assertThat(reading.invoice().value(Field.ISSUE_DATE)).hasToString("Optional[2026-06-17]");
    }

    @Test
    void theUsualHeightIsThatOfMostLetters() {
        Paper paper = Paper.blank().at(60, 20, 30, "GROSS");
        for (int line = 1; line < 5; line++) {
            paper.at(60, 100 + 20 * line, 9, "klein");
        }
        assertThat(Titles.usualHeight(paper.grid())).isEqualTo(9);
        assertThat(Titles.usualHeight(Paper.blank().grid())).isEqualTo(1);
    }
}
