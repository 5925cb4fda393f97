package io.kvitt.domain.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExponentialTest {

    private static final MathContext THIRTY_EIGHT = new MathContext(38);

    @ParameterizedTest(name = "e^{0} = {1}")
    @CsvSource(textBlock = """
            0,        1
            1,        2.7182818284590452353602874713526624977572
            -2.5,     0.08208499862389879516952867446715980783780
            10,       22026.465794806716516957900645284244366354
            0.001,    1.0010005001667083416680557539930583115631
            1E-999999, 1
            """)
    void raisesE(BigDecimal exponent, BigDecimal power) {
        assertThat(Exponential.exp(exponent).round(THIRTY_EIGHT)).isEqualByComparingTo(power.round(THIRTY_EIGHT));
    }

    @ParameterizedTest(name = "ln {0} = {1}")
    @CsvSource(textBlock = """
            1,            0
            2,            0.69314718055994530941723212145817656807550
            0.001,        -6.9077552789821370520539743640530926228033
            1.5,          0.40546510810816438197801311546434913657199
            123456.789,   11.723646487185880981139958983910111586910
            1.0000000001, 9.9999999995000000000333333333308333333335E-11
            1E+3,         6.9077552789821370520539743640530926228033
            """)
    void takesTheLogarithm(BigDecimal number, BigDecimal logarithm) {
        assertThat(Exponential.ln(number).round(THIRTY_EIGHT)).isEqualByComparingTo(logarithm.round(THIRTY_EIGHT));
    }

    @ParameterizedTest(name = "{0}^{1} = {2}")
    @CsvSource(textBlock = """
            2,    -10,     0.0009765625
            0.5,  2.5,     0.17677669529663688110021109052621225982121
            1.1,  2,       1.21
            1.21, 0.5,     1.1
            1.000001, 1000000, 2.718280469319376883819800
            7,    0,       1
            """)
    void raisesToAnyPower(BigDecimal base, BigDecimal exponent, BigDecimal power) {
        assertThat(Exponential.power(base, exponent)).isCloseTo(power, within(power.multiply(new BigDecimal("1E-16"))));
    }

    @ParameterizedTest(name = "e^{0}")
    @CsvSource({"921.0001", "-921.0001", "1E+999999999", "-1E+999999999"})
    void refusesToLeaveItsRange(BigDecimal exponent) {
        assertThatIllegalArgumentException().isThrownBy(() -> Exponential.exp(exponent));
        assertThat(Exponential.inRange(exponent)).isFalse();
    }

    @ParameterizedTest(name = "ln {0}")
    @CsvSource({"0", "-1", "1E+401", "1E-402", "1E+999999999", "1E-999999999"})
    void refusesWhatHasNoLogarithm(BigDecimal number) {
        assertThatIllegalArgumentException().isThrownBy(() -> Exponential.ln(number));
    }

    @ParameterizedTest(name = "{0}^{1}")
    @CsvSource({"10, 401", "10, -401", "0, 1", "2, 1E+999999999"})
    void refusesPowersBeyondItsRange(BigDecimal base, BigDecimal exponent) {
        assertThatIllegalArgumentException().isThrownBy(() -> Exponential.power(base, exponent));
    }

    @Property(tries = 1000)
    void logarithmUndoesThePower(@ForAll @BigRange(min = "-900", max = "900") @Scale(12) BigDecimal exponent) {
        assertThat(Exponential.ln(Exponential.exp(exponent))).isCloseTo(exponent, within(new BigDecimal("1E-35")));
    }

    @Property(tries = 1000)
    void wholePowersAreProducts(
            @ForAll @BigRange(min = "0.01", max = "50") @Scale(6) BigDecimal base,
            @ForAll @IntRange(min = -60, max = 60) int n) {
        BigDecimal product = base.pow(n, new MathContext(60));
        BigDecimal byLogarithm = Exponential.exp(Exponential.ln(base).multiply(BigDecimal.valueOf(n)));
        assertThat(byLogarithm).isCloseTo(product, within(product.multiply(new BigDecimal("1E-36"))));
    }
}
