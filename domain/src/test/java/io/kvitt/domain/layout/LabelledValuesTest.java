package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LabelledValuesTest {

    private static LabelledValues of(String page) {
        Grid grid = Paper.saying(page).grid();
        return LabelledValues.of(grid, new Headers(grid));
    }

    private static <T> List<T> of(Role role, List<Proposal<T>> proposals) {
        return proposals.stream()
                .filter(each -> each.role() == role)
                .map(Proposal::value)
                .toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rechnungsdatum: 03.05.2026             | ISSUE_DATE
            Rechnung Nr. 17 vom 03.05.2026         | ISSUE_DATE
            Fällig am 03.05.2026                   | DUE_DATE
            Lieferdatum     03.05.2026             | DELIVERY_DATE
            Bestelldatum    03.05.2026             | OTHER_DATE
            """)
    void aDateIsWhatItsLabelSays(String page, Role role) {
        assertThat(of(role, of(page).dates())).hasSize(1);
    }

    @Test
    void theDateBehindAnOrderNumberIsThatOfTheOrder() {
        LabelledValues values = of("Rechnungsnummer   17\nBestellnummer / Datum   88 / 03.05.2026");

        assertThat(of(Role.ISSUE_DATE, values.dates())).isEmpty();
        assertThat(of(Role.OTHER_DATE, values.dates())).hasSize(1);
    }

    @Test
    void aSmallWordSaysNothingBehindAnotherWord() {
        assertThat(of("Angebot gültig\nLieferung vom 03.05.2026").dates())
                .noneMatch(date -> date.role() == Role.ISSUE_DATE);
    }

    @Test
    void aWordForATotalSaysOfWhichWhereTheRowDoes() {
        LabelledValues values = of("Rechnung\nGesamtbetrag ohne MwSt.   100,00\nGesamtbetrag inkl. MwSt.   119,00");

        assertThat(of(Role.NET, values.amounts())).contains(new BigDecimal("100.00"));
        assertThat(of(Role.GROSS, values.amounts())).contains(new BigDecimal("119.00"));
    }

    @Test
    void theWordsOfATableHeaderAreNoTotals() {
        LabelledValues values = of("Bezeichnung   Menge   Einzelpreis   Gesamtbetrag\nLampe   1   40,00   40,00");

        assertThat(values.amounts()).isEmpty();
    }

    @Test
    void theLastAmountOfARowIsTheOneThatIsMeant() {
        LabelledValues values = of("Rechnungsbetrag   100,00   19,00   119,00");

        assertThat(values.amounts())
                .filteredOn(amount -> amount.has("rightmost"))
                .extracting(Proposal::value)
                .containsExactly(new BigDecimal("119.00"));
    }

    @Test
    void aSumBelowItsPartsIsKnownByAdding() {
        LabelledValues values = of("""
                Rechnung     Nettobetrag
                             100,00
                             50,00
                             150,00
                """);

        assertThat(values.amounts())
                .filteredOn(amount -> amount.has("column-sum"))
                .extracting(Proposal::value)
                .containsExactly(new BigDecimal("150.00"));
    }

    @Test
    void aDateIsNoAmount() {
        assertThat(of("Rechnungsbetrag   03.05.2026").amounts()).isEmpty();
    }

    @Test
    void whatAnotherLabelAnswersToIsDoubted() {
        LabelledValues values = of("""
                             Kundennummer
                Rechnung     99
                """);

        assertThat(values.identifiers())
                .filteredOn(number -> number.role() == Role.INVOICE_NUMBER)
                .singleElement()
                .matches(number -> number.value().equals("99") && number.has("claimed-elsewhere"));
        assertThat(values.identifiers())
                .filteredOn(number -> number.role() == Role.OTHER_NUMBER)
                .singleElement()
                .matches(number -> number.value().equals("99") && !number.has("claimed-elsewhere"));
    }

    @Test
    void aLabelWithoutANumberBesideItHasNone() {
        LabelledValues values = of("Bestellnummer   telefonisch\n4711");

        assertThat(of(Role.ORDER_NUMBER, values.identifiers())).isEmpty();
    }
}
