package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Numbers here are made up or published by their owners; the last column says why a row is there. */
class NumberRulesTest {

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            DE89 3704 0044 0532 0130 00   | DE89370400440532013000   | groups of four
            de89370400440532013000        | DE89370400440532013000   | small letters
            GB82 WEST 1234 5698 7654 32   | GB82WEST12345698765432   | letters in the national number
            NO93 8601 1117 947            | NO9386011117947          | the shortest
            DE88 3704 0044 0532 0130 00   |                          | wrong check digits
            DE89 3704 0044 0532 0130 0    |                          | one short for its country
            XX73963244542287466838        |                          | modulo right, no such country
            DEX9370400440532013000        |                          | a letter among the check digits
            IBAN32423940                  |                          | a word
            """)
    void anIbanHasTheLengthOfItsCountryAndItsCheckDigits(String written, String normalized, String why) {
        assertThat(Iban.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(Iban.holds(written)).isEqualTo(normalized != null);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            5402-9681   | 5402-9681 | eight digits
            297-3675    | 297-3675  | seven digits
            54029681    | 5402-9681 | no hyphen
            5402 9681   | 5402-9681 | a space for the hyphen
            5402-9682   |           | wrong check digit
            540-29681   |           | hyphen elsewhere
            29-3675     |           | six digits
            15402-9681  |           | nine digits
            5402-96B1   |           | a letter
            """)
    void aBankgiroHasSevenOrEightDigits(String written, String normalized, String why) {
        assertThat(Bankgiro.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(Bankgiro.holds(written)).isEqualTo(normalized != null);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            4-2         | 4-2         | two digits
            657-7       | 657-7       | four: one group of three
            545 96-2    | 545 96-2    | six: the odd digit joins the first pair
            698 4710    | 69 84 71-0  | grouped anew
            4105468-5   | 410 54 68-5 | eight without spaces
            28 65 43-4  | 28 65 43-4  | seven
            28 65 53-4  |             | a published typing error
            5           |             | one digit
            292863834   |             | nine digits
            """)
    void aPlusgiroIsWrittenInPairsFromTheRight(String written, String normalized, String why) {
        assertThat(Plusgiro.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(Plusgiro.holds(written)).isEqualTo(normalized != null);
    }

    @ParameterizedTest(name = "{0} is {1}, length digit {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            9365                        | 9365       | false | check digit alone
            1297534008                  | 1297534008 | true  | ten digits: length digit 0
            129 753 4008                | 1297534008 | true  | grouped
            1297534009                  |            | false | wrong check digit
            7                           |            | false | one digit
            29664073537038863699906988  |            | false | 26 digits
            12A4                        |            | false | a letter
            """)
    void aSwedishReferenceEndsWithItsCheckDigit(String written, String normalized, boolean length, String why) {
        assertThat(SwedishReference.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(SwedishReference.holds(written)).isEqualTo(normalized != null);
        assertThat(SwedishReference.hasLengthDigit(written)).isEqualTo(length);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            202100-5489   | 202100-5489 | the tax agency
            2021005489    | 202100-5489 | no hyphen
            162021005489  | 202100-5489 | twelve digits of a legal person
            202100-5488   |             | wrong check digit
            811218-9876   |             | third digit below two: a person's
            202100548     |             | nine digits
            """)
    void anOrganisationNumberIsNoPersonalNumber(String written, String normalized, String why) {
        assertThat(OrganisationNumber.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(OrganisationNumber.holds(written)).isEqualTo(normalized != null);
    }

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            RF18 5390 0754 7034        | RF18539007547034 | grouped
            rf18539007547034           | RF18539007547034 | small letters
            RF19 5390 0754 7034        |                  | wrong check digits
            RF18                       |                  | no reference
            RF57AAAAAAAAAAAAAAAAAAAAAA |                  | 26 characters
            FR7398765                  |                  | another beginning
            """)
    void aCreditorReferenceBeginsWithRf(String written, String normalized, String why) {
        assertThat(CreditorReference.normalized(written).orElse(null)).as(why).isEqualTo(normalized);
        assertThat(CreditorReference.holds(written)).isEqualTo(normalized != null);
    }
}
