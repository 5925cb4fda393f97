package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PageAgreementTest {

    @ParameterizedTest(name = "number {0}, due {1}, gross {2} on {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
        # number | due     | gross   | page                    | outcome
          1041   | 9412.50 |         | Faktura 1041: 9 412,50  | PASSED
          1041   | 0.00    | 9412.50 | Faktura 1041: 9 412,50  | PASSED
          1041   |         | 9412.50 | Faktura 1041: 9 412,50  | PASSED
                 | 9412.50 |         | Faktura 1041: 9 412,50  | PASSED
          1041   |         |         | Faktura 1041: 9 412,50  | PASSED
          1042   | 9412.50 |         | Faktura 1041: 9 412,50  | FAILED
          1041   | 8412.50 |         | Faktura 1041: 9 412,50  | FAILED
          1041   | 8412.50 | 7412.50 | Faktura 1041: 9 412,50  | FAILED
          104    | 9412.50 |         | Faktura 1041: 9 412,50  | FAILED
                 |         |         | Faktura 1041: 9 412,50  | NOT_APPLICABLE
          1041   | 9412.50 |         |                         | NOT_APPLICABLE
        """)
    void theNumberAndAnAmountMustBePrinted(
            String number, BigDecimal due, BigDecimal gross, String page, Outcome outcome) {
        InvoiceCheck check = PageAgreement.check(invoice(number, due, gross), page(page == null ? "" : page));
        assertThat(check.outcome()).isEqualTo(outcome);
        assertThat(check.name()).isEqualTo("xml-matches-page");
    }

    @Test
    void theDetailNamesTheFieldsAndNotTheirValues() {
        InvoiceCheck check =
                PageAgreement.check(invoice("1042", new BigDecimal("8412.50"), null), page("Faktura 1041: 9 412,50"));
        assertThat(check.detail())
                .contains("invoice_number", "amount_due")
                .doesNotContain("1042")
                .doesNotContain("8412");
    }

    @Test
    void whatIsPrintedGetsAPlaceAndWhatIsNotKeepsItsValue() {
        Invoice located =
                PageAgreement.located(invoice("1041", new BigDecimal("8412.50"), null), page("Faktura 1041: 9 412,50"));
        Found<String> number = located.find(Field.INVOICE_NUMBER).orElseThrow();
        assertThat(number.evidence().place().map(Place::page)).contains(1);
        assertThat(number.evidence().confidence()).isEqualTo(0.99);
        assertThat(located.value(Field.AMOUNT_DUE)).contains(new BigDecimal("8412.50"));
        assertThat(located.find(Field.AMOUNT_DUE).orElseThrow().evidence().place())
                .isEmpty();
    }

    private static PageSearch page(String text) {
        return new PageSearch(LayoutText.verbatim(text));
    }

    private static Invoice invoice(String number, BigDecimal due, BigDecimal gross) {
        Invoice.Draft draft = new Invoice.Draft();
        if (number != null) {
            draft.put(Field.INVOICE_NUMBER, found(number));
        }
        if (due != null) {
            draft.put(Field.AMOUNT_DUE, found(due));
        }
        if (gross != null) {
            draft.put(Field.GROSS_TOTAL, found(gross));
        }
        return draft.done();
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "xml:/Invoice", 0.99));
    }
}
