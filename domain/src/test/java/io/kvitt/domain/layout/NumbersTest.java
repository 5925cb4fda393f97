package io.kvitt.domain.layout;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NumbersTest {

    private static List<Proposal<String>> of(Role role, String page) {
        return new Numbers(Paper.saying(page).grid())
                .all().stream().filter(each -> each.role() == role).toList();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            IBAN DE36 9990 0010 0001 2345 67         | IBAN     | DE36999000100001234567
            IBAN: DE36999000100001234567,            | IBAN     | DE36999000100001234567
            IBAN:DE36999000100001234567              | IBAN     | DE36999000100001234567
            USt-IdNr.: DE 999 123 455                | VAT_ID   | DE999123455
            USt-IdNr. DE999123455                    | VAT_ID   | DE999123455
            Bankgiro 502-4179                        | BANKGIRO | 502-4179
            Bankgiro: 5024179                        | BANKGIRO | 502-4179
            Org.nr 559944-2018                       | ORGNR    | 559944-2018
            """)
    void aNumberIsKnownByItsCheckDigits(String line, Role role, String number) {
        assertThat(of(role, line)).isNotEmpty().allSatisfy(found -> {
            assertThat(found.value()).isEqualTo(number);
            assertThat(found.has("check-digits")).isTrue();
        });
    }

    @Test
    void anIbanWithWrongCheckDigitsIsStatedAndDoubted() {
        assertThat(of(Role.IBAN, "IBAN DE37 9990 0010 0001 2345 67"))
                .singleElement()
                .matches(iban -> iban.has("wrong-check-digits") && !iban.has("check-digits"));
    }

    @Test
    void aVatNumberWithWrongCheckDigitsIsStatedAndDoubted() {
        assertThat(of(Role.VAT_ID, "USt-IdNr. DE999123454"))
                .singleElement()
                .matches(number -> number.has("wrong-vat-digits") && !number.has("check-digits"));
    }

    @Test
    void anIbanIsNoVatNumber() {
        assertThat(of(Role.VAT_ID, "IBAN DE36 9990 0010 0001 2345 67")).isEmpty();
    }

    @Test
    void theAccountOfWhoPaysIsNotTheSellers() {
        assertThat(of(Role.IBAN, "Der Betrag wird von Ihrem Konto DE36999000100001234567 abgebucht"))
                .singleElement()
                .matches(iban -> iban.has("payers-own") && iban.weight() < 0);
    }

    @Test
    void aLabelMaySayThatAVatNumberIsTheBuyers() {
        assertThat(of(Role.BUYER_VAT_ID, "Ihre USt-IdNr.: DE999123455")).hasSize(1);
    }

    @Test
    void aGiroSlipStatesReferenceAmountAndAccount() {
        Numbers numbers = new Numbers(
                Paper.saying("#     9988120342 #  1250 00 0 >     5024179#41#").grid());

        assertThat(numbers.all()).extracting(Proposal::value).contains("9988120342", "502-4179");
        assertThat(numbers.slipAmounts())
                .singleElement()
                .satisfies(amount -> assertThat(amount.value()).isEqualByComparingTo("1250"));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            RF284820177 | de | ISO 11649
            9988120342  | sv | 10-modulus
            77812006    | no | KID
            481205      | fi | 7-3-1
            """)
    void aReferenceIsOfItsCountry(String reference, String language, String kind) {
        assertThat(Numbers.kindOfReference(reference, Set.of(language))).contains(kind);
    }

    @Test
    void aNumberWithoutCheckDigitsIsOfNoKind() {
        assertThat(Numbers.kindOfReference("9988120343", Set.of("sv", "no", "fi")))
                .isEmpty();
        assertThat(Numbers.kindOfReference("9988120342", Set.of("de"))).isEmpty();
    }
}
