package io.kvitt.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.money.AmountReading.Read;
import io.kvitt.domain.money.AmountReading.Reason;
import io.kvitt.domain.money.AmountReading.Unread;
import java.math.BigDecimal;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** In the tables {@code ·} is a no-break space, {@code _} a narrow one and {@code ~} a thin one. */
class WrittenAmountTest {

    @ParameterizedTest(name = "{0} is {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # written          | value      | how
              1 234,50         | 1234.50    | space and comma
              1·234,50·kr      | 1234.50    | no-break spaces
              1_234,50_€       | 1234.50    | narrow no-break spaces
              1~234,50         | 1234.50    | thin space
              1.234,50         | 1234.50    | point groups
              1.234.567,89 EUR | 1234567.89 | two groups
              1,234.50         | 1234.50    | comma groups
              1'234.50         | 1234.50    | apostrophe groups
              1’234.50         | 1234.50    | typographic apostrophe
              1'234'567.89     | 1234567.89 | apostrophe twice
              1,234,567        | 1234567    | comma twice: it groups
              1.234.567        | 1234567    | point twice: it groups
              1 234 567        | 1234567    | spaces alone
              1234             | 1234       | no sign at all
              0,00             | 0.00       | zero is an amount
              12,5             | 12.5       | one decimal
              0,125            | 0.125      | a leading zero: decimals
              1234.567         | 1234.567   | four digits before: decimals
              1 234,567        | 1234.567   | grouped by space already: decimals
              1'234,567        | 1234.567   | grouped by apostrophe already: decimals
              1,2345           | 1.2345     | four digits behind: decimals
              RM1,234.50       | 1234.50    | currency in front, close
              RM 9.00          | 9.00       | currency in front
              CHF 25.90        | 25.90      | code in front
              Fr. 25.90        | 25.90      | word with a point
              123,45-          | -123.45    | minus behind
              -123,45          | -123.45    | minus in front
              −123,45          | -123.45    | the real minus sign
              – 123,45         | -123.45    | a dash and a space
              —123,45          | -123.45    | a long dash
              (123.45)         | -123.45    | brackets
              (123,45) kr      | -123.45    | brackets inside the currency
              ($8.20)          | -8.20      | brackets around the currency
              123.45 CR        | -123.45    | credit
              123.45 Cr        | -123.45    | credit, small
              -kr 123,45       | -123.45    | sign, currency, amount
              kr -123,45       | -123.45    | currency, sign, amount
              5,00- €          | -5.00      | amount, sign, currency
              5,00 €-          | -5.00      | amount, currency, sign
              +12,50           | 12.50      | plus
              6 847 kr         | 6847       | whole kronor
              6847:-           | 6847       | colon and dash for no öre
              6 847:50         | 6847.50    | colon before the öre
              1234,-           | 1234       | comma and dash
              1234,–           | 1234       | comma and a longer dash
              -12,-            | -12        | negative and whole
              1.234,-          | 1234       | the comma of the dash tells what the point is
              1,234.-          | 1234       | and the other way round
              1'234.--         | 1234       | two dashes
              1.234.567,-      | 1234567    | whole millions
              50 öre           | 0.50       | hundredths
              50 øre           | 0.50       | hundredths of the neighbours
              99 cent          | 0.99       | hundredths of a euro
              50 sen           | 0.50       | hundredths of a ringgit
              1.234,50-        | -1234.50   | both signs and a minus behind
              １２３．５０          | 123.50     | full-width forms
            """)
    void readsWhatCanMeanOneAmountOnly(String written, BigDecimal value, String how) {
        assertThat(WrittenAmount.read(spaced(written)).found()).as(how).contains(value);
    }

    @ParameterizedTest(name = "{0} is no amount: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '"', textBlock = """
            # written        | reason            | what it is
              1.234          | AMBIGUOUS         | thousand or one and a bit
              1,234          | AMBIGUOUS         | the same
              -1.234 kr      | AMBIGUOUS         | sign and currency do not help
              12.34.56       | WRONG_GROUPS      | a date
              22.11.2026     | WRONG_GROUPS      | a date
              2024-05-01     | NOT_AN_AMOUNT     | a date
              22:11:26       | NOT_AN_AMOUNT     | a time
              1 23 456       | WRONG_GROUPS      | groups of two
              1,23,456.00    | WRONG_GROUPS      | lakhs, not used in the supported countries
              5,0,1          | WRONG_GROUPS      | a version
              1.23,45,6      | TWO_DECIMAL_MARKS | two commas behind a point
              1,234.56.78    | TWO_DECIMAL_MARKS | two points behind a comma
              1.234.-        | TWO_DECIMAL_MARKS | a point that groups and one that ends
              302 71,25      | WRONG_GROUPS      | two columns
              1  234,50      | WRONG_GROUPS      | two columns, two spaces apart
              1 234'567,89   | WRONG_GROUPS      | two group signs
              1,234'567.89   | WRONG_GROUPS      | two group signs
              1234 567       | WRONG_GROUPS      | four digits in a group
              08 123 456     | WRONG_GROUPS      | a telephone number
              0.123.456      | WRONG_GROUPS      | no thousands of thousand nought
              08-123 45 67   | NOT_AN_AMOUNT     | a telephone number
              5402-9681      | NOT_AN_AMOUNT     | a bankgiro number
              556677-8899    | NOT_AN_AMOUNT     | an organisation number
              100-200        | NOT_AN_AMOUNT     | a range
              1,00 – 2,00    | NOT_AN_AMOUNT     | a range
              25 %           | NOT_AN_AMOUNT     | a rate
              25,00%         | NOT_AN_AMOUNT     | a rate
              45,5 m²        | NOT_AN_AMOUNT     | an area
              m²             | NO_DIGITS         | a raised two is no digit of the amount
              12²            | NOT_AN_AMOUNT     | nor here
              12½            | NOT_AN_AMOUNT     | a fraction
              3 st           | NOT_AN_AMOUNT     | a quantity
              3 x 12.50      | NOT_AN_AMOUNT     | a multiplication
              12.50/st       | NOT_AN_AMOUNT     | a unit price
              1e5            | NOT_AN_AMOUNT     | an exponent
              -123,45-       | NOT_AN_AMOUNT     | two signs
              (-123,45)      | NOT_AN_AMOUNT     | two signs
              --1            | NOT_AN_AMOUNT     | two signs
              249 kr -       | NOT_AN_AMOUNT     | an empty column beside it
              (12.50         | NOT_AN_AMOUNT     | half a bracket
              5,             | NOT_AN_AMOUNT     | a mark without decimals
              ",50"          | NOT_AN_AMOUNT     | decimals of something cut off
              12.5 0         | NOT_AN_AMOUNT     | a gap in the decimals
              6 847:5        | NOT_AN_AMOUNT     | öre have two digits
              1.234:50       | NOT_AN_AMOUNT     | point and colon
              12€50          | NOT_AN_AMOUNT     | a currency in the middle
              öre 50         | NOT_AN_AMOUNT     | hundredths stand behind
              12 USD EUR     | NOT_AN_AMOUNT     | two currencies
              N/A            | NO_DIGITS         | words
              kr             | NO_DIGITS         | a currency alone
              ١٢٣            | NO_DIGITS         | digits of another script
            """)
    void saysWhyATextIsNoAmount(String written, Reason reason, String what) {
        assertThat(WrittenAmount.read(written)).as(what).isEqualTo(new Unread(reason));
    }

    @ParameterizedTest(name = "{0} in a document with {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # written | document uses | value
              1.234   | COMMA         | 1234
              1.234   | POINT         | 1.234
              1,234   | POINT         | 1234
              1,234   | COMMA         | 1.234
              123.456 | COMMA         | 123456
              -1.234- | COMMA         |
              1.234,5 | POINT         | 1234.5
              12,50   | POINT         | 12.50
              0,125   | POINT         | 0.125
              12.5 0  | COMMA         |
            """)
    void asksTheDocumentOnlyAboutWhatIsAmbiguous(String written, DecimalMark documentUses, BigDecimal value) {
        assertThat(WrittenAmount.read(written, documentUses).found()).isEqualTo(Optional.ofNullable(value));
    }

    @ParameterizedTest(name = "{0} is in {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # written        | currency
              12,50          |
              12,50 kr       | SEK
              kr. 12,50      | SEK
              12:-           | SEK
              NOK 12 kr      | NOK
              12,50 kr NOK   | NOK
              $8.20          | USD
              A$ 8.20        | AUD
              $8.20 CAD      | CAD
              RM8.20         | MYR
              SFr. 8.20      | CHF
              EUR 8,20 EUR   | EUR
              8,20 zł        | PLN
            """)
    void namesTheCurrencyThatTheTextNames(String written, String currency) {
        AmountReading reading = WrittenAmount.read(written);
        assertThat(reading).isInstanceOf(Read.class);
        assertThat(reading.match(Read::currency, unread -> Optional.of("unread")))
                .isEqualTo(Optional.ofNullable(currency));
    }

    @Test
    void keepsTheDecimalsThatWereWritten() {
        assertThat(WrittenAmount.read("12,50").found().orElseThrow().scale()).isEqualTo(2);
        assertThat(WrittenAmount.read("12").found().orElseThrow().scale()).isZero();
    }

    @Test
    void dropsCharactersWithoutAWidth() {
        assertThat(WrittenAmount.read("\u200b12,50\u200e").found()).contains(new BigDecimal("12.50"));
    }

    @Test
    void takesASoftHyphenAtEitherEndForAMinus() {
        assertThat(WrittenAmount.read("\u00ad12,50").found()).contains(new BigDecimal("-12.50"));
        assertThat(WrittenAmount.read("12,50\u00ad").found()).contains(new BigDecimal("-12.50"));
    }

    @Test
    void doesNotLookAtATextLongerThanAnAmountCanBe() {
        assertThat(WrittenAmount.read("1".repeat(65))).isEqualTo(new Unread(Reason.TOO_LONG));
    }

    @Property
    void readsBackEveryAmountThatIsWrittenTheUsualWays(
            @ForAll @IntRange(max = 999_999_999) int ore, @ForAll boolean negative) {
        BigDecimal value = BigDecimal.valueOf(negative ? -(long) ore : ore, 2);
        String english = String.format(java.util.Locale.ROOT, "%,.2f", value);
        String swedish = english.replace(',', ' ').replace('.', ',');
        String german = english.replace(',', ';').replace('.', ',').replace(';', '.');
        assertThat(WrittenAmount.read(english).found()).contains(value);
        assertThat(WrittenAmount.read(swedish + " kr").found()).contains(value);
        assertThat(WrittenAmount.read("EUR " + german).found()).contains(value);
        assertThat(WrittenAmount.read(english.replace(',', '\'')).found()).contains(value);
    }

    @Property
    void neverThrowsWhateverIsWritten(@ForAll @StringLength(max = 80) String anything) {
        assertThat(WrittenAmount.read(anything)).isNotNull();
    }

    private static String spaced(String written) {
        return written.replace('·', '\u00a0').replace('_', '\u202f').replace('~', '\u2009');
    }
}
