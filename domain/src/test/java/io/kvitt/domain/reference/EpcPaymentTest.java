package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Payee and numbers are made up; a slash stands for the end of a line. */
class EpcPaymentTest {

    private static final String WHOLE =
            "BCD/001/1/SCT/KVITDEFFXXX/Gärtnerei Holm/DE64100200300400500600/EUR412.5/GDDS//Rechnung 88/Danke";

    @Test
    void aWholeCodeTellsEveryPart() {
        EpcPayment payment = valid(WHOLE);

        assertThat(payment.bic()).contains("KVITDEFFXXX");
        assertThat(payment.name()).isEqualTo("Gärtnerei Holm");
        assertThat(payment.iban()).isEqualTo("DE64100200300400500600");
        assertThat(payment.amount()).contains(new BigDecimal("412.5"));
        assertThat(payment.purpose()).contains("GDDS");
        assertThat(payment.reference()).isEmpty();
        assertThat(payment.text()).contains("Rechnung 88");
        assertThat(payment.note()).contains("Danke");
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            BCD/002/1/SCT//Holm/DE64100200300400500600                       | the shortest
            BCD/002/8/SCT//Holm/DE64100200300400500600/EUR0.01               | the smallest amount
            BCD/002/1/SCT//Holm/DE64100200300400500600/EUR999999999.99       | the largest
            BCD/002/1/SCT//Holm/DE64100200300400500600///RF2820261122        | a structured reference
            BCD/002/1/SCT//Holm/DE64100200300400500600///123456/             | a structured reference of a country
            BCD/002/1/SCT/KVITDEFF/Holm/DE64 1002 0030 0400 5006 00/////////  | spaces, and empty lines behind
            """)
    void whatMayBeMissingMayBeMissing(String text, String why) {
        assertThat(valid(text).iban()).as(why).isEqualTo("DE64100200300400500600");
    }

    @Test
    void linesMayEndAsOnOtherSystems() {
        assertThat(EpcPayment.read(WHOLE.replace("/", "\r\n"))).isEqualTo(EpcPayment.read(WHOLE.replace("/", "\n")));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @CsvSource(delimiter = '|', textBlock = """
            BCE/002/1/SCT//Holm/DE64100200300400500600                     | payment-code.tag
            BCD/003/1/SCT//Holm/DE64100200300400500600                     | payment-code.version
            BCD/002/9/SCT//Holm/DE64100200300400500600                     | payment-code.character-set
            BCD/002/1/SDD//Holm/DE64100200300400500600                     | payment-code.identification
            BCD/001/1/SCT//Holm/DE64100200300400500600                     | payment-code.bic.missing
            BCD/002/1/SCT/KVIT/Holm/DE64100200300400500600                 | payment-code.bic
            BCD/002/1/SCT///DE64100200300400500600                         | payment-code.name.missing
            BCD/002/1/SCT//Holm/DE65100200300400500600                     | payment-code.iban
            BCD/002/1/SCT//Holm/DE64100200300400500600/SEK1.00             | payment-code.amount
            BCD/002/1/SCT//Holm/DE64100200300400500600/EUR1,00             | payment-code.amount
            BCD/002/1/SCT//Holm/DE64100200300400500600/EUR1.001            | payment-code.amount
            BCD/002/1/SCT//Holm/DE64100200300400500600/EUR1e9              | payment-code.amount
            BCD/002/1/SCT//Holm/DE64100200300400500600/EUR0.00             | payment-code.amount.not-positive
            BCD/002/1/SCT//Holm/DE64100200300400500600//GOODS              | payment-code.purpose.too-long
            BCD/002/1/SCT//Holm/DE64100200300400500600///RF2920261122      | payment-code.reference
            BCD/002/1/SCT//Holm/DE64100200300400500600///RF2820261122/Text | payment-code.reference-and-text
            BCD/002/1/SCT//Holm/DE64100200300400500600/////Note/More       | payment-code.lines
            """)
    void aBrokenRuleIsTold(String text, String code) {
        assertThat(broken(text)).extracting(Violation::code).containsExactly(code);
    }

    @Test
    void allBrokenRulesAreToldAtOnce() {
        assertThat(broken("XYZ"))
                .extracting(Violation::code)
                .containsExactly(
                        "payment-code.tag",
                        "payment-code.version",
                        "payment-code.character-set",
                        "payment-code.identification",
                        "payment-code.name.missing",
                        "payment-code.iban");
    }

    @Test
    void aTextThatIsTooLongIsCutBeforeItIsRead() {
        assertThat(broken(WHOLE + "/".repeat(1_000_000)))
                .extracting(Violation::code)
                .contains("payment-code.too-long");
        assertThat(broken("BCD/002/1/SCT//" + "ö".repeat(160) + "/DE64100200300400500600"))
                .as("bytes count, not characters")
                .extracting(Violation::code)
                .contains("payment-code.too-long", "payment-code.name.too-long");
    }

    @Test
    void onlyTheFirstLineSaysWhatIsMeant() {
        assertThat(EpcPayment.isMeant(WHOLE.replace("/", "\n"))).isTrue();
        assertThat(EpcPayment.isMeant("https://kvitt.example/BCD")).isFalse();
    }

    @Test
    void noPaymentIsMadeToWhatIsNoAccount() {
        Optional<String> none = Optional.empty();
        assertThatThrownBy(() -> new EpcPayment(none, "Holm", "DE65", Optional.empty(), none, none, none, none))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Property
    void anyTextHasAnAnswer(@ForAll @StringLength(max = 500) String text) {
        boolean answered =
                EpcPayment.read(text).match(payment -> Iban.holds(payment.iban()), broken -> !broken.isEmpty());
        assertThat(answered).isTrue();
    }

    private static EpcPayment valid(String text) {
        return ((Checked.Valid<EpcPayment>) EpcPayment.read(text.replace("/", "\n"))).value();
    }

    private static List<Violation> broken(String text) {
        return ((Checked.Invalid<EpcPayment>) EpcPayment.read(text.replace("/", "\n"))).violations();
    }
}
