package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DebtSubmissionTest {

    @Test
    void aWholeDebtIsRead() {
        DebtDetails details = valid(card());

        assertThat(details)
                .isEqualTo(new DebtDetails(
                        "Kortet",
                        Money.of("50000.00", "SEK"),
                        InterestRate.ofPercent("18.99"),
                        LocalDate.of(2024, 1, 31),
                        Optional.of(LocalDate.of(2029, 1, 31)),
                        Frequency.MONTHLY,
                        Money.of("45000.50", "SEK"),
                        Optional.of(Money.of("1250.00", "SEK")),
                        Optional.of("Sparbanken Norr")));
        assertThat(details.warnings()).isEmpty();
        assertThat(details.isPaid()).isFalse();
    }

    @Test
    void aBalanceOfZeroIsAValue() {
        DebtDetails details = valid(with(DebtField.BALANCE, "0"));

        assertThat(details.balance()).isEqualTo(Money.of("0.00", "SEK"));
        assertThat(details.isPaid()).isTrue();
    }

    @Test
    void whoStatesNoBalanceHasRepaidNothing() {
        assertThat(valid(without(DebtField.BALANCE)).balance()).isEqualTo(Money.of("50000.00", "SEK"));
    }

    @Test
    void whatNeedNotBeThereMayBeLeftOut() {
        Map<DebtField, String> texts = card();
        List.of(DebtField.END, DebtField.MINIMUM_PAYMENT, DebtField.CREDITOR).forEach(texts::remove);

        DebtDetails details = valid(texts);

        assertThat(details.endOn()).isEmpty();
        assertThat(details.minimumPayment()).isEmpty();
        assertThat(details.creditor()).isEmpty();
        assertThat(valid(with(DebtField.CREDITOR, "  ")).creditor()).isEmpty();
    }

    @Test
    void spaceAroundANameIsTakenOff() {
        assertThat(valid(with(DebtField.NAME, "  Bil  lån\u2003")).name()).isEqualTo("Bil  lån");
    }

    @Test
    void aNameIsMeasuredInCodePoints() {
        assertThat(valid(with(DebtField.NAME, "😀".repeat(100))).name()).hasSize(200);
        assertThat(violations(with(DebtField.NAME, "😀".repeat(101))))
                .containsExactly(
                        new Violation("/debt_name", "NAME_TOO_LONG", "The name has 101 characters.").withLimit("100"));
    }

    @ParameterizedTest(name = "{0} = {1}: {2}")
    @CsvSource(delimiter = '|', nullValues = "-", quoteCharacter = '"', textBlock = """
            # field            | text                     | code                 | at                        | limit
              NAME             | ""                       | NAME_EMPTY           | /debt_name                | -
              NAME             | "   "                    | NAME_EMPTY           | /debt_name                | -
              PRINCIPAL        | 0                        | PRINCIPAL_NOT_POSITIVE | /principal/amount       | -
              PRINCIPAL        | -1                       | PRINCIPAL_NOT_POSITIVE | /principal/amount       | -
              PRINCIPAL        | 1e3                      | AMOUNT_FORMAT        | /principal/amount         | -
              PRINCIPAL        | 1E+999999999             | AMOUNT_FORMAT        | /principal/amount         | -
              PRINCIPAL        | NaN                      | AMOUNT_FORMAT        | /principal/amount         | -
              PRINCIPAL        | "1 000"                  | AMOUNT_FORMAT        | /principal/amount         | -
              PRINCIPAL        | "1,5"                    | AMOUNT_FORMAT        | /principal/amount         | -
              PRINCIPAL        | .5                       | AMOUNT_FORMAT        | /principal/amount         | -
              PRINCIPAL        | 5.                       | AMOUNT_FORMAT        | /principal/amount         | -
              PRINCIPAL        | ""                       | AMOUNT_FORMAT        | /principal/amount         | -
              PRINCIPAL        | ٣                        | AMOUNT_FORMAT        | /principal/amount         | -
              PRINCIPAL        | 10.001                   | AMOUNT_SCALE         | /principal/amount         | 2
              PRINCIPAL        | 100000000000.01          | AMOUNT_TOO_LARGE     | /principal/amount         | 100000000000.00
              BALANCE          | -0.01                    | BALANCE_NEGATIVE     | /current_balance/amount   | -
              BALANCE          | 500000.01                | BALANCE_ABOVE_LIMIT  | /current_balance/amount   | 500000.00
              BALANCE          | none                     | AMOUNT_FORMAT        | /current_balance/amount   | -
              MINIMUM_PAYMENT  | 0                        | PAYMENT_NOT_POSITIVE | /minimum_payment/amount   | -
              MINIMUM_PAYMENT  | -5                       | PAYMENT_NOT_POSITIVE | /minimum_payment/amount   | -
              MINIMUM_PAYMENT  | 5.555                    | AMOUNT_SCALE         | /minimum_payment/amount   | 2
              CURRENCY         | sek                      | CURRENCY_UNKNOWN     | /principal/currency       | -
              CURRENCY         | ABC                      | CURRENCY_UNKNOWN     | /principal/currency       | -
              CURRENCY         | ""                       | CURRENCY_UNKNOWN     | /principal/currency       | -
              CURRENCY         | DEM                      | CURRENCY_HISTORIC    | /principal/currency       | -
              CURRENCY         | XXX                      | CURRENCY_NOT_PAYABLE | /principal/currency       | -
              CURRENCY         | XTS                      | CURRENCY_NOT_PAYABLE | /principal/currency       | -
              CURRENCY         | XAU                      | CURRENCY_NOT_PAYABLE | /principal/currency       | -
              BALANCE_CURRENCY | EUR                      | CURRENCY_MISMATCH    | /current_balance/currency | SEK
              MINIMUM_CURRENCY | EUR                      | CURRENCY_MISMATCH    | /minimum_payment/currency | SEK
              MINIMUM_CURRENCY | kronor                   | CURRENCY_UNKNOWN     | /minimum_payment/currency | -
              RATE             | -0.1                     | RATE_NEGATIVE        | /interest_rate            | 0
              RATE             | 1000.01                  | RATE_TOO_HIGH        | /interest_rate            | 1000
              RATE             | "5 %"                    | AMOUNT_FORMAT        | /interest_rate            | -
              RATE             | 1e-999999999             | AMOUNT_FORMAT        | /interest_rate            | -
              RATE             | 0.12345678901            | AMOUNT_FORMAT        | /interest_rate            | -
              START            | 2024-1-1                 | DATE_FORMAT          | /start_date               | -
              START            | 01/02/2024               | DATE_FORMAT          | /start_date               | -
              START            | +12024-01-01             | DATE_FORMAT          | /start_date               | -
              START            | 2023-02-29               | DATE_NOT_REAL        | /start_date               | -
              START            | 1899-12-31               | DATE_OUT_OF_RANGE    | /start_date               | 1900-01-01
              END              | 2201-01-01               | DATE_OUT_OF_RANGE    | /end_date                 | 2200-12-31
              END              | 2024-13-01               | DATE_NOT_REAL        | /end_date                 | -
              END              | 2024-01-30               | END_BEFORE_START     | /end_date                 | 2024-01-31
              FREQUENCY        | Monthly                  | FREQUENCY_UNKNOWN    | /payment_frequency        | -
              FREQUENCY        | fortnightly              | FREQUENCY_UNKNOWN    | /payment_frequency        | -
            """)
    void eachRuleHasItsCode(DebtField field, String text, String code, String at, String limit) {
        assertThat(violations(with(field, text))).singleElement().satisfies(broken -> {
            assertThat(broken.code()).isEqualTo(code);
            assertThat(broken.at()).isEqualTo(at);
            assertThat(broken.limit()).isEqualTo(Optional.ofNullable(limit));
            assertThat(broken.message()).isNotBlank();
        });
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 7, '\n', 0x7f, 0x85, 0x2028, 0x2029, 0xd800, 0xdfff})
    void aNameHasNoControlCharacter(int character) {
        String text = "a" + (char) character + "b";

        assertThat(violations(with(DebtField.NAME, text)))
                .containsExactly(
                        new Violation("/debt_name", "TEXT_CONTROL_CHARS", "There is a control character in it."));
        assertThat(violations(with(DebtField.CREDITOR, text)))
                .extracting(Violation::at, Violation::code)
                .containsExactly(tuple("/creditor", "TEXT_CONTROL_CHARS"));
    }

    @ParameterizedTest(name = "{0} = {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # field          | text
              PRINCIPAL      | 4500.05
              PRINCIPAL      | 100000000000.00
              BALANCE        | 500000.00
              BALANCE        | 0.00
              RATE           | 0
              RATE           | 1000
              RATE           | 0.1234567890
              START          | 1900-01-01
              END            | 2024-01-31
              END            | 2200-12-31
              FREQUENCY      | weekly
              FREQUENCY      | biweekly
              FREQUENCY      | quarterly
              FREQUENCY      | annually
              BALANCE_CURRENCY | SEK
              MINIMUM_PAYMENT | 0.01
            """)
    void whatJustDoesIsTaken(DebtField field, String text) {
        assertThat(new DebtSubmission(with(field, text)).check()).isInstanceOf(Checked.Valid.class);
    }

    @ParameterizedTest
    @CsvSource(textBlock = """
            NAME,      /debt_name
            PRINCIPAL, /principal/amount
            CURRENCY,  /principal/currency
            RATE,      /interest_rate
            START,     /start_date
            FREQUENCY, /payment_frequency
            """)
    void whatADebtIsNoneWithoutHasToBeStated(DebtField field, String at) {
        assertThat(violations(without(field)))
                .containsExactly(new Violation(at, "FIELD_MISSING", "This has to be stated."));
    }

    @Test
    void everythingThatIsWrongIsToldAtOnceInTheOrderOfTheFields() {
        Map<DebtField, String> texts = new EnumMap<>(Map.of(
                DebtField.NAME, "",
                DebtField.PRINCIPAL, "-5",
                DebtField.CURRENCY, "SEK",
                DebtField.RATE, "-1",
                DebtField.START, "2024-02-30",
                DebtField.FREQUENCY, "daily",
                DebtField.BALANCE, "x",
                DebtField.MINIMUM_PAYMENT, "0",
                DebtField.CREDITOR, "y".repeat(101)));

        assertThat(violations(texts))
                .extracting(Violation::code)
                .containsExactly(
                        "NAME_EMPTY",
                        "PRINCIPAL_NOT_POSITIVE",
                        "RATE_NEGATIVE",
                        "DATE_NOT_REAL",
                        "FREQUENCY_UNKNOWN",
                        "AMOUNT_FORMAT",
                        "PAYMENT_NOT_POSITIVE",
                        "NAME_TOO_LONG");
    }

    @Test
    void amountsOfAnUnknownCurrencyAreHeldToTheirFormOnly() {
        Map<DebtField, String> texts = with(DebtField.CURRENCY, "krona");
        texts.put(DebtField.PRINCIPAL, "5.12345");
        texts.put(DebtField.BALANCE, "much");

        assertThat(violations(texts)).extracting(Violation::code).containsExactly("CURRENCY_UNKNOWN", "AMOUNT_FORMAT");
    }

    @Test
    void theSmallestUnitIsThatOfTheCurrency() {
        Map<DebtField, String> yen = new EnumMap<>(Map.of(
                DebtField.NAME, "Lån",
                DebtField.PRINCIPAL, "500000",
                DebtField.CURRENCY, "JPY",
                DebtField.RATE, "1.5",
                DebtField.START, "2024-01-01",
                DebtField.FREQUENCY, "monthly"));
        assertThat(valid(yen).principal()).isEqualTo(Money.of("500000", "JPY"));

        yen.put(DebtField.BALANCE, "500.5");
        assertThat(violations(yen)).extracting(Violation::code).containsExactly("AMOUNT_SCALE");
    }

    @ParameterizedTest(name = "{0} %: {1}")
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            0.49 | The rate is taken as 0.49 % a year. If 49 % was meant, say so.
            0.06 | The rate is taken as 0.06 % a year. If 6 % was meant, say so.
            0.5  | -
            0    | -
            """)
    void aRateThatLooksLikeAFractionIsTakenWithAWarning(String percent, String message) {
        List<Violation> warnings = valid(with(DebtField.RATE, percent)).warnings();

        if (message == null) {
            assertThat(warnings).isEmpty();
        } else {
            assertThat(warnings).containsExactly(new Violation("/interest_rate", "RATE_LOOKS_LIKE_FRACTION", message));
        }
    }

    @Test
    void detailsStatedAgainAreTheSame() {
        DebtDetails details = valid(card());

        assertThat(DebtSubmission.of(details).check()).isEqualTo(new Checked.Valid<>(details));
    }

    @Property(tries = 1000)
    void noTextMakesItFail(@ForAll DebtField field, @ForAll String text) {
        Map<DebtField, String> texts = with(field, text);

        assertThat(new DebtSubmission(texts).check()).isInstanceOfAny(Checked.Valid.class, Checked.Invalid.class);
        assertThat(violations(texts))
                .allSatisfy(broken -> assertThat(broken.code()).matches("[A-Z_]+"));
    }

    static Map<DebtField, String> card() {
        Map<DebtField, String> texts = new EnumMap<>(DebtField.class);
        texts.put(DebtField.NAME, "Kortet");
        texts.put(DebtField.PRINCIPAL, "50000.00");
        texts.put(DebtField.CURRENCY, "SEK");
        texts.put(DebtField.RATE, "18.99");
        texts.put(DebtField.START, "2024-01-31");
        texts.put(DebtField.END, "2029-01-31");
        texts.put(DebtField.FREQUENCY, "monthly");
        texts.put(DebtField.BALANCE, "45000.50");
        texts.put(DebtField.MINIMUM_PAYMENT, "1250.00");
        texts.put(DebtField.CREDITOR, "Sparbanken Norr");
        return texts;
    }

    private static Map<DebtField, String> with(DebtField field, String text) {
        Map<DebtField, String> texts = card();
        texts.put(field, text);
        return texts;
    }

    private static Map<DebtField, String> without(DebtField field) {
        Map<DebtField, String> texts = card();
        texts.remove(field);
        return texts;
    }

    private static DebtDetails valid(Map<DebtField, String> texts) {
        return new DebtSubmission(texts).check().match(details -> details, broken -> {
            throw new AssertionError(broken);
        });
    }

    private static List<Violation> violations(Map<DebtField, String> texts) {
        return new DebtSubmission(texts).check().match(details -> List.of(), broken -> broken);
    }
}
