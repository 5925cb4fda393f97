package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.layout.Spot.Position;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IdentifiersTest {

    private static Optional<String> in(String text, Role role) {
        Cell cell = Paper.saying(text).grid().cells().get(0);
        return Identifiers.in(new Spot(cell, 0, cell.size(), Position.RIGHT), role)
                .map(Identifiers::text);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            4711                   | INVOICE_NUMBER    | 4711
            FT-0391.               | INVOICE_NUMBER    | FT-0391
            : 2026/77              | INVOICE_NUMBER    | 2026/77
            RE 2024-17             | INVOICE_NUMBER    | RE 2024-17
            #A17                   | INVOICE_NUMBER    | A17
            4711 vom 3.5.2026      | INVOICE_NUMBER    | 4711
            00 11223 34455 66778   | PAYMENT_REFERENCE | 00 11223 34455 66778
            """)
    void aNumberIsReadWithoutTheSentenceAroundIt(String text, Role role, String number) {
        assertThat(in(text, role)).contains(number);
    }

    @ParameterizedTest
    @ValueSource(strings = {"keine", "19% MwSt", "post@nirgendwo2.example", "siehe unten rechts auf Seite 4"})
    void whatHoldsNoNumberNearIsNone(String text) {
        assertThat(in(text, Role.ORDER_NUMBER)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(ints = {41, 1_000, 10_000})
    void whatIsLongerThanAnyNumberIsNone(int length) {
        assertThat(in("7".repeat(length), Role.INVOICE_NUMBER)).isEmpty();
    }
}
