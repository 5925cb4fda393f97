package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.Field;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LayoutReadingTest {

    private static <T> Candidate<T> stated(Field<T> field, T value) {
        Place place = new Place(1, new Box(400, 700, 500, 800));
        Evidence evidence = new Evidence(Optional.of(place), "code", "qr:epc", 0.97);
        return new Candidate<>(field, new Found<>(value, evidence), List.of());
    }

    private static LayoutReading page() {
        return Paper.saying(LayoutInvoicesTest.MALAY.page()).read();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            Rechnungsbetrag 119,00                       | true
            Nettobetrag 100,00                           | true
            Rechnungsnummer 17                           | false
            Rechnungsnummer 17 + Rechnungsdatum 3.5.2026 | true
            Rechnung                                     | false
            Liebe Grüße aus dem Urlaub                   | false
            """)
    void itSaysEnoughWithAnAmountOrANumberAndItsDate(String lines, boolean enough) {
        assertThat(Paper.saying(lines.replace(" + ", "\n")).read().saysEnough()).isEqualTo(enough);
    }

    @Test
    void whatOnlyTheCodeStatesIsTakenAndExplained() {
        LayoutReading reading = page().with(List.of(stated(Field.PAYMENT_REFERENCE, "SB1093")));

        assertThat(reading.invoice().value(Field.PAYMENT_REFERENCE)).contains("SB1093");
        assertThat(reading.choices()).extracting(Choice::field).contains(Field.PAYMENT_REFERENCE);
    }

    @Test
    void whatPageAndCodeStateIsSurer() {
        Found<BigDecimal> before = page().invoice().find(Field.AMOUNT_DUE).orElseThrow();
        Found<BigDecimal> after = page().with(List.of(stated(Field.AMOUNT_DUE, new BigDecimal("530"))))
                .invoice()
                .find(Field.AMOUNT_DUE)
                .orElseThrow();

        assertThat(after.value()).isEqualTo(before.value());
        assertThat(after.evidence().confidence()).isEqualTo(0.99);
        assertThat(after.evidence().place()).isEqualTo(before.evidence().place());
    }

    @Test
    void whereTheyDifferThePageStands() {
        LayoutReading reading = page().with(List.of(stated(Field.AMOUNT_DUE, new BigDecimal("531.00"))));

        assertThat(reading.invoice()).usingRecursiveComparison().isEqualTo(page().invoice());
    }

    @Test
    void ofTwoCodesTheFirstIsBelieved() {
        LayoutReading reading = page().with(List.of(
                stated(Field.IBAN, "DE36999000100001234567"), stated(Field.IBAN, "GB52ZZZZ99999912345678")));

        assertThat(reading.invoice().value(Field.IBAN)).contains("DE36999000100001234567");
    }

    @Test
    void aReadingIsReliedOnAtMostAsMuchAsItsWords() {
        assertThat(page().reliedOnAtMost(0.4).invoice().fields().values())
                .allMatch(found -> found.evidence().confidence() <= 0.4);
    }

    @Test
    void everyChoiceShowsWhyTheOthersLost() {
        assertThat(page().choices()).isNotEmpty().allSatisfy(choice -> {
            assertThat(choice.chosen().isPresent() || !choice.rejected().isEmpty())
                    .isTrue();
            assertThat(choice.rejected())
                    .allSatisfy(lost -> assertThat(lost.because()).isNotBlank());
        });
        assertThat(page().choices()).flatExtracting(Choice::rejected).isNotEmpty();
    }

    @Test
    void aNumberOfAnOrderIsNotTheNumberOfTheInvoice() {
        LayoutReading reading = Paper.saying("""
                             Bestellnummer
                Rechnung     99
                Nettobetrag  100,00
                """).read();

        assertThat(reading.invoice().value(Field.ORDER_NUMBER)).contains("99");
        assertThat(reading.invoice().value(Field.INVOICE_NUMBER)).isEmpty();
    }
}
