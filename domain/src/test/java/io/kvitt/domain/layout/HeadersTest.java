package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HeadersTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "Bezeichnung     Menge    Einzelpreis    Betrag",
                "Description    Quantity    Price    Amount",
                "Benämning    Antal    Belopp",
                "Désignation    Quantité    Montant HT"
            })
    void aRowThatNamesColumnsIsAHeader(String row) {
        assertThat(new Headers(Paper.saying(row).grid()).isHeader(0)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"Summe    100,00", "Betrag", "Menge    Gesamt    40,00", "Rechnungsnummer    Rechnungsdatum"})
    void aRowOfTotalsOrOfOtherLabelsIsNone(String row) {
        assertThat(new Headers(Paper.saying(row).grid()).isHeader(0)).isFalse();
    }

    @Test
    void headingsOfTwoLinesAreOneHeader() {
        Grid grid = Paper.saying("""
                Bezeichnung     Menge    Einzelpreis    Betrag
                                         EUR            EUR
                Lampe               1    40,00          40,00
                """).grid();
        Headers headers = new Headers(grid);

        assertThat(headers.main()).containsExactly(0);
        assertThat(headers.isHeader(1)).isTrue();
        assertThat(headers.isHeader(2)).isFalse();
    }
}
