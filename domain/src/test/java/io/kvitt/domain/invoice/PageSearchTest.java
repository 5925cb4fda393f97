package io.kvitt.domain.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.LayoutText;
import io.kvitt.domain.document.Place;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Pages are given as text; in them a character is six points wide and a line twelve high. */
class PageSearchTest {

    @ParameterizedTest(name = "{0} is found in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # amount    | page                     | found
          1234.50   | '1 234,50 kr'            | true
          1234.50   | '1.234,50'               | true
          1234.50   | '1,234.50'               | true
          1234.50   | '1''234.50'              | true
          1234.50   | '1’234.50'               | true
          1234.50   | '1234.50'                | true
          1234.50   | '1234,5'                 | true
          1234.50   | '1234 50'                | true
          1234.50   | 'SEK1234,50'             | true
          1234.50   | '€1.234,50'              | true
          1234.50   | '-1 234,50'              | true
          1234.50   | '1 234,50-'              | true
          1234.50   | '1\u00a0234,50'          | true
          1234.50   | '1\u202f234,50'          | true
          -1234.50  | '1 234,50'               | true
          1234.00   | '1 234'                  | true
          1234.00   | '1 234:-'                | true
          1234      | '1.234'                  | true
          1234      | '1 234,00'               | true
          1234567   | '12,34,567.00'           | true
          1E+3      | '1 000'                  | true
          0.50      | '0,50'                   | true
          0         | '0,00'                   | true
          0.1234    | '0,1234'                 | true
        # two columns that stand close
          302       | '302 71,25'              | true
          71.25     | '302 71,25'              | true
          302.71    | 'Summa 302 71,25 kr'     | false
          5.25      | '302 71,25'              | false
        # digits alone do not make an amount: their sign must stand where it belongs
          1234.50   | '12 345'                 | false
          1234.50   | '12345'                  | false
          1234.50   | '123450'                 | false
          123.45    | '12 345,00'              | false
          123.45    | 'Kundnummer 12345'       | false
          1234      | '12,34'                  | false
          1234      | '123,4'                  | false
        # a part of a longer number is another number
          34.50     | '1234,50'                | false
          234       | '1234'                   | false
          1234      | '12345'                  | false
          11        | '2026-11-05'             | false
          9681      | '5402-9681'              | false
          1234.50   | 'inget belopp'           | false
          1234.50   | ''                       | false
        """)
    void amountsAreFoundHoweverTheyAreWritten(BigDecimal amount, String page, boolean found) {
        assertThat(search(page).amount(amount).isPresent()).isEqualTo(found);
    }

    @Test
    void aNumberDoesNotGoOnInTheNextLineOrOnTheNextPage() {
        assertThat(search("12\n345").amount(new BigDecimal("12345"))).isEmpty();
        assertThat(search("12\f345").amount(new BigDecimal("12345"))).isEmpty();
        assertThat(search("12\n345").amount(new BigDecimal("345"))).isPresent();
    }

    @Test
    void theSecondColumnIsFoundInItsOwnPlace() {
        assertThat(search("302 71,25").amount(new BigDecimal("71.25"))).contains(new Place(1, new Box(24, 0, 54, 12)));
    }

    @ParameterizedTest(name = "{0} is found in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # day        | page                           | found
          2026-11-05 | 'Förfallodatum 2026-11-05'     | true
          2026-11-05 | '5 november 2026'              | true
          2026-11-05 | 'den 5 november 2026 senast'   | true
          2026-11-05 | 'November 5, 2026'             | true
          2026-11-05 | '05.11.2026'                   | true
          2026-11-05 | '05/11/2026'                   | true
          2026-11-05 | '2026-11-05 2026-12-05'        | true
          2026-12-05 | '2026-11-05 2026-12-05'        | true
          2026-11-06 | '2026-11-05'                   | false
          2026-11-05 | '2026-11-055'                  | false
          2026-11-05 | '26 26 26 26'                  | false
          2026-11-05 | ''                             | false
          0005-11-05 | '2026-11-05'                   | false
          2005-11-05 | '2005-11-05'                   | true
        """)
    void datesAreFoundHoweverTheyAreWritten(LocalDate day, String page, boolean found) {
        assertThat(search(page).day(day).isPresent()).isEqualTo(found);
    }

    @Test
    void yearsBeyondFourDigitsAreLookedForAndNotFound() {
        assertThat(search("2026-11-05").day(LocalDate.of(12026, 11, 5))).isEmpty();
        assertThat(search("2026-11-05").day(LocalDate.of(-26, 11, 5))).isEmpty();
        assertThat(search("2026-11-05").day(LocalDate.MAX)).isEmpty();
    }

    @Test
    void aDateOfSeveralWordsHasThePlaceOfThemAll() {
        assertThat(search("senast 5 november 2026").day(LocalDate.of(2026, 11, 5)))
                .contains(new Place(1, new Box(42, 0, 132, 12)));
    }

    @ParameterizedTest(name = "{0} is found in {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
        # words             | page                       | found
          Exempelhus AB     | 'EXEMPELHUS  AB'           | true
          Exempelhus AB     | 'ExempelhusAB'             | true
          7041026091139     | '7041 0260 9113 9'         | true
          SE12 3456         | 'IBAN SE123456'            | true
          F-1041            | 'Faktura f-1041.'          | true
          1041              | 'Nr1041'                   | true
          1041              | 'nr 1042'                  | false
          1041              | '10410'                    | false
          1041              | '21041'                    | false
          1041              | '10410 och 1041'           | true
          ''                | 'något'                    | false
          ' '               | 'något'                    | false
          x                 | ''                         | false
        """)
    void wordsAreFoundWhateverTheSpacesAndTheCase(String words, String page, boolean found) {
        assertThat(search(page).words(words).isPresent()).isEqualTo(found);
    }

    @Test
    void placesNameTheirPage() {
        assertThat(search("första\fandra sidan").words("andra sidan").map(Place::page))
                .contains(2);
    }

    @Test
    void theKindOfTheValueTellsHowToLook() {
        PageSearch page = search("Faktura 1041 den 2026-11-05 på 1 234,50");
        assertThat(page.find("1041")).isPresent();
        assertThat(page.find(LocalDate.of(2026, 11, 5))).isPresent();
        assertThat(page.find(new BigDecimal("1234.5"))).isPresent();
        assertThat(page.find(DocType.INVOICE)).isEmpty();
    }

    @Test
    void whiteSpaceAloneIsAnEmptyPage() {
        assertThat(search(" \n\f").isEmpty()).isTrue();
        assertThat(search(" a").isEmpty()).isFalse();
    }

    private static PageSearch search(String text) {
        return new PageSearch(LayoutText.verbatim(text));
    }
}
