package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.layout.Amounts.Seen;
import io.kvitt.domain.money.DecimalMark;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AmountsTest {

    private static List<Seen> in(String text) {
        return Amounts.in(Paper.segment(text), Optional.empty());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            1 234,50          | 1234.50  |
            1.234,50 €        | 1234.50  | EUR
            € 1,234.50        | 1234.50  | EUR
            £240.00           | 240.00   | GBP
            -17,00            | -17.00   |
            − 17,00           | -17.00   |
            1 250,00 kr       | 1250.00  |
            RM 30.00          | 30.00    | MYR
            0,75              | 0.75     |
            Summe 12,00 EUR   | 12.00    | EUR
            """)
    void anAmountIsReadWithItsCurrency(String text, BigDecimal value, String currency) {
        assertThat(in(text)).singleElement().satisfies(amount -> {
            assertThat(amount.value()).isEqualByComparingTo(value);
            if (currency != null) {
                assertThat(amount.currency()).contains(currency);
            }
            assertThat(amount.looksLikeMoney()).isTrue();
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "MwSt 19 %",
                "25%",
                "12,5 %",
                "1234567890",
                "0042",
                "FT-0391",
                "RM0017",
                "kein Betrag",
                "A/B",
                "12345678901234"
            })
    void ratesAndIdentifiersAreNoAmounts(String text) {
        assertThat(in(text)).isEmpty();
    }

    @Test
    void aCountIsNoMoney() {
        assertThat(in("12")).singleElement().matches(amount -> !amount.looksLikeMoney());
    }

    @Test
    void columnsAreNotJoinedToOneNumber() {
        Grid grid = Paper.blank().at(20, 20, "12").at(40, 20, "500,00").grid();

        assertThat(grid.cells().stream()
                        .flatMap(cell -> cell.amounts().stream())
                        .map(Seen::value))
                .containsExactly(new BigDecimal("12"), new BigDecimal("500.00"));
    }

    @Test
    void groupsWithASpaceBetweenThemAreOneNumber() {
        Grid grid = Paper.blank().at(20, 20, "12 500,00").grid();

        assertThat(grid.cells().get(0).amounts())
                .singleElement()
                .satisfies(amount -> assertThat(amount.value()).isEqualByComparingTo("12500"));
    }

    @Test
    void theMarkOfThePageDecidesWhatADotMeans() {
        assertThat(in("1.234")).isEmpty();
        assertThat(Amounts.in(Paper.segment("1.234"), Optional.of(DecimalMark.COMMA)))
                .singleElement()
                .satisfies(amount -> assertThat(amount.value()).isEqualByComparingTo("1234"));
    }

    @Test
    void aWordOfAnyLengthIsNoAmount() {
        assertThat(in("9".repeat(10_000))).isEmpty();
        assertThat(in("1 ".repeat(300).strip())).hasSize(300);
    }

    @Test
    void anAmountKnowsItsWords() {
        assertThat(in("Summe 12,00 EUR heute")).singleElement().satisfies(amount -> {
            assertThat(amount.part().text()).isEqualTo("12,00 EUR");
            assertThat(amount.from()).isEqualTo(1);
            assertThat(amount.to()).isEqualTo(3);
        });
    }
}
