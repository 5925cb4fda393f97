package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.invoice.Field;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CurrenciesTest {

    @ParameterizedTest
    @CsvSource({"EUR, EUR", "(SEK), SEK", "€, EUR", "£, GBP", "Euro, EUR", "RM, MYR", "kronor, SEK", "CHF:, CHF"})
    void aWordMayNameACurrency(String word, String code) {
        assertThat(Currencies.named(word)).contains(code);
        assertThat(Currencies.isOne(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"kr", "kr.", "$", "kroner"})
    void aWordOfSeveralCurrenciesNamesNone(String word) {
        assertThat(Currencies.named(word)).isEmpty();
        assertThat(Currencies.isShared(word)).isTrue();
        assertThat(Currencies.isOne(word)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Eurowings", "AND", "kraft", "", "eu"})
    void otherWordsAreNone(String word) {
        assertThat(Currencies.isOne(word)).isFalse();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Faktura / Fakturanummer 17 / Förfallodatum 2026-05-03 / Att betala 100,00 kr                | SEK
            Faktura / Fakturanummer 17 / Forfallsdato 03.05.2026 / Å betale 100,00 kr                   | NOK
            Faktura / Fakturanummer 17 / Sidste rettidige betalingsdato 3. maj 2026 / At betale 100,00 kr. | DKK
            """)
    void theLanguageDecidesWhatKrIs(String lines, String code) {
        assertThat(Paper.saying(lines.replace(" / ", "\n")).read().invoice().value(Field.CURRENCY))
                .contains(code);
    }

    @Test
    void theSellersNumbersDecideBeforeTheLanguage() {
        LayoutReading reading = Paper.saying("""
                Invoice
                Invoice number   17
                Amount due       100.00 kr
                IBAN NO64 9999 0012 345
                """).read();

        assertThat(reading.invoice().value(Field.CURRENCY)).contains("NOK");
    }

    @Test
    void aSharedSignWithoutACountryIsNoCurrency() {
        assertThat(Paper.saying("Rechnung\nRechnungsbetrag   $ 100.00")
                        .read()
                        .invoice()
                        .value(Field.CURRENCY))
                .isEmpty();
    }
}
