package io.kvitt.domain.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.math.MathContext;
import java.time.LocalDate;
import java.time.Period;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Frequencies, exact parts of a year, and the periods that both measure. */
class FrequencyTest {

    private static final LocalDate FIRST = LocalDate.of(2025, 1, 31);

    @ParameterizedTest(name = "{0}: {1} a year, {2} from one to the next, {3} after three")
    @CsvSource({
        "WEEKLY, 52, P7D, 2025-02-21",
        "BIWEEKLY, 26, P14D, 2025-03-14",
        "MONTHLY, 12, P1M, 2025-04-30",
        "QUARTERLY, 4, P3M, 2025-10-31",
        "SEMIANNUALLY, 2, P6M, 2026-07-31",
        "ANNUALLY, 1, P12M, 2028-01-31"
    })
    void countsFromTheAnchor(Frequency frequency, int perYear, Period step, LocalDate third) {
        assertThat(frequency.perYear()).isEqualTo(perYear);
        assertThat(frequency.step()).isEqualTo(step);
        assertThat(frequency.after(FIRST, 3)).isEqualTo(third);
        assertThat(frequency.after(FIRST, 0)).isEqualTo(FIRST);
    }

    @ParameterizedTest(name = "{0}")
    @CsvSource({"weekly", "biweekly", "monthly", "quarterly", "annually"})
    void hasTheFiveNamesOfTheInterface(String name) {
        assertThat(Frequency.named(name).map(Frequency::text)).contains(name);
    }

    @ParameterizedTest(name = "\"{0}\" is none")
    @CsvSource({"semiannually", "Monthly", "daily", "''", "'monthly '"})
    void knowsNoOtherName(String name) {
        assertThat(Frequency.named(name)).isEmpty();
    }

    @Test
    void keepsAPartOfAYearInLowestTerms() {
        assertThat(new YearFraction(60, 360)).isEqualTo(new YearFraction(1, 6)).hasToString("1/6");
        assertThat(new YearFraction(0, 365)).isEqualTo(YearFraction.ZERO).hasToString("0/1");
    }

    @Test
    void addsAndMultipliesPartsExactly() {
        YearFraction part = new YearFraction(4, 365).plus(new YearFraction(58, 366));
        assertThat(part).isEqualTo(new YearFraction(11317, 66795));
        assertThat(new YearFraction(17, 31).times(new YearFraction(1, 12))).isEqualTo(new YearFraction(17, 372));
        assertThat(new YearFraction(1, 8).toDecimal(MathContext.DECIMAL128)).isEqualByComparingTo("0.125");
    }

    @Test
    void ordersPartsBySize() {
        assertThat(new YearFraction(31, 366)).isLessThan(new YearFraction(31, 365));
        assertThat(new YearFraction(2, 4)).isEqualByComparingTo(new YearFraction(1, 2));
        assertThat(new YearFraction(Long.MAX_VALUE, 2)).isGreaterThan(new YearFraction(Long.MAX_VALUE - 1, 2));
    }

    @ParameterizedTest(name = "{0}/{1} is none")
    @CsvSource({"-1, 2", "1, 0", "1, -2"})
    void refusesWhatIsNoPartOfAYear(long numerator, long denominator) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new YearFraction(numerator, denominator))
                .withMessage(numerator + "/" + denominator);
    }

    @Test
    void measuresAStubByTheRegularPeriodThatItBelongsTo() {
        LocalDate paid = LocalDate.of(2025, 1, 15);
        LocalDate due = LocalDate.of(2025, 2, 1);
        AccrualPeriod initial = AccrualPeriod.initialStub(paid, due, Frequency.MONTHLY);
        assertThat(initial.regularStart()).isEqualTo("2025-01-01");
        assertThat(initial.regularEnd()).isEqualTo(due);
        assertThat(initial.isLast()).isFalse();
        AccrualPeriod last = AccrualPeriod.finalStub(due, LocalDate.of(2025, 2, 20), Frequency.MONTHLY);
        assertThat(last.regularEnd()).isEqualTo("2025-03-01");
        assertThat(last.isLast()).isTrue();
        assertThat(initial.last().isLast()).isTrue();
        assertThat(initial.last().regularStart()).isEqualTo("2025-01-01");
    }

    @Test
    void aPeriodMayBeEmptyButItsMeasureMayNot() {
        LocalDate next = FIRST.plusDays(1);
        assertThat(new AccrualPeriod(FIRST, FIRST, FIRST, next, Frequency.MONTHLY).end())
                .isEqualTo(FIRST);
        assertThatIllegalArgumentException().isThrownBy(() -> AccrualPeriod.regular(FIRST, FIRST, Frequency.MONTHLY));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new AccrualPeriod(next, FIRST, FIRST, next, Frequency.MONTHLY));
    }
}
