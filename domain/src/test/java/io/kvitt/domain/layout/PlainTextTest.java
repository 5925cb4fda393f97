package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.layout.PlainText.Token;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rechnungs-Nr.        | rechnungsnr
            RECHNUNGSNUMMER      | rechnungsnr
            Rechnungs Nummer:    | rechnungsnr
            Invoice #            | invoicenr
            Invoice No.          | invoicenr
            Facture n°           | facturenr
            Nº de factura        | nrdefactura
            Numéro de facture    | nrdefacture
            № 17                 | nr17
            Förfallodatum        | forfallodatum
            Beløp å betale       | belopabetale
            Fällig bis spätestens| falligbisspatestens
            Straße               | strasse
            Année d'œuvre        | anneedoeuvre
            Eräpäivä             | erapaiva
            (OCR)                | ocr
            """)
    void whatMeansTheSameHasTheSameLetters(String written, String letters) {
        assertThat(PlainText.squeezed(written)).isEqualTo(letters);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            MwSt 19 %     | 19
            MwSt 19%      | 19
            Moms 25 % SEK | 25
            """)
    void aRateMayStandInTheMiddleOfALabel(String written, String rate) {
        assertThat(PlainText.of(Paper.segment(written).words()))
                .filteredOn(Token::ignored)
                .extracting(Token::text)
                .containsExactly(rate);
    }

    @Test
    void noTaxAtAllIsNoRateButSaysThatATotalIsWithoutTax() {
        assertThat(PlainText.of(Paper.segment("ALV 0 %").words())).noneMatch(Token::ignored);
    }

    @Test
    void aLongNumberBeforeAPercentSignIsNoRate() {
        assertThat(PlainText.of(Paper.segment("Menge 4711 %").words())).noneMatch(Token::ignored);
    }

    @Test
    void eachTokenKnowsItsWord() {
        assertThat(PlainText.of(Paper.segment("Liefer- und Rechnungs-Nr. 7").words()))
                .extracting(Token::word)
                .containsExactly(0, 1, 2, 2, 3);
    }

    @Test
    void aWordOfAnyLengthIsCut() {
        assertThat(PlainText.squeezed("ä".repeat(10_000))).hasSize(60);
    }
}
