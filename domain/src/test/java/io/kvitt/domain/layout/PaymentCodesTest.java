package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.document.PrintedCode;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import io.kvitt.domain.invoice.PageSearch;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PaymentCodesTest {

    private static final Place PLACE = new Place(2, new Box(60, 600, 190, 730));

    private static final String EPC =
            "BCD\n002\n1\nSCT\n\nWolkenkuckuck Verlag\nDE78999000010000482017\nEUR48.20\n\nRF284820177\n\n";

    private static final String SWISS = String.join(
            "\n",
            "SPC",
            "0200",
            "1",
            "CH3130999000000417203",
            "S",
            "Hirngespinst Uhren AG",
            "Traumgasse",
            "7",
            "9999",
            "Luftikon",
            "CH",
            "",
            "",
            "",
            "",
            "",
            "",
            "",
            "1204.55",
            "CHF",
            "S",
            "Lena Nebel",
            "Dunstweg",
            "3",
            "9998",
            "Wolkwil",
            "CH",
            "QRR",
            "000000000000000048201770311",
            "",
            "EPD",
            "//S1/10/H-\\/77/11/261102/30/123456789");

    private static final String SWEDISH = "{\"uqr\":1,\"tp\":1,\"nme\":\"Dimfors Kaffe AB\",\"cid\":\"559900-4131\","
            + "\"iref\":\"482017704\",\"idt\":\"20261102\",\"ddt\":\"20261202\",\"due\":1250.50,\"vat\":250.10,"
            + "\"pt\":\"BG\",\"acc\":\"502-4179\"}";

    @Test
    void anEpcCodeStatesPayeeAccountAmountAndReference() {
        assertThat(stated(EPC))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "seller_name", "Wolkenkuckuck Verlag",
                        "iban", "DE78999000010000482017",
                        "amount_due", "48.20",
                        "currency", "EUR",
                        "payment_reference", "RF284820177"));
    }

    @Test
    void aSwissBillStatesItsPartiesAndWhatTheBillerAdds() {
        assertThat(stated(SWISS))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "seller_name", "Hirngespinst Uhren AG",
                        "seller_address", "Traumgasse 7, 9999 Luftikon",
                        "buyer_name", "Lena Nebel",
                        "iban", "CH3130999000000417203",
                        "amount_due", "1204.55",
                        "currency", "CHF",
                        "payment_reference", "000000000000000048201770311",
                        "invoice_number", "H-/77",
                        "issue_date", "2026-11-02"));
    }

    @Test
    void aSwedishCodeStatesGiroAndDates() {
        assertThat(stated(SWEDISH))
                .containsExactlyInAnyOrderEntriesOf(Map.of(
                        "seller_name", "Dimfors Kaffe AB",
                        "seller_orgnr", "559900-4131",
                        "bankgiro", "502-4179",
                        "payment_reference", "482017704",
                        "issue_date", "2026-11-02",
                        "due_date", "2026-12-02",
                        "amount_due", "1250.50",
                        "tax_total", "250.10",
                        "currency", "SEK"));
    }

    @Test
    void everyValueHasThePlaceOfItsCodeAndItsRule() {
        Invoice invoice = codes(SWEDISH).stated();

        assertThat(invoice.fields().values()).allSatisfy(found -> {
            assertThat(found.evidence().place()).contains(PLACE);
            assertThat(found.evidence().rule()).isEqualTo("qr:swedish");
        });
        Evidence due = invoice.find(Field.AMOUNT_DUE).orElseThrow().evidence();
        assertThat(due.words()).isEqualTo("1250.50 SEK");
        assertThat(due.confidence()).isCloseTo(0.99, within(0.001));
    }

    @Test
    void theSupportsOfACandidateAddUpToItsConfidence() {
        for (Candidate<?> candidate : codes(EPC).candidates()) {
            double odds = Math.exp(candidate.weight());
            assertThat(candidate.found().evidence().confidence()).isCloseTo(odds / (1 + odds), within(1e-9));
            assertThat(candidate.supports()).isNotEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "https://example.test/pay?iban=DE78999000010000482017&amount=48.20",
                "WIFI:T:WPA;S:kontoret;P:hemligt;;",
                "BCD\n002\n1\nSCT\n\nWolkenkuckuck Verlag\nDE79999000010000482017\nEUR48.20\n\n\n\n",
                "BCD",
                "SPC\n0200\n1",
                "{\"uqr\":1,\"pt\":\"BG\",\"acc\":\"502-4178\",\"due\":10}",
                "{\"due\":10}"
            })
    void whatIsNoPaymentCodeOrABrokenOneStatesNothing(String text) {
        assertThat(codes(text).isEmpty()).isTrue();
        assertThat(codes(text).candidates()).isEmpty();
    }

    @Property(tries = 300)
    void anyTextIsTakenOrLeft(@ForAll String text) {
        for (String begin : List.of("", "BCD\n", "SPC\n", "{\"uqr\":1,")) {
            PaymentCodes codes = codes(begin + text);
            assertThat(codes.candidates().isEmpty())
                    .isEqualTo(codes.stated().fields().isEmpty());
        }
    }

    @Test
    void twoCodesThatSayTheSameAreOneCandidate() {
        assertThat(codes(EPC, EPC).candidates()).hasSameSizeAs(codes(EPC).candidates());
    }

    @Test
    void whereTwoCodesDifferNothingIsStatedAndBothAreDoubted() {
        PaymentCodes codes = codes(EPC, EPC.replace("EUR48.20", "EUR24.10"));

        assertThat(codes.stated().value(Field.AMOUNT_DUE)).isEmpty();
        assertThat(codes.stated().value(Field.IBAN)).contains("DE78999000010000482017");
        assertThat(codes.candidates().stream()
                        .filter(candidate -> candidate.field() == Field.AMOUNT_DUE)
                        .map(candidate -> candidate.found().evidence().confidence()))
                .hasSize(2)
                .allMatch(confidence -> confidence < 0.80);
    }

    @ParameterizedTest(name = "{0}, {1} {2}: {4}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            # account               | amount  | currency | printed on the page    | outcome
            DE78999000010000482017  | 48.2    | EUR      | -                      | PASSED
            DE78 9990 0001 0000 4820 17 | 48.20 | EUR    | -                      | PASSED
            SE6290000000000004820177 | 48.20  | EUR      | -                      | FAILED
            SE6290000000000004820177 | 48.20  | EUR      | both                   | PASSED
            SE6290000000000004820177 | 48.20  | EUR      | of the code            | FAILED
            DE78999000010000482017  | 48.21   | EUR      | -                      | FAILED
            -                       | 48.20   | EUR      | -                      | PASSED
            -                       | 482.00  | SEK      | -                      | NOT_APPLICABLE
            -                       | -       | EUR      | -                      | NOT_APPLICABLE
            """)
    void theInvoiceIsHeldAgainstTheCode(
            String account, String amount, String currency, String printed, Outcome outcome) {
        Invoice.Draft draft = new Invoice.Draft();
        if (account != null) {
            draft.put(Field.IBAN, read(account));
        }
        if (amount != null) {
            draft.put(Field.AMOUNT_DUE, read(new BigDecimal(amount)));
        }
        draft.put(Field.CURRENCY, read(currency));
        String page = printed == null ? "" : "Konto DE78 9990 0001 0000 4820 17\n";
        page += "both".equals(printed) ? "Konto SE62 9000 0000 0000 0482 0177\n" : "";

        InvoiceCheck check = codes(EPC).check(draft.done(), page(page));

        assertThat(check.name()).isEqualTo("qr-matches-page");
        assertThat(check.outcome()).isEqualTo(outcome);
        assertThat(check.detail()).isNotBlank();
    }

    @Test
    void aGiroIsTheSameWithAndWithoutItsHyphen() {
        Invoice same = new Invoice.Draft().put(Field.BANKGIRO, read("5024179")).done();
        Invoice other =
                new Invoice.Draft().put(Field.BANKGIRO, read("6048-2015")).done();

        assertThat(codes(SWEDISH).check(same, page("")).outcome()).isEqualTo(Outcome.PASSED);
        assertThat(codes(SWEDISH).check(other, page("")).outcome()).isEqualTo(Outcome.FAILED);
    }

    @Test
    void whatTheInvoiceHasFromTheCodeDoesNotProveTheCode() {
        PaymentCodes codes = codes(EPC);

        assertThat(codes.check(codes.stated(), page("")).outcome()).isEqualTo(Outcome.NOT_APPLICABLE);
    }

    @Test
    void ofSeveralInstalmentsOneIsEnough() {
        Invoice first = new Invoice.Draft()
                .put(Field.AMOUNT_DUE, read(new BigDecimal("24.10")))
                .done();
        PaymentCodes codes = codes(EPC, EPC.replace("EUR48.20", "EUR24.10"));

        assertThat(codes.check(first, page("")).outcome()).isEqualTo(Outcome.PASSED);
    }

    @Test
    void datesOfTheBillerAreDays() {
        assertThat(codes(SWISS).stated().value(Field.ISSUE_DATE)).contains(LocalDate.of(2026, 11, 2));
        assertThat(codes(SWISS.replace("261102", "261302")).stated().value(Field.ISSUE_DATE))
                .isEmpty();
    }

    private static PaymentCodes codes(String... texts) {
        List<PrintedCode> printed = new ArrayList<>();
        for (String text : texts) {
            printed.add(new PrintedCode(PLACE, text));
        }
        return PaymentCodes.of(printed);
    }

    private static Map<String, String> stated(String text) {
        Map<String, String> stated = new TreeMap<>();
        codes(text)
                .stated()
                .fields()
                .forEach((field, found) -> stated.put(field.key(), found.value().toString()));
        return stated;
    }

    private static <T> Found<T> read(T value) {
        return new Found<>(value, Evidence.inData(value.toString(), "label-right:Summa", 0.9));
    }

    private static PageSearch page(String text) {
        return new PageSearch(LayoutText.verbatim(text));
    }
}
