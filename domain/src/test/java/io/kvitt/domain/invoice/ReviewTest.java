package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ReviewTest {

    private static final List<InvoiceCheck> HOLDS = List.of(new InvoiceCheck("sums", Outcome.PASSED, "they do"));

    private static <T> Found<T> found(T value, double confidence) {
        return new Found<>(value, new Evidence(Optional.empty(), "as printed", "rule", confidence));
    }

    private static Invoice.Draft whole(double confidence) {
        return new Invoice.Draft()
                .put(Field.SELLER_NAME, found("Havreholms Bageri", confidence))
                .put(Field.ISSUE_DATE, found(LocalDate.of(2026, 3, 1), confidence))
                .put(Field.DUE_DATE, found(LocalDate.of(2026, 3, 31), confidence))
                .put(Field.AMOUNT_DUE, found(new BigDecimal("812.00"), confidence));
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void nobodyNeedsToLookAtWhatIsWholeAndSureAndHolds(Strategy strategy) {
        assertThat(Review.reasons(strategy, whole(0.8).done(), HOLDS)).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(Strategy.class)
    void aFailedCheckIsAReasonHoweverTheInvoiceWasRead(Strategy strategy) {
        List<InvoiceCheck> fails = List.of(new InvoiceCheck("sums", Outcome.FAILED, "1 + 1 is not 3"));

        assertThat(Review.reasons(strategy, whole(0.99).done(), fails)).containsExactly("sums: 1 + 1 is not 3");
    }

    @ParameterizedTest(name = "{0} at {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # strategy | confidence | reasons
              TEMPLATE  | 0.80       | 0
              TEMPLATE  | 0.799      | 3
              LAYOUT    | 0.80       | 0
              LAYOUT    | 0.5        | 3
              E_INVOICE | 0.5        | 0
            """)
    void whatMoneyFollowsMustBeSureEnough(Strategy strategy, double confidence, int reasons) {
        assertThat(Review.reasons(strategy, whole(confidence).done(), HOLDS)).hasSize(reasons);
    }

    @Test
    void aReasonNamesTheFieldAndHowSureItIs() {
        Invoice invoice = whole(0.9)
                .put(Field.PAYMENT_REFERENCE, found("1234", 0.799))
                .put(Field.BUYER_NAME, found("Somebody", 0.1))
                .done();

        assertThat(Review.reasons(Strategy.LAYOUT, invoice, HOLDS))
                .containsExactly("payment_reference is only 79 % sure, less than 80 %");
    }

    @Test
    void offThePageAnInvoiceNeedsAnAmountADateAndASeller() {
        Invoice nothing = new Invoice.Draft().done();

        assertThat(Review.reasons(Strategy.LAYOUT, nothing, HOLDS))
                .containsExactly("no amount_due was found", "no issue_date was found", "no seller_name was found");
        assertThat(Review.reasons(Strategy.TEMPLATE, nothing, HOLDS)).isEmpty();
    }

    @ParameterizedTest(name = "{0} without an amount due needs a look: {1}")
    @CsvSource({"INVOICE, true", "REMINDER, true", "RENTAL_NOTICE, true", "RECEIPT, false", "CREDIT_NOTE, false"})
    void theTotalIsEnoughWhereNothingIsDue(DocType type, boolean looked) {
        Invoice invoice = whole(0.9)
                .remove(Field.AMOUNT_DUE)
                .put(Field.GROSS_TOTAL, found(new BigDecimal("812.00"), 0.9))
                .put(Field.DOC_TYPE, found(type, 0.9))
                .done();

        assertThat(Review.reasons(Strategy.LAYOUT, invoice, HOLDS)).hasSize(looked ? 1 : 0);
    }
}
