package io.kvitt.domain.debt;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.interest.YearFraction;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class InterestFactorTest {

    /** A twelfth of 12 % is a hundredth: the middle between two cents is hit by 50. */
    @ParameterizedTest(name = "{0} cents, {1}")
    @CsvSource(textBlock = """
            # balance, step, HALF_EVEN, HALF_UP, CEILING
            0,         1,    0,         0,       0
            49,        1,    0,         0,       1
            50,        1,    0,         1,       1
            51,        1,    1,         1,       1
            150,       1,    2,         2,       2
            250,       1,    2,         3,       3
            300,       1,    3,         3,       3
            250,       5,    0,         5,       5
            750,       5,    10,        10,      10
            1000,      5,    10,        10,      10
            """)
    void roundsOnce(long balance, long step, long halfEven, long halfUp, long ceiling) {
        InterestFactor factor = factor(new BigDecimal("0.12"), 12);
        assertThat(factor.of(balance, step, MoneyRounding.HALF_EVEN)).isEqualTo(halfEven);
        assertThat(factor.of(balance, step, MoneyRounding.HALF_UP)).isEqualTo(halfUp);
        assertThat(factor.of(balance, step, MoneyRounding.CEILING)).isEqualTo(ceiling);
    }

    /** Beside BigDecimal, over rates of few digits and of many: 64 bits hold the product of the former only. */
    @Property(tries = 2000)
    void isTheRoundedQuotientHoweverManyDigits(
            @ForAll @LongRange(min = 0, max = 1_000_000_000_000_000L) long balance,
            @ForAll @LongRange(min = 0, max = Long.MAX_VALUE) long digits,
            @ForAll boolean many,
            @ForAll @IntRange(min = 1, max = 366) int divisor,
            @ForAll @IntRange(min = 1, max = 100) int step,
            @ForAll MoneyRounding rounding) {
        BigDecimal perYear = many ? BigDecimal.valueOf(digits, 19) : BigDecimal.valueOf(digits % 1_000_000, 6);
        BigDecimal steps = perYear.multiply(BigDecimal.valueOf(balance))
                .divide(BigDecimal.valueOf((long) divisor * step), 0, rounding.mode());
        assertThat(factor(perYear, divisor).of(balance, step, rounding)).isEqualTo(steps.longValueExact() * step);
    }

    private static InterestFactor factor(BigDecimal perYear, int divisor) {
        return InterestFactor.of(new InterestRate(perYear), new YearFraction(1, divisor));
    }
}
