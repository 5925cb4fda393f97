package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.reference.NorwegianReference.Rule;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number is made up, unless it says otherwise; check digits were computed apart from this code. */
class NationalNumbersTest {

    @ParameterizedTest(name = "{0}: by {1}, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            702159                     | MOD10       | six digits
            400 8173 363               | MOD10       | grouped
            1234567890123456789012340  | MOD10       | 25 digits
            96318                      | MOD11       | the example of the definition
            702153                     | MOD11       | six digits
            40005-                     | MOD11       | 10 is a hyphen
            400130                     | MOD11       | 11 is 0
            500348                     | MOD10 MOD11 | both, by chance
            400050                     |             | 10 is no 0
            702154                     |             | neither
            7-2153                     |             | a hyphen elsewhere
            7                          |             | one digit
            12345678901234567890123401 |             | 26 digits
            """)
    void aNorwegianReferenceTellsByWhichRuleItIsRight(String written, String rules, String why) {
        Set<Rule> held = NorwegianReference.rulesHeld(written);
        assertThat(held.stream().map(Rule::name).reduce((a, b) -> a + " " + b).orElse(null))
                .as(why)
                .isEqualTo(rules);
        assertThat(NorwegianReference.holds(written)).isEqualTo(rules != null);
        for (Rule rule : Rule.values()) {
            assertThat(NorwegianReference.normalized(written, rule).isPresent()).isEqualTo(held.contains(rule));
        }
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1503.40.00007 | 15034000007 | points
            1503 40 00007 | 15034000007 | spaces
            12345678903   | 12345678903 | neither
            12345678904   |             | wrong check digit
            97100000010   |             | the check digit would be 10
            150.340.00007 |             | points elsewhere
            1503400000    |             | ten digits
            """)
    void aNorwegianAccountHasElevenDigits(String written, String normalized, String why) {
        assertThat(NorwegianAccount.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(NorwegianAccount.holds(written)).isEqualTo(normalized != null);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            812 345 672 | 812345672 | grouped
            915000231   | 915000231 | not grouped
            915000232   |           | wrong check digit
            91234567    |           | eight digits
            """)
    void aNorwegianOrganisationNumberHasNineDigits(String written, String normalized, String why) {
        assertThat(NorwegianOrganisationNumber.normalized(written).orElse(null))
                .as(why)
                .isEqualTo(normalized);
        assertThat(NorwegianOrganisationNumber.holds(written)).isEqualTo(normalized != null);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            1232                      | 1232                 | the shortest
            55 50018                  | 5550018              | grouped
            00000 00000 05550018      | 5550018              | leading zeros, as bar codes have them
            12345 67890 12345 67894   | 12345678901234567894 | the longest
            5550017                   |                      | wrong check digit
            0044                      |                      | two digits that count
            123456789012345678900     |                      | 21 digits
            123A                      |                      | a letter
            """)
    void aFinnishReferenceLosesItsLeadingZeros(String written, String normalized, String why) {
        assertThat(FinnishReference.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(FinnishReference.holds(written)).isEqualTo(normalized != null);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DK 31 00 20 01 | 31002001 | as a VAT number
            20000104       | 20000104 | alone
            20000105       |          | wrong check digit
            00000000       |          | begins with 0
            2000010        |          | seven digits
            """)
    void aDanishCompanyNumberHasEightDigits(String written, String normalized, String why) {
        assertThat(DanishCompanyNumber.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(DanishCompanyNumber.holds(written)).isEqualTo(normalized != null);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            +71<123456789012347+87654321<      | +71<123456789012347+87654321<  | 15 digits
            +71< 123456789012347 +87654321 <   | +71<123456789012347+87654321<  | spaces
            +75<1234567890123452+87654321<     | +75<1234567890123452+87654321< | 16 digits
            +04<1234567890123452+1234567<      | +04<1234567890123452+1234567<  | giro card, seven digits
            +15<1234567890123452+12345678<     | +15<1234567890123452+12345678< | giro card, eight digits
            +73<+87654321<                     | +73<+87654321<                 | no reference
            +01<+1234567<                      | +01<+1234567<                  | giro card without a reference
            +71<123456789012348+87654321<      |                                | wrong check digit
            +71<1234567890123452+87654321<     |                                | 71 has 15 digits
            +75<123456789012347+87654321<      |                                | 75 has 16 digits
            +73<123456789012347+87654321<      |                                | 73 has no reference
            +71<123456789012347+1234567<       |                                | the creditor has eight digits
            +72<123456789012347+87654321<      |                                | no such type
            71<123456789012347+87654321<       |                                | no plus in front
            """)
    void aDanishPaymentLineHasTheDigitsOfItsType(String written, String line, String why) {
        assertThat(DanishPaymentLine.read(written).map(Object::toString).orElse(null))
                .as(why)
                .isEqualTo(line);
    }

    @Test
    void aDanishPaymentLineIsFoundAmongOtherWords() {
        String row = "Betales senest +71<123456789012348+87654321< eller +73<+87654321< her";
        assertThat(DanishPaymentLine.findIn(row).map(Object::toString)).contains("+73<+87654321<");
        assertThat(DanishPaymentLine.findIn("Betales senest 1.5.2027")).isEmpty();
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            21 00000 00003 13947 14300 09017 | 210000000003139471430009017 | published by SIX
            112233445566778899001122330      | 112233445566778899001122330 | not grouped
            112233445566778899001122331      |                             | wrong check digit
            11223344556677889900112233       |                             | 26 digits
            """)
    void aSwissReferenceHas27Digits(String written, String normalized, String why) {
        assertThat(SwissReference.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(SwissReference.holds(written)).isEqualTo(normalized != null);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            CH72 3000 0000 1234 5678 9 | CH7230000000123456789 | the first bank number
            CH5931999000123456789      | CH5931999000123456789 | the last
            LI1130500000123456789      | LI1130500000123456789 | Liechtenstein
            CH6429999000123456789      |                       | an IBAN, one below
            CH6732000000123456789      |                       | an IBAN, one above
            CH7330000000123456789      |                       | no IBAN
            SE4650000000012345678901   |                       | another country
            """)
    void aQrIbanIsOfABankNumberedFrom30000To31999(String written, String normalized, String why) {
        assertThat(QrIban.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(QrIban.holds(written)).isEqualTo(normalized != null);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DE64 1002 0030 0400 5006 00   | DE64100200300400500600   | right as it is
            DE64 1OO2 0030 0400 5006 00   |                          | two misread
            DE64 1O02 0030 0400 5006 00   | DE64100200300400500600   | O for 0
            DE64 I002 0030 0400 5006 00   | DE64100200300400500600   | I for 1
            GB18 L0YD 1020 3012 3456 78   | GB18LOYD10203012345678   | 0 for O
            L1 1130 5000 0012 3456 789    | LI1130500000123456789    | 1 for I in the country
            DE65 1002 0030 0400 5006 00   |                          | digits are not exchanged for letters there
            DE64 1002 0030 0400 5006 0    |                          | too short
            O                             |                          | one letter
            """)
    void anIbanIsMendedByOneChangeOnly(String written, String mended, String why) {
        assertThat(Iban.mended(written).orElse(null)).as(why).isEqualTo(mended);
    }
}
