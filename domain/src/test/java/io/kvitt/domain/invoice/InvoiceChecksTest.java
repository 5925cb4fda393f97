package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InvoiceChecksTest {

    @Test
    void anInvoiceThatAddsUpFailsNothing() {
        assertThat(InvoiceChecks.of(whole().done()))
                .noneMatch(check -> check.outcome() == InvoiceCheck.Outcome.FAILED)
                .filteredOn(check -> check.outcome() == InvoiceCheck.Outcome.PASSED)
                .hasSizeGreaterThanOrEqualTo(9);
    }

    @Test
    void anEmptyInvoiceHasNothingToCheck() {
        assertThat(InvoiceChecks.of(new Invoice.Draft().done()))
                .allMatch(check -> check.outcome() == InvoiceCheck.Outcome.NOT_APPLICABLE
                        || check.name().equals("values-are-of-their-kind"));
    }

    @Test
    void namesAreUniqueAndStable() {
        assertThat(InvoiceChecks.of(whole().done()))
                .extracting(InvoiceCheck::name)
                .containsExactly(
                        "lines-sum-to-line-total",
                        "lines-sum-to-amount-due",
                        "line-total-to-net-total",
                        "vat-rows-base-times-rate",
                        "vat-rows-sum-to-tax-total",
                        "net-plus-tax-is-gross",
                        "gross-minus-prepaid-is-due",
                        "rounding-is-small",
                        "due-not-before-issue",
                        "due-within-400-days",
                        "period-in-order",
                        "values-are-of-their-kind",
                        "iban-check-digits",
                        "payment-reference-check-digit",
                        "bankgiro-check-digit",
                        "plusgiro-check-digit",
                        "orgnr-check-digit");
    }

    @ParameterizedTest(name = "with {0} {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # field         | value    | check                      | outcome
            line_total      | 198.01   | lines-sum-to-line-total    | failed
            line_total      | 198.0    | lines-sum-to-line-total    | passed
            charge_total    | 1.00     | line-total-to-net-total    | failed
            tax_total       | 37.63    | vat-rows-sum-to-tax-total  | failed
            tax_total       | 37.63    | net-plus-tax-is-gross      | failed
            gross_total     | 235.61   | net-plus-tax-is-gross      | failed
            prepaid         | 0.01     | gross-minus-prepaid-is-due | failed
            prepaid         | 0.00     | gross-minus-prepaid-is-due | passed
            rounding        | 0.38     | gross-minus-prepaid-is-due | failed
            rounding        | 0.38     | rounding-is-small          | failed
            rounding        | -0.05    | rounding-is-small          | passed
            """)
    void oneAmountThatIsOffIsSeen(String field, BigDecimal value, String check, String outcome) {
        assertThat(check(with(whole(), field, value), check).outcome().code()).isEqualTo(outcome);
    }

    @Test
    void detailsAreShortSentencesWithTheNumbers() {
        Invoice invoice = with(whole(), "gross_total", new BigDecimal("235.60"));
        assertThat(check(invoice, "net-plus-tax-is-gross").detail())
                .isEqualTo("198.00 + 37.62 is 235.62, stated 235.60.");
    }

    @ParameterizedTest(name = "{0} {1} due for {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # currency | due | gross  | outcome
            SEK        | 236 | 235.62 | passed
            SEK        | 236 | 235.50 | passed
            SEK        | 236 | 235.49 | failed
            EUR        | 236 | 235.62 | failed
            """)
    void kronorMayBeRoundedToWholeOnesInSilence(String currency, BigDecimal due, BigDecimal gross, String outcome) {
        Invoice invoice = new Invoice.Draft()
                .put(Field.CURRENCY, found(currency))
                .put(Field.GROSS_TOTAL, found(gross))
                .put(Field.AMOUNT_DUE, found(due))
                .done();
        assertThat(check(invoice, "gross-minus-prepaid-is-due").outcome().code())
                .isEqualTo(outcome);
    }

    @Test
    void aWrongVatRowIsShown() {
        Invoice invoice = whole().add(row("25", "100.00", "25.03")).done();
        assertThat(check(invoice, "vat-rows-base-times-rate"))
                .isEqualTo(new InvoiceCheck(
                        "vat-rows-base-times-rate",
                        InvoiceCheck.Outcome.FAILED,
                        "25.00 % of 100.00 is 25.00, stated 25.03."));
    }

    @Test
    void theLinesOfARentalNoticeSumToWhatIsDue() {
        Invoice.Draft notice = new Invoice.Draft()
                .put(Field.DOC_TYPE, found(DocType.RENTAL_NOTICE))
                .put(Field.AMOUNT_DUE, found(new BigDecimal("9412")))
                .add(line("Hyra", "8850.00"))
                .add(line("Vatten", "562.40"));
        assertThat(check(notice.done(), "lines-sum-to-amount-due").outcome()).isEqualTo(InvoiceCheck.Outcome.FAILED);
        notice.put(Field.ROUNDING, found(new BigDecimal("-0.40")));
        assertThat(check(notice.done(), "lines-sum-to-amount-due").outcome()).isEqualTo(InvoiceCheck.Outcome.PASSED);
    }

    @ParameterizedTest(name = "issued {0}, due {1}: {2} {3}")
    @CsvSource(delimiter = '|', textBlock = """
            2026-01-31 | 2026-01-30 | due-not-before-issue | failed
            2026-01-31 | 2026-01-31 | due-not-before-issue | passed
            2026-01-01 | 2027-02-05 | due-within-400-days  | passed
            2026-01-01 | 2027-02-06 | due-within-400-days  | failed
            """)
    void dueDatesAreNearAndAfter(LocalDate issued, LocalDate due, String check, String outcome) {
        Invoice invoice = new Invoice.Draft()
                .put(Field.ISSUE_DATE, found(issued))
                .put(Field.DUE_DATE, found(due))
                .done();
        assertThat(check(invoice, check).outcome().code()).isEqualTo(outcome);
    }

    @Test
    void aPeriodEndsAfterItStarts() {
        Invoice invoice = new Invoice.Draft()
                .put(Field.PERIOD_START, found(LocalDate.of(2026, 2, 1)))
                .put(Field.PERIOD_END, found(LocalDate.of(2026, 1, 31)))
                .done();
        assertThat(check(invoice, "period-in-order").outcome()).isEqualTo(InvoiceCheck.Outcome.FAILED);
    }

    @Test
    void whatIsNoValueIsNamed() {
        Invoice invoice = whole().misstate(
                        Field.DUE_DATE, new Misstated(Evidence.inData("soon", "xml:/a", 1), "no day"))
                .done();
        assertThat(check(invoice, "values-are-of-their-kind").detail()).isEqualTo("Not a value of its kind: due_date.");
    }

    @ParameterizedTest(name = "{0} in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # reference         | currency | outcome
            1297534008          | SEK      | passed
            1297534009          | SEK      | failed
            1297534009          | EUR      | not-applicable
            Faktura 12          | SEK      | not-applicable
            RF18 5390 0754 7034 | EUR      | passed
            RF19 5390 0754 7034 | SEK      | failed
            RFQ-2026            | EUR      | not-applicable
            """)
    void aReferenceIsCheckedByTheRuleOfItsKind(String reference, String currency, String outcome) {
        Invoice invoice = new Invoice.Draft()
                .put(Field.CURRENCY, found(currency))
                .put(Field.PAYMENT_REFERENCE, found(reference))
                .done();
        assertThat(check(invoice, "payment-reference-check-digit").outcome().code())
                .isEqualTo(outcome);
    }

    @Test
    void aBankgiroMakesAReferenceSwedish() {
        Invoice invoice = new Invoice.Draft()
                .put(Field.BANKGIRO, found("5402-9681"))
                .put(Field.PAYMENT_REFERENCE, found("1297534009"))
                .done();
        assertThat(check(invoice, "bankgiro-check-digit").outcome()).isEqualTo(InvoiceCheck.Outcome.PASSED);
        assertThat(check(invoice, "payment-reference-check-digit").outcome()).isEqualTo(InvoiceCheck.Outcome.FAILED);
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            iban         | DE89370400440532013000 | iban-check-digits    | passed
            iban         | DE88370400440532013000 | iban-check-digits    | failed
            plusgiro     | 28 65 43-4             | plusgiro-check-digit | passed
            plusgiro     | 28 65 53-4             | plusgiro-check-digit | failed
            bankgiro     | 5402-9682              | bankgiro-check-digit | failed
            seller_orgnr | 202100-5489            | orgnr-check-digit    | passed
            seller_orgnr | 202100-5488            | orgnr-check-digit    | failed
            """)
    void numbersCarryTheirCheckDigits(String field, String number, String check, String outcome) {
        Invoice invoice = new Invoice.Draft()
                .put(Field.CURRENCY, found("SEK"))
                .put(text(field), found(number))
                .done();
        assertThat(check(invoice, check).outcome().code()).isEqualTo(outcome);
        assertThat(check(invoice, check).detail()).doesNotContain(number);
    }

    @Test
    void organisationsOfOtherCountriesAreNumberedByOtherRules() {
        Invoice invoice = new Invoice.Draft()
                .put(Field.CURRENCY, found("EUR"))
                .put(Field.SELLER_ORGNR, found("904 123 452"))
                .done();
        assertThat(check(invoice, "orgnr-check-digit").outcome()).isEqualTo(InvoiceCheck.Outcome.NOT_APPLICABLE);
    }

    private static Invoice.Draft whole() {
        return new Invoice.Draft()
                .put(Field.CURRENCY, found("EUR"))
                .put(Field.ISSUE_DATE, found(LocalDate.of(2026, 3, 5)))
                .put(Field.DUE_DATE, found(LocalDate.of(2026, 4, 4)))
                .put(Field.LINE_TOTAL, found(new BigDecimal("198.00")))
                .put(Field.NET_TOTAL, found(new BigDecimal("198.00")))
                .put(Field.TAX_TOTAL, found(new BigDecimal("37.62")))
                .put(Field.GROSS_TOTAL, found(new BigDecimal("235.62")))
                .put(Field.AMOUNT_DUE, found(new BigDecimal("235.62")))
                .add(line("Trennblätter", "148.5"))
                .add(line("Ordner", "49.50"))
                .add(row("19", "198.00", "37.62"));
    }

    private static Invoice with(Invoice.Draft draft, String key, BigDecimal value) {
        for (Field<?> field : List.of(
                Field.LINE_TOTAL,
                Field.CHARGE_TOTAL,
                Field.TAX_TOTAL,
                Field.GROSS_TOTAL,
                Field.PREPAID,
                Field.ROUNDING)) {
            if (field.key().equals(key)) {
                @SuppressWarnings("unchecked")
                Field<BigDecimal> amount = (Field<BigDecimal>) field;
                return draft.put(amount, found(value)).done();
            }
        }
        throw new IllegalArgumentException(key);
    }

    private static Field<String> text(String key) {
        return List.of(Field.IBAN, Field.BANKGIRO, Field.PLUSGIRO, Field.SELLER_ORGNR).stream()
                .filter(field -> field.key().equals(key))
                .findFirst()
                .orElseThrow();
    }

    private static InvoiceCheck check(Invoice invoice, String name) {
        return InvoiceChecks.of(invoice).stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static InvoiceLine line(String description, String amount) {
        return new InvoiceLine(description, Optional.empty(), Optional.of(new BigDecimal(amount)));
    }

    private static VatRow row(String rate, String base, String tax) {
        return new VatRow(
                Optional.of("S"),
                Optional.of(new BigDecimal(rate)),
                Optional.of(new BigDecimal(base)),
                Optional.of(new BigDecimal(tax)));
    }

    private static <T> Found<T> found(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "test:made-up", 1));
    }
}
