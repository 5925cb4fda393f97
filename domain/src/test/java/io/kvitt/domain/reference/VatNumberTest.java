package io.kvitt.domain.reference;

import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every number is made up; its check digits were computed apart from this code, from the definitions. */
class VatNumberTest {

    @ParameterizedTest(name = "{0} is {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            ATU93690060              | ATU93690060          | eight digits behind a U
            BE0126773555             | BE0126773555         | modulo 97
            BG568487459              | BG568487459          | nine digits of an organisation
            BG851196413              | BG851196413          | the second weights
            BG4405126230             | BG4405126230         | born on 12 May 1944
            CY10263397X              | CY10263397X          | a letter at the end
            CZ24592960               | CZ24592960           | eight digits
            CZ7553120443             | CZ7553120443         | a woman born on 12 March 1975
            DE137519660              | DE137519660          | MOD 11,10
            HR50735370385            | HR50735370385        | MOD 11,10
            DK96369999               | DK96369999           | modulo 11
            EE169892900              | EE169892900          | weights 3 7 1
            EL140061039              | EL140061039          | powers of two
            ES50547730D              | ES50547730D          | a Spaniard
            ESY4879507W              | ESY4879507W          | a foreigner
            ESM7680574T              | ESM7680574T          | a foreigner without that number
            ESB82073784              | ESB82073784          | a company
            ESQ8207378D              | ESQ8207378D          | a public body, with a letter
            FI93690759               | FI93690759           | modulo 11
            FR91410314553            | FR91410314553        | a key of digits
            FRK7582937736            | FRK7582937736        | a key with a letter
            FR78000944220            | FR78000944220        | Monaco has no Luhn number
            HU33236748               | HU33236748           | weights 9 7 3 1
            IE9478840S               | IE9478840S           | seven digits and a letter
            IE9478840VH              | IE9478840VH          | a second letter
            IE7A48569E               | IE7A48569E           | the form before 2013
            IT31429170587            | IT31429170587        | province 58
            LT576863110              | LT576863110          | nine digits
            LT397275612513           | LT397275612513       | twelve digits
            LU45268733               | LU45268733           | modulo 89
            LV46164843484            | LV46164843484        | an organisation
            LV21048014106            | LV21048014106        | born on 21 April 1980
            MT49157532               | MT49157532           | modulo 37
            NL834274292B01           | NL834274292B01       | before 2020
            NL467575107B39           | NL467575107B39       | modulo 97
            PL8015759221             | PL8015759221         | modulo 11
            PT664692435              | PT664692435          | modulo 11
            RO32630586               | RO32630586           | eight digits
            RO43                     | RO43                 | two digits
            SE182198227701           | SE182198227701       | organisation number and 01
            SI25910132               | SI25910132           | modulo 11
            SK9022557269             | SK9022557269         | divisible by 11
            GB385432732              | GB385432732          | modulo 97
            XI385432774              | XI385432774          | with 55 added
            GB385432732001           | GB385432732001       | a branch
            GBGD123                  | GBGD123              | a government department
            CHE-932.468.582 MWST     | CHE932468582MWST     | Switzerland
            NO 827 771 414 MVA       | NO827771414MVA       | Norway
            827 771 414 MVA          | NO827771414MVA       | Norway, as it is mostly printed
            BE 126.773.555           | BE0126773555         | Belgium, before a zero was put in front
            de 137 519 660           | DE137519660          | small letters and spaces
            NL 8342.74.292.B.01      | NL834274292B01       | points
            """)
    void aRightNumberIsWrittenInOneWay(String written, String normalized, String why) {
        assertThat(VatNumber.normalized(written)).as(why).contains(normalized);
        assertThat(VatNumber.normalized(normalized)).as(why).contains(normalized);
    }

    /** The rows above with one character changed, and what no country writes. */
    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            ATU93690061     | check digit
            AT93690060      | no U
            BE0126773556    | check digits
            BG568487458     | check digit
            BG4413126230    | no such month, and none of the other rules
            CY10263397Y     | check letter
            CY12263397X     | begins with 12
            CZ24592961      | check digit
            CZ7553120444    | check digit of a birth number
            CZ7553320443    | no such day
            DE137519661     | check digit
            DE037519660     | begins with 0
            DK96369998      | check digit
            EE169892901     | check digit
            EL140061038     | check digit
            GR140061039     | Greece writes EL
            ES50547730E     | check letter
            ESB82073785     | check digit
            ESI82073784     | no kind of organisation
            FI93690758      | check digit
            FR92410314553   | key
            FR91410314554   | Luhn of the company's number
            FRO7582937736   | the letter O is no part of a key
            HR50735370386   | check digit
            HU33236749      | check digit
            IE9478840T      | check letter
            IE9478840VA     | the second letter counts
            IT31429170588   | check digit
            IT31429176584   | no such province
            LT576863111     | check digit
            LT397275612514  | check digit
            LU45268734      | check digits
            LV46164843485   | check digit
            LV21138014106   | no such month
            MT49157533      | check digit
            NL834274292B00  | no such branch
            NL467575107B40  | check digits
            PL8015759222    | check digit
            PT664692436     | check digit
            RO32630587      | check digit
            RO4             | one digit
            SE182198227700  | branches begin with 01
            SE182198227795  | and end with 94
            SE182198227801  | check digit
            SI25910133      | check digit
            SK9022557260    | no multiple of 11
            SK9052557265    | no such third digit
            GB385432733     | check digits
            GBGD500         | no department
            CHE-932.468.583 | check digit
            NO827771415MVA  | check digit
            NO827771414     | no MVA
            XX123456789     | no such country
            DE              | no number
            D               | no country
            """)
    void anyOtherNumberIsNone(String written, String why) {
        assertThat(VatNumber.holds(written)).as(why).isFalse();
    }

    @Test
    void onlyMembersAndNorthernIrelandAreOfTheUnion() {
        assertThat(VatNumber.ofTheUnion("XI 385 4327 74")).contains("XI385432774");
        assertThat(VatNumber.ofTheUnion("FI93690759")).contains("FI93690759");
        assertThat(VatNumber.ofTheUnion("GB385432732")).isEmpty();
        assertThat(VatNumber.ofTheUnion("NO827771414MVA")).isEmpty();
        assertThat(VatNumber.ofTheUnion("CHE932468582")).isEmpty();
    }

    @Test
    void oneCountryMayBeAskedFor() {
        assertThat(VatNumber.normalized("FI93690759", "FI")).contains("FI93690759");
        assertThat(VatNumber.normalized("FI93690759", "SE")).isEmpty();
    }

    @Property
    void anyTextHasAnAnswer(@ForAll @StringLength(max = 60) String text) {
        assertThat(VatNumber.holds(text)).isEqualTo(VatNumber.normalized(text).isPresent());
    }
}
