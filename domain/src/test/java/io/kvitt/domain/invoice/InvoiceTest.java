package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceTest {

    @Test
    void whatWasNotFoundIsAbsent() {
        Invoice empty = new Invoice.Draft().done();
        assertThat(Field.ALL).allSatisfy(field -> assertThat(empty.find(field)).isEmpty());
        assertThat(empty.fields()).isEmpty();
        assertThat(empty.amountDue()).isEmpty();
        assertThat(empty.seller().name()).isEmpty();
        assertThat(empty.payment().reference()).isEmpty();
        assertThat(empty.confidence()).isZero();
    }

    @Test
    void fieldsComeInTheirOwnOrderWhateverTheOrderOfReading() {
        Invoice invoice = new Invoice.Draft()
                .put(Field.AMOUNT_DUE, found(BigDecimal.TEN, 0.9))
                .put(Field.INVOICE_NUMBER, found("1041", 0.9))
                .put(Field.DUE_DATE, found(LocalDate.of(2026, 11, 30), 0.9))
                .put(Field.DOC_TYPE, found(DocType.INVOICE, 0.9))
                .done();
        assertThat(invoice.fields().keySet())
                .containsExactly(Field.DOC_TYPE, Field.INVOICE_NUMBER, Field.DUE_DATE, Field.AMOUNT_DUE);
    }

    @Test
    void everyFieldHasANameOfItsOwn() {
        assertThat(Field.ALL.stream().map(Field::key)).doesNotHaveDuplicates().hasSizeGreaterThan(30);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # amount   | currency | money
          9412.50  | SEK      | 9412.50 SEK
          9412.500 | SEK      | 9412.50 SEK
          -12.00   | EUR      | -12.00 EUR
          1500     | JPY      | 1500 JPY
          1.234    | KWD      | 1.234 KWD
        # finer than the currency
          9412.505 | SEK      |
          1500.50  | JPY      |
        # no currency that is known
          9412.50  | kr       |
          9412.50  | sek      |
          9412.50  |          |
                   | SEK      |
        """)
    void theAmountDueIsMoneyOnlyWhereItFits(BigDecimal amount, String currency, String money) {
        Invoice.Draft draft = new Invoice.Draft();
        if (amount != null) {
            draft.put(Field.AMOUNT_DUE, found(amount, 1));
        }
        if (currency != null) {
            draft.put(Field.CURRENCY, found(currency, 1));
        }
        assertThat(draft.done().amountDue().map(Money::toString)).isEqualTo(Optional.ofNullable(money));
    }

    @Test
    void confidenceIsTheMeanOfTheFields() {
        Invoice invoice = new Invoice.Draft()
                .put(Field.INVOICE_NUMBER, found("1041", 1))
                .put(Field.AMOUNT_DUE, found(BigDecimal.TEN, 0.5))
                .done();
        assertThat(invoice.confidence()).isEqualTo(0.75);
    }

    @Test
    void aLaterValueTakesThePlaceOfAnEarlierOneAndOfAMisstatement() {
        Invoice invoice = new Invoice.Draft()
                .misstate(Field.DUE_DATE, new Misstated(Evidence.inData("2026-02-30", "xml:/d", 1), "no such day"))
                .put(Field.DUE_DATE, found(LocalDate.of(2026, 2, 27), 1))
                .put(Field.DUE_DATE, found(LocalDate.of(2026, 2, 28), 1))
                .done();
        assertThat(invoice.value(Field.DUE_DATE)).contains(LocalDate.of(2026, 2, 28));
        assertThat(invoice.misstated()).isEmpty();
    }

    @Test
    void aDraftOfAnInvoiceChangesNothingInIt() {
        Invoice invoice =
                new Invoice.Draft().put(Field.INVOICE_NUMBER, found("1041", 1)).done();
        Invoice.Draft draft = invoice.toDraft();
        draft.remove(Field.INVOICE_NUMBER);
        draft.add(new InvoiceLine("Hyra", Optional.empty(), Optional.empty()));
        assertThat(invoice.value(Field.INVOICE_NUMBER)).contains("1041");
        assertThat(invoice.lines()).isEmpty();
        assertThat(draft.done().value(Field.INVOICE_NUMBER)).isEmpty();
        assertThat(draft.has(Field.INVOICE_NUMBER)).isFalse();
    }

    @Test
    void whatIsDoneIsNotChangedByItsDraft() {
        Invoice.Draft draft = new Invoice.Draft().put(Field.INVOICE_NUMBER, found("1041", 1));
        Invoice done = draft.done();
        draft.put(Field.INVOICE_NUMBER, found("1042", 1));
        assertThat(done.value(Field.INVOICE_NUMBER)).contains("1041");
        assertThatThrownBy(() -> done.fields().clear()).isInstanceOf(UnsupportedOperationException.class);
    }

    private static <T> Found<T> found(T value, double confidence) {
        return new Found<>(value, Evidence.inData(value.toString(), "xml:/Invoice", confidence));
    }
}
