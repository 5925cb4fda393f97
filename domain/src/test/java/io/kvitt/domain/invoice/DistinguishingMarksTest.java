package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class DistinguishingMarksTest {

    private static <T> Found<T> found(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "rule", 1));
    }

    private static Invoice.Draft bread() {
        return new Invoice.Draft()
                .put(Field.DOC_TYPE, found(DocType.INVOICE))
                .put(Field.SELLER_NAME, found("Havreholms Bageri"))
                .put(Field.INVOICE_NUMBER, found("2026-17"))
                .put(Field.ISSUE_DATE, found(LocalDate.of(2026, 3, 1)))
                .put(Field.CURRENCY, found("SEK"))
                .put(Field.GROSS_TOTAL, found(new BigDecimal("812.00")));
    }

    @Test
    void twoReadingsOfOnePaperHaveTheSameMarks() {
        Invoice again = bread().put(Field.SELLER_NAME, found("HAVREHOLMS  BAGERI "))
                .put(Field.INVOICE_NUMBER, found("2026 -17"))
                .put(Field.GROSS_TOTAL, found(new BigDecimal("812")))
                .put(Field.PAYMENT_REFERENCE, found("12344"))
                .done();

        assertThat(DistinguishingMarks.of(again)).isPresent().isEqualTo(DistinguishingMarks.of(bread().done()));
    }

    @Test
    void aPaperThatDiffersInOneMarkIsAnother() {
        List<Invoice> others = List.of(
                bread().done(),
                bread().put(Field.DOC_TYPE, found(DocType.REMINDER)).done(),
                bread().put(Field.SELLER_NAME, found("Havreholms Kvarn")).done(),
                bread().put(Field.SELLER_ORGNR, found("556000-0000")).done(),
                bread().put(Field.INVOICE_NUMBER, found("2026-18")).done(),
                bread().put(Field.ISSUE_DATE, found(LocalDate.of(2026, 4, 1))).done(),
                bread().put(Field.CURRENCY, found("EUR")).done(),
                bread().put(Field.GROSS_TOTAL, found(new BigDecimal("812.01"))).done());

        assertThat(others.stream().map(DistinguishingMarks::of).distinct()).hasSize(others.size());
    }

    @Test
    void withoutSellerNumberDayOrTotalThereAreNone() {
        for (Field<?> field : List.of(Field.SELLER_NAME, Field.INVOICE_NUMBER, Field.ISSUE_DATE, Field.GROSS_TOTAL)) {
            assertThat(DistinguishingMarks.of(bread().remove(field).done())).isEmpty();
        }
        assertThat(DistinguishingMarks.of(bread().remove(Field.GROSS_TOTAL)
                        .put(Field.AMOUNT_DUE, found(new BigDecimal("812")))
                        .done()))
                .isEqualTo(DistinguishingMarks.of(bread().done()));
    }
}
