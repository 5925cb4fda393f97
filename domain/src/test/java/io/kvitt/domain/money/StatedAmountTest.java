package io.kvitt.domain.money;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.Currency;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatedAmountTest {

    @ParameterizedTest(name = "{0} {1} is {2} of the smallest unit")
    @CsvSource(delimiter = '|', textBlock = """
            # amount          | currency | smallest units
              412.60          | EUR      | 41260
              412.6           | EUR      | 41260
              7               | ISK      | 7
              0.305           | TND      | 305
              -0.01           | SEK      | -1
              007.50          | SEK      | 750
              0               | SEK      | 0
              100000000000.00 | SEK      | 10000000000000
              10000000000000  | JPY      | 10000000000000
            """)
    void plainDecimalTextIsAnAmount(String amount, String currency, BigInteger smallest) {
        Money money = valid(StatedAmount.read(amount, currency));

        assertThat(money.minorUnits()).isEqualTo(smallest);
        assertThat(money.currency()).isEqualTo(Currency.getInstance(currency));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "1e3",
                "1E+999999999",
                "NaN",
                "Infinity",
                "1,000.00",
                "1 000",
                "1.",
                ".5",
                "+5",
                "--5",
                "5-",
                "0x1F",
                "5.0 ",
                "٥",
                "1.2.3",
                "00000000000000000000000000000000000000001"
            })
    void anythingElseIsNone(String amount) {
        assertThat(codes(StatedAmount.read(amount, "SEK"))).containsExactly("/amount AMOUNT_FORMAT");
        assertThat(codes(StatedAmount.positive(amount, "SEK"))).containsExactly("/amount AMOUNT_FORMAT");
    }

    @ParameterizedTest(name = "{0} {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # amount           | currency | broken rules
              1.001            | SEK      | /amount AMOUNT_SCALE 2
              1.000            | SEK      | /amount AMOUNT_SCALE 2
              1.0              | JPY      | /amount AMOUNT_SCALE 0
              100000000000.01  | SEK      | /amount AMOUNT_TOO_LARGE 100000000000.00
              -100000000000.01 | SEK      | /amount AMOUNT_TOO_LARGE 100000000000.00
              10000000000001   | JPY      | /amount AMOUNT_TOO_LARGE 10000000000000
              1.00             | DEM      | /currency CURRENCY_HISTORIC
              x                | sek      | /amount AMOUNT_FORMAT, /currency CURRENCY_UNKNOWN
              1.00             | XAU      | /currency CURRENCY_NOT_PAYABLE
              200000000000.001 | SEK      | /amount AMOUNT_SCALE 2, /amount AMOUNT_TOO_LARGE 100000000000.00
            """)
    void everyBrokenRuleIsTold(String amount, String currency, String broken) {
        assertThat(codes(StatedAmount.read(amount, currency))).containsExactly(broken.split(", "));
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # amount | broken rules
              0      | /amount AMOUNT_NOT_POSITIVE
              0.00   | /amount AMOUNT_NOT_POSITIVE
              -0.01  | /amount AMOUNT_NOT_POSITIVE
              -0.001 | /amount AMOUNT_NOT_POSITIVE, /amount AMOUNT_SCALE 2
            """)
    void aPaymentIsAboveZero(String amount, String broken) {
        assertThat(codes(StatedAmount.positive(amount, "SEK"))).containsExactly(broken.split(", "));
        assertThat(valid(StatedAmount.positive("0.01", "SEK"))).isEqualTo(Money.of("0.01", "SEK"));
    }

    @Property(tries = 1000)
    void whatIsWrittenIsReadAgain(
            @ForAll @LongRange(min = -10_000_000_000_000L, max = 10_000_000_000_000L) long smallest) {
        for (String code : List.of("SEK", "JPY", "KWD")) {
            Currency currency = Currency.getInstance(code);
            Money money = new Money(BigDecimal.valueOf(smallest, currency.getDefaultFractionDigits()), currency);
            assertThat(valid(StatedAmount.read(money.amount().toPlainString(), code)))
                    .isEqualTo(money);
        }
    }

    @Property(tries = 1000)
    void noTextIsAnExceptionWithoutACode(
            @ForAll @From("texts") String amount, @ForAll @StringLength(max = 4) String currency) {
        int answers = StatedAmount.read(amount, currency).match(valid -> 1, List::size);
        assertThat(answers).isPositive();
    }

    @Provide
    Arbitrary<String> texts() {
        return Arbitraries.strings().withChars("0123456789.-+eE ,NaI٣").ofMaxLength(60);
    }

    @Test
    void messagesSayWhatWouldDo() {
        List<Violation> broken = StatedAmount.read("1,5", "sek").match(valid -> List.of(), wrong -> wrong);

        assertThat(broken.get(0).message()).contains("88.85");
        assertThat(broken.get(1).message()).contains("three capitals");
    }

    private static Money valid(Checked<Money> checked) {
        return checked.match(valid -> valid, broken -> {
            throw new AssertionError(broken.toString());
        });
    }

    private static List<String> codes(Checked<Money> checked) {
        return checked.match(
                valid -> List.of(),
                broken -> broken.stream()
                        .map(one -> one.at() + " " + one.code()
                                + one.limit().map(limit -> " " + limit).orElse(""))
                        .toList());
    }
}
