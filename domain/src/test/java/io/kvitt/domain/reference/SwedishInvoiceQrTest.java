package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.reference.SwedishInvoiceQr.Account;
import io.kvitt.domain.reference.SwedishInvoiceQr.AccountKind;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Parties and numbers are made up. */
class SwedishInvoiceQrTest {

    private static final String WHOLE = """
            {"uqr":1, "tp":1, "nme":"Lövgrens \\"Rör\\" \\u0026 Värme", "cc":"SE", "cid":"812345-6722",
             "iref":"202604187", "cr":"Anna", "idt":"20261001", "ddt":"20261031",
             "due":9412.00, "vh":1500.25, "vm":0, "vl":"10.00", "cur":"SEK", "pt":"BG", "acc":"47115001",
             "bc":null, "adr":"411 01 Ort", "new":true}
            """;

    @Test
    void aWholeCodeTellsEveryPart() {
        SwedishInvoiceQr code = valid(WHOLE);

        assertThat(code.type()).isEqualTo(1);
        assertThat(code.name()).contains("Lövgrens \"Rör\" & Värme");
        assertThat(code.country()).contains("SE");
        assertThat(code.organisationNumber()).contains("812345-6722");
        assertThat(code.reference()).contains("202604187");
        assertThat(code.customerReference()).contains("Anna");
        assertThat(code.issuedOn()).contains(LocalDate.of(2026, 10, 1));
        assertThat(code.dueOn()).contains(LocalDate.of(2026, 10, 31));
        assertThat(code.due()).contains(new BigDecimal("9412.00"));
        assertThat(code.vat()).as("the sum of three rates").contains(new BigDecimal("1510.25"));
        assertThat(code.currency()).contains("SEK");
        assertThat(code.account()).contains(new Account(AccountKind.BG, "4711-5001"));
        assertThat(code.bic()).as("null is absent").isEmpty();
        assertThat(code.address()).contains("411 01 Ort");
    }

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            BG   | 47115001                      | 4711-5001
            PG   | 12344                         | 12 34-4
            IBAN | se46 5000 0000 0123 4567 8901 | SE4650000000012345678901
            BBAN | 1503 40 00007                 | 1503 40 00007
            """)
    void anAccountIsOfOneOfFourKinds(String kind, String number, String spelling) {
        SwedishInvoiceQr code = valid("{\"uqr\":\"1\",\"pt\":\"" + kind + "\",\"acc\":\"" + number + "\"}");

        assertThat(code.account()).contains(new Account(AccountKind.valueOf(kind), spelling));
    }

    @ParameterizedTest(name = "{0}: {1} at {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"uqr":2}                             | payment-code.version      | /uqr
            {"nme":"A"}                           | payment-code.version      | /uqr
            {"uqr":1,"due":"1 000"}               | payment-code.amount       | /due
            {"uqr":1,"due":1e9}                   | payment-code.amount       | /due
            {"uqr":1,"vat":1.23456}               | payment-code.amount       | /vat
            {"uqr":1,"ddt":"20260231"}            | payment-code.date         | /ddt
            {"uqr":1,"idt":"2026-02-01"}          | payment-code.date         | /idt
            {"uqr":1,"tp":"x"}                    | payment-code.type         | /tp
            {"uqr":1,"cur":"kr"}                  | payment-code.currency     | /cur
            {"uqr":1,"pt":"CASH","acc":"1"}       | payment-code.account-type | /pt
            {"uqr":1,"acc":"47115001"}            | payment-code.account-type | /pt
            {"uqr":1,"pt":"BG","acc":"47115002"}  | payment-code.account      | /acc
            {"uqr":1,"pt":"BG"}                   | payment-code.account      | /acc
            {"uqr":1,"a/b~":"\\u0000"}            | payment-code.text         | /a~1b~0
            """)
    void aBrokenRuleIsTold(String text, String code, String at) {
        assertThat(broken(text)).extracting(Violation::code, Violation::at).containsExactly(tuple(code, at));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "{}x",
                "[]",
                "{\"uqr\":1,}",
                "{\"uqr\":1 \"tp\":1}",
                "{\"uqr\":1,\"uqr\":1}",
                "{\"uqr\":{\"uqr\":1}}",
                "{\"uqr\":[1]}",
                "{\"uqr\":01}",
                "{\"uqr\":1.}",
                "{\"uqr\":one}",
                "{\"uqr",
                "{\"uqr\":\"\\x\"}",
                "{\"uqr\":\"\\u12G4\"}",
                "{\"uqr\":\"\\",
                "{\"uqr\":\"a\nb\"}",
                "{uqr:1}"
            })
    void whatIsNoFlatObjectIsNoCode(String text) {
        assertThat(broken(text)).extracting(Violation::code).containsExactly("payment-code.json");
        assertThat(SwedishInvoiceQr.isMeant(text)).isFalse();
    }

    @Test
    void aTextThatIsTooLongIsNotRead() {
        assertThat(broken(WHOLE + " ".repeat(1_000_000)))
                .extracting(Violation::code)
                .containsExactly("payment-code.json");
        assertThat(broken("{\"uqr\":1,\"nme\":\"" + "a".repeat(201) + "\"}"))
                .extracting(Violation::code)
                .containsExactly("payment-code.text");
    }

    @Test
    void theVersionSaysWhatIsMeant() {
        assertThat(SwedishInvoiceQr.isMeant(WHOLE)).isTrue();
        assertThat(SwedishInvoiceQr.isMeant("{\"url\":\"https://kvitt.example\"}"))
                .isFalse();
    }

    @Test
    void anAccountIsRight() {
        assertThatThrownBy(() -> new Account(AccountKind.BG, "47115002")).isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anyTextHasAnAnswer(@ForAll @StringLength(max = 200) String text) {
        String within = "{\"uqr\":1,\"nme\":\"" + text + "\"}";
        for (String one : List.of(text, within)) {
            assertThat(SwedishInvoiceQr.read(one).<Boolean>match(code -> code.type() >= 0, broken -> !broken.isEmpty()))
                    .isTrue();
        }
    }

    private static SwedishInvoiceQr valid(String text) {
        return ((Checked.Valid<SwedishInvoiceQr>) SwedishInvoiceQr.read(text)).value();
    }

    private static List<Violation> broken(String text) {
        return ((Checked.Invalid<SwedishInvoiceQr>) SwedishInvoiceQr.read(text)).violations();
    }
}
