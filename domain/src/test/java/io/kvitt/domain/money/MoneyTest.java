package io.kvitt.domain.money;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MoneyTest {

    private static final Currency SEK = Currency.getInstance("SEK");

    @ParameterizedTest(name = "{0} {1} is {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # given  | currency | kept
              88.85  | SEK      | 88.85
              88     | SEK      | 88.00
              88.500 | SEK      | 88.50
              89     | JPY      | 89
              89.00  | JPY      | 89
              1.5    | BHD      | 1.500
              1E+3   | SEK      | 1000.00
              -0.01  | EUR      | -0.01
              2      | XAU      | 2
            """)
    void keepsTheScaleOfItsCurrency(BigDecimal given, String currency, String kept) {
        Money money = new Money(given, Currency.getInstance(currency));
        assertThat(money.amount().toPlainString()).isEqualTo(kept);
        assertThat(money).hasToString(kept + " " + currency);
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # given  | currency
              88.855 | SEK
              0.5    | JPY
              0.0001 | BHD
              0.5    | XAU
            """)
    void refusesAnAmountFinerThanTheSmallestUnit(BigDecimal given, String code) {
        Currency currency = Currency.getInstance(code);
        assertThat(Money.fits(given, currency)).isFalse();
        assertThatThrownBy(() -> new Money(given, currency))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(given.toPlainString())
                .hasMessageContaining(code);
    }

    @ParameterizedTest(name = "{0} {1} {2} is {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # exact  | currency | mode      | rounded
              88.845 | SEK      | HALF_EVEN | 88.84
              88.845 | SEK      | HALF_UP   | 88.85
              88.849 | SEK      | DOWN      | 88.84
              88.5   | JPY      | HALF_EVEN | 88
              -0.005 | EUR      | HALF_UP   | -0.01
            """)
    void roundsOnlyInTheModeThatTheCallerNames(BigDecimal exact, String code, RoundingMode mode, BigDecimal rounded) {
        assertThat(Money.rounded(exact, Currency.getInstance(code), mode).amount())
                .isEqualTo(rounded);
    }

    @Test
    void refusesToMixCurrencies() {
        Money kronor = Money.of("1", "SEK");
        Money euro = Money.of("1", "EUR");
        assertThatThrownBy(() -> kronor.plus(euro)).hasMessage("mixed currencies: 1.00 SEK and 1.00 EUR");
        assertThatThrownBy(() -> kronor.minus(euro)).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> kronor.compareTo(euro)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void equalsWhatIsWorthTheSame() {
        assertThat(Money.of("1", "SEK")).isEqualTo(Money.of("1.00", "SEK")).isNotEqualTo(Money.of("1.00", "NOK"));
    }

    @Test
    void knowsItsSign() {
        assertThat(Money.of("0.01", "SEK").isPositive()).isTrue();
        assertThat(Money.of("-0.01", "SEK").isNegative()).isTrue();
        Money nothing = Money.zero(SEK);
        assertThat(nothing.isZero()).isTrue();
        assertThat(nothing.isPositive() || nothing.isNegative()).isFalse();
    }

    @Property
    void takingAwayUndoesAdding(@ForAll int some, @ForAll int more) {
        assertThat(ore(some).plus(ore(more)).minus(ore(more))).isEqualTo(ore(some));
    }

    @Property
    void negatingTwiceChangesNothingAndOnceMakesZero(@ForAll int some) {
        assertThat(ore(some).negated().negated()).isEqualTo(ore(some));
        assertThat(ore(some).plus(ore(some).negated()).isZero()).isTrue();
    }

    @Property
    void timesIsRepeatedAdding(@ForAll int some) {
        assertThat(ore(some).times(3)).isEqualTo(ore(some).plus(ore(some)).plus(ore(some)));
    }

    @Property
    void ordersAsItsAmountsDo(@ForAll int some, @ForAll int other) {
        assertThat(Integer.signum(ore(some).compareTo(ore(other)))).isEqualTo(Integer.compare(some, other));
    }

    private static Money ore(int amount) {
        return new Money(BigDecimal.valueOf(amount, 2), SEK);
    }
}
