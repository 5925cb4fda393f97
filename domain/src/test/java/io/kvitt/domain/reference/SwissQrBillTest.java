package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.reference.SwissQrBill.Address;
import io.kvitt.domain.reference.SwissQrBill.ReferenceType;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Parties and numbers are made up; a semicolon stands for the end of a line. */
class SwissQrBillTest {

    private static final String WHOLE = "SPC;0200;1;CH7230000000123456789;S;Käserei Aebi;Dorfstrasse;7;3098;Köniz;CH;"
            + ";;;;;;;84.50;CHF;S;Lea Roth;Seeweg;;6300;Zug;CH;QRR;112233445566778899001122330;Käse im Mai;EPD;"
            + "//S1/10/88;eBill/B/1;cc/2";

    @Test
    void aWholeCodeTellsEveryPart() {
        SwissQrBill bill = valid(WHOLE);

        assertThat(bill.iban()).isEqualTo("CH7230000000123456789");
        assertThat(bill.creditor())
                .isEqualTo(new Address("Käserei Aebi", List.of("Dorfstrasse 7", "3098 Köniz"), "CH"));
        assertThat(bill.amount()).contains(new BigDecimal("84.50"));
        assertThat(bill.currency()).isEqualTo("CHF");
        assertThat(bill.debtor()).contains(new Address("Lea Roth", List.of("Seeweg", "6300 Zug"), "CH"));
        assertThat(bill.referenceType()).isEqualTo(ReferenceType.QRR);
        assertThat(bill.reference()).contains("112233445566778899001122330");
        assertThat(bill.text()).contains("Käse im Mai");
        assertThat(bill.billingInformation()).contains("//S1/10/88");
        assertThat(bill.alternativeSchemes()).containsExactly("eBill/B/1", "cc/2");
    }

    @Test
    void olderBillsHaveAddressesOfTwoLines() {
        SwissQrBill bill =
                valid(WHOLE.replace("S;Käserei Aebi;Dorfstrasse;7;3098;Köniz;CH", "K;Aebi;Postfach;3098 Köniz;;;CH"));

        assertThat(bill.creditor()).isEqualTo(new Address("Aebi", List.of("Postfach", "3098 Köniz"), "CH"));
    }

    @Test
    void amountDebtorAndWhatStandsBehindTheTrailerMayBeMissing() {
        SwissQrBill bill =
                valid("SPC;0200;1;CH6732000000123456789;S;Aebi;;;3098;Köniz;CH;;;;;;;;;EUR;;;;;;;;NON;;;EPD");

        assertThat(bill.amount()).isEmpty();
        assertThat(bill.debtor()).isEmpty();
        assertThat(bill.reference()).isEmpty();
        assertThat(bill.creditor().lines()).containsExactly("3098 Köniz");
        assertThat(bill.alternativeSchemes()).isEmpty();
    }

    @Test
    void linesMayEndAsOnOtherSystems() {
        assertThat(SwissQrBill.read(WHOLE.replace(";", "\r\n"))).isEqualTo(SwissQrBill.read(WHOLE.replace(";", "\n")));
    }

    /** What stands in the code, what is put in its place, and what is wrong then. */
    @ParameterizedTest(name = "{0} -> {1}: {2}")
    @CsvSource(delimiter = '|', emptyValue = "", textBlock = """
            SPC;                        | QRC;                        | payment-code.tag
            ;0200;                      | ;0100;                      | payment-code.version
            0200;1;                     | 0200;2;                     | payment-code.character-set
            CH7230000000123456789       | CH7330000000123456789       | payment-code.iban
            S;Käserei                   | X;Käserei                   | payment-code.address-type
            S;Käserei Aebi              | S;                          | payment-code.name.missing
            3098;Köniz                  | ;Köniz                      | payment-code.postcode.missing
            3098;Köniz                  | 3098;                       | payment-code.town.missing
            Köniz;CH                    | Köniz;Schweiz               | payment-code.country
            CH;;;;;;;;84.50             | CH;S;;;;;;;84.50            | payment-code.ultimate-creditor.not-allowed
            84.50                       | 84,50                       | payment-code.amount
            84.50                       | 84.5                        | payment-code.amount
            84.50                       | 084.50                      | payment-code.amount
            84.50                       | 0.00                        | payment-code.amount.not-positive
            CHF                         | USD                         | payment-code.currency
            S;Lea Roth                  | ;Lea Roth                   | payment-code.address-type
            QRR                         | ESR                         | payment-code.reference-type
            112233445566778899001122330 | 112233445566778899001122331 | payment-code.reference
            CH7230000000123456789       | CH6732000000123456789       | payment-code.reference-type.account
            QRR;112233445566778899001122330 | SCOR;RF2820261122       | payment-code.reference-type.account
            QRR;112233445566778899001122330 | NON;                    | payment-code.reference-type.account
            EPD                         | END                         | payment-code.trailer
            cc/2                        | cc/2;dd/3                   | payment-code.lines
            """)
    void aBrokenRuleIsTold(String from, String to, String code) {
        assertThat(WHOLE).contains(from);
        assertThat(broken(WHOLE.replace(from, to))).extracting(Violation::code).containsExactly(code);
    }

    @Test
    void anAccountElsewhereIsNone() {
        assertThat(broken(WHOLE.replace("CH7230000000123456789", "DE64100200300400500600")
                        .replace("QRR;112233445566778899001122330", "NON;")))
                .extracting(Violation::code)
                .containsExactly("payment-code.iban.country");
    }

    @Test
    void textAndBillingInformationShareTheirRoom() {
        assertThat(broken(WHOLE.replace("Käse im Mai", "K".repeat(131))))
                .extracting(Violation::code)
                .containsExactly("payment-code.text.too-long");
    }

    @Test
    void aTextThatIsTooLongIsCutBeforeItIsRead() {
        assertThat(broken(WHOLE + ";".repeat(1_000_000)))
                .extracting(Violation::code)
                .contains("payment-code.too-long");
    }

    @Test
    void onlyTheFirstLineSaysWhatIsMeant() {
        assertThat(SwissQrBill.isMeant(WHOLE.replace(";", "\n"))).isTrue();
        assertThat(SwissQrBill.isMeant("SPC 0200")).isFalse();
    }

    @Test
    void accountAndReferenceGoTogether() {
        var creditor = new Address("Aebi", List.of(), "CH");
        assertThatThrownBy(() -> new SwissQrBill(
                        "CH7230000000123456789",
                        creditor,
                        Optional.empty(),
                        "CHF",
                        Optional.empty(),
                        ReferenceType.NON,
                        Optional.empty(),
                        Optional.empty(),
                        Optional.empty(),
                        List.of()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anyTextHasAnAnswer(@ForAll @StringLength(max = 1_100) String text) {
        boolean answered = SwissQrBill.read(text).match(bill -> Iban.holds(bill.iban()), broken -> !broken.isEmpty());
        assertThat(answered).isTrue();
    }

    private static SwissQrBill valid(String text) {
        return ((Checked.Valid<SwissQrBill>) SwissQrBill.read(text.replace(";", "\n"))).value();
    }

    private static List<Violation> broken(String text) {
        return ((Checked.Invalid<SwissQrBill>) SwissQrBill.read(text.replace(";", "\n"))).violations();
    }
}
