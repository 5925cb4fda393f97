package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Violation;
import io.kvitt.domain.notice.Bills;
import io.kvitt.domain.reference.EpcPayment;
import io.kvitt.domain.reference.SwedishInvoiceQr;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentCodeTest {

    private static final Instant NOON = Instant.parse("2026-11-23T12:00:00Z");
    private static final LocalDate DUE = LocalDate.of(2026, 11, 30);
    private static final String IBAN = "DE89370400440532013000";
    private static final String BANKGIRO = "991-2346";

    @Test
    void euroToAnIbanAreAnEpcCode() {
        Invoice.Draft draft = draft("EUR", "12.50", Field.IBAN, "DE89 3704 0044 0532 0130 00");
        Bills.put(draft, Field.PAYMENT_REFERENCE, "RF18 5390 0754 7034");

        assertThat(text(draft)).isEqualTo("""
                BCD
                002
                1
                SCT

                Wallenstam AB
                DE89370400440532013000
                EUR12.50

                RF18539007547034""");
    }

    @Test
    void aReferenceThatIsNotStructuredIsTextAndWithoutOneTheNumberIs() {
        Invoice.Draft draft = draft("EUR", "1.00", Field.IBAN, IBAN);
        Bills.put(draft, Field.INVOICE_NUMBER, "2026-17");
        assertThat(EpcPayment.read(text(draft)).match(EpcPayment::text, broken -> Optional.empty()))
                .contains("2026-17");

        Bills.put(draft, Field.PAYMENT_REFERENCE, "Kunde 12\nRechnung 3");
        assertThat(EpcPayment.read(text(draft)).match(EpcPayment::text, broken -> Optional.empty()))
                .contains("Kunde 12 Rechnung 3");
    }

    @Test
    void kronorToABankgiroAreASwedishCode() {
        Invoice.Draft draft = draft("SEK", "9412.00", Field.BANKGIRO, BANKGIRO);
        Bills.put(draft, Field.PAYMENT_REFERENCE, "1234567897");

        assertThat(text(draft))
                .isEqualTo("{\"uqr\":1,\"tp\":1,\"nme\":\"Wallenstam AB\",\"cc\":\"SE\",\"iref\":\"1234567897\","
                        + "\"ddt\":\"20261130\",\"due\":9412.00,\"cur\":\"SEK\",\"pt\":\"BG\",\"acc\":\"991-2346\"}");
    }

    @ParameterizedTest(name = "{0} {1} to {3}: {4}")
    @CsvSource(delimiter = '|', textBlock = """
        # currency | amount       | field    | account                | code
          EUR      | 0.00         | iban     | DE89370400440532013000 | PAYMENT_CODE_AMOUNT
          EUR      | -5.00        | iban     | DE89370400440532013000 | PAYMENT_CODE_AMOUNT
          EUR      | 1000000000   | iban     | DE89370400440532013000 | PAYMENT_CODE_AMOUNT
          EUR      | 1.00         | iban     | DE88370400440532013000 | PAYMENT_CODE_ACCOUNT
          EUR      | 1.00         | bankgiro | 991-2346               | PAYMENT_CODE_ACCOUNT
          SEK      | 1.00         | bankgiro | 991-2345               | PAYMENT_CODE_ACCOUNT
          USD      | 1.00         | iban     | DE89370400440532013000 | PAYMENT_CODE_CURRENCY
        """)
    void whereSomethingIsWrongThereIsNoCode(String currency, String amount, String field, String account, String code) {
        Field<String> where = field.equals("iban") ? Field.IBAN : Field.BANKGIRO;

        assertThat(codes(rent(draft(currency, amount, where, account), false))).containsExactly(code);
    }

    @Test
    void whatIsPaidOrInDoubtOrSaysTooLittleHasNoCodeAndEveryReasonIsTold() {
        KeptInvoice good = rent(draft("EUR", "1.00", Field.IBAN, IBAN), false);
        Invoice nothing = new Invoice.Draft().done();

        assertThat(codes(good)).isEmpty();
        assertThat(codes(good.paid(true, DUE, NOON))).containsExactly("PAYMENT_CODE_NOT_OPEN");
        assertThat(codes(rent(draft("EUR", "1.00", Field.IBAN, IBAN), true)))
                .containsExactly("PAYMENT_CODE_NEEDS_REVIEW");
        assertThat(codes(Bills.kept(Bills.ANNA, 1, nothing, true, NOON)))
                .containsExactly("PAYMENT_CODE_NEEDS_REVIEW", "PAYMENT_CODE_AMOUNT", "PAYMENT_CODE_NAME");
    }

    @Test
    void aReferenceThatIsTooLongIsNotCut() {
        Invoice.Draft draft = draft("EUR", "1.00", Field.IBAN, IBAN);
        Bills.put(draft, Field.PAYMENT_REFERENCE, "x".repeat(141));

        assertThat(codes(rent(draft, false))).containsExactly("PAYMENT_CODE_REFERENCE");
    }

    /** Whatever stands on the paper, a code that there is says the same when it is read. */
    @Property(tries = 1000)
    void whatIsWrittenIsReadBackAsTheSame(
            @ForAll @StringLength(min = 1, max = 90) String name,
            @ForAll @StringLength(max = 60) String reference,
            @ForAll @LongRange(min = 1, max = 99_999_999_999L) long cents) {
        String amount = BigDecimal.valueOf(cents, 2).toPlainString();
        for (String currency : List.of("EUR", "SEK")) {
            Invoice.Draft draft = draft(currency, amount, Field.IBAN, IBAN);
            Bills.put(draft, Field.SELLER_NAME, name);
            Bills.put(draft, Field.PAYMENT_REFERENCE, reference);
            PaymentCode.of(rent(draft, false)).match(code -> same(code, amount), broken -> true);
        }
    }

    private static boolean same(PaymentCode code, String amount) {
        BigDecimal due = code.standard() == PaymentCode.Standard.EPC
                ? EpcPayment.read(code.text()).match(read -> read.amount().orElseThrow(), broken -> BigDecimal.ZERO)
                : SwedishInvoiceQr.read(code.text()).match(read -> read.due().orElseThrow(), broken -> BigDecimal.ZERO);
        assertThat(due).isEqualByComparingTo(amount);
        assertThat(code.text()).contains(IBAN);
        return true;
    }

    private static Invoice.Draft draft(String currency, String amount, Field<String> field, String account) {
        Invoice.Draft draft = Bills.rent(DUE);
        Bills.put(draft, Field.CURRENCY, currency);
        Bills.put(draft, Field.AMOUNT_DUE, new BigDecimal(amount));
        return Bills.put(draft, field, account);
    }

    private static KeptInvoice rent(Invoice.Draft draft, boolean needsReview) {
        return Bills.kept(Bills.ANNA, 1, draft.done(), needsReview, NOON);
    }

    private static String text(Invoice.Draft draft) {
        return PaymentCode.of(rent(draft, false)).match(PaymentCode::text, broken -> broken.toString());
    }

    private static List<String> codes(KeptInvoice invoice) {
        return PaymentCode.of(invoice)
                .match(
                        code -> List.of(),
                        broken -> broken.stream().map(Violation::code).toList());
    }
}
