package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Numbers.relative;
import static io.kvitt.domain.interest.Numbers.valid;
import static io.kvitt.domain.interest.Numbers.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import java.math.BigDecimal;
import java.math.MathContext;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CashFlowsTest {

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
            # amounts             | rate               | why
              -1000 300 420 680   | 0.1634056006889893 | three years
              -100 0 121          | 0.1                | a year of nothing
              -100 90             | -0.1               | a loss
              -1 1                | 0                  | nothing gained
              -100 230 -132       | 0.1                | of 10 % and 20 % the one nearer to 10 %
              -3000 0.000001      | -0.9999999996666667 | all but lost
            """)
    void internalRateOfPeriods(String amounts, BigDecimal rate, String why) {
        assertThat(valid(InternalRate.of(numbers(amounts)))).as(why).isCloseTo(rate, relative(rate, "1E-15"));
    }

    @Test
    void ofTwoInternalRatesTheOneNearerToTheGuessCounts() {
        assertThat(valid(InternalRate.of(numbers("-100 230 -132"), new BigDecimal("0.3"))))
                .isCloseTo(new BigDecimal("0.2"), within(new BigDecimal("1E-15")));
        assertThat(wrong(InternalRate.of(numbers("-100 230"), new BigDecimal("1E+999999999"))))
                .containsExactly("/guess TVM_DOMAIN");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', textBlock = """
              -100 200 -101 | /flows TVM_DOMAIN
              100 200       | /flows CASHFLOW_ONE_SIDED
              0 0           | /flows CASHFLOW_ONE_SIDED
              ''            | /flows CASHFLOW_EMPTY
              1E+16 -1E+16  | /flows/0/amount AMOUNT_TOO_LARGE,/flows/1/amount AMOUNT_TOO_LARGE
              1E-401 -1     | /flows/0/amount AMOUNT_SCALE
            """)
    void saysWhereThereIsNoInternalRate(String amounts, String wrong) {
        assertThat(wrong(InternalRate.of(numbers(amounts)))).containsExactly(wrong.split(","));
    }

    @Test
    void internalRateOfDates() {
        LocalDate start = LocalDate.of(2024, 1, 1);
        List<DatedFlow> amounts = List.of(
                new DatedFlow(start, BigDecimal.valueOf(-1000)),
                new DatedFlow(start.plusDays(500), BigDecimal.valueOf(900)),
                new DatedFlow(start.plusDays(100), BigDecimal.valueOf(300)));
        assertThat(valid(InternalRate.ofDated(amounts)))
                .isCloseTo(new BigDecimal("0.1846020434766041"), within(new BigDecimal("1E-15")));
        assertThat(wrong(InternalRate.ofDated(List.of(new DatedFlow(LocalDate.MIN, BigDecimal.ONE)))))
                .containsExactly("/flows/0/on DATE_OUT_OF_RANGE");
        assertThat(wrong(InternalRate.ofDated(List.of()))).containsExactly("/flows CASHFLOW_EMPTY");
    }

    @Test
    void presentValueDiscountsToTheTimeZero() {
        CashFlows flows = valid(CashFlows.yearly(numbers("-100 110 121")));
        assertThat(flows.presentValue(new BigDecimal("0.1")).orElseThrow())
                .isCloseTo(new BigDecimal("100"), within(new BigDecimal("1E-30")));
        assertThat(flows.presentValue(BigDecimal.ZERO).orElseThrow()).isEqualByComparingTo("131");
        CashFlows late = valid(CashFlows.of(List.of(
                new CashFlow(Years.ZERO, BigDecimal.ONE),
                new CashFlow(new Years(10_000, 1), BigDecimal.ONE.negate()))));
        assertThat(late.presentValue(BigDecimal.ONE)).isEmpty();
    }

    @Test
    void putsFlowsInOrderAndSumsUpWhatHappensAtOnce() {
        CashFlows flows = valid(CashFlows.of(List.of(
                CashFlow.afterMonths(2, BigDecimal.ONE),
                CashFlow.afterMonths(1, BigDecimal.TEN),
                CashFlow.afterMonths(1, BigDecimal.TEN.negate()),
                CashFlow.afterMonths(0, BigDecimal.ONE.negate()),
                CashFlow.afterMonths(2, BigDecimal.ONE))));
        assertThat(flows.flows())
                .containsExactly(
                        CashFlow.afterMonths(0, BigDecimal.ONE.negate()),
                        CashFlow.afterMonths(2, BigDecimal.valueOf(2)));
        assertThat(flows.total()).isEqualByComparingTo("1");
        assertThatIllegalArgumentException().isThrownBy(() -> new CashFlows(List.of()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new CashFlows(
                        List.of(flows.flows().get(1), flows.flows().get(0))));
    }

    @ParameterizedTest(name = "{0}: {1} changes, {2} of the sums, {3} from the end")
    @CsvSource({"-1 2 -3 4, 3, 3, 0", "-3 1 1 1.5, 1, 1, 0", "-1 1 -2 3, 3, 1, 0", "5 -2 -1 -1, 1, 0, 1"})
    void countsChangesOfSign(String amounts, int changes, int ofSums, int fromTheEnd) {
        CashFlows flows = valid(CashFlows.yearly(numbers(amounts)));
        assertThat(flows.signChanges()).isEqualTo(changes);
        assertThat(flows.signChangesOfRunningSums()).isEqualTo(ofSums);
        assertThat(flows.signChangesOfSumsFromTheEnd()).isEqualTo(fromTheEnd);
    }

    @ParameterizedTest(name = "{0} from {1} to {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
              MONTHS      | 2025-01-10 | 2025-04-10 | 1/4
              MONTHS      | 2025-01-10 | 2025-04-15 | 193/732
              MONTHS      | 2024-02-20 | 2024-03-25 | 85/876
              MONTHS      | 2024-03-20 | 2024-04-25 | 71/732
              MONTHS      | 2025-04-10 | 2025-01-10 | -1/4
              MONTHS      | 2025-01-31 | 2025-02-28 | 14/183
              WEEKS       | 2025-01-01 | 2025-01-15 | 1/26
              WEEKS       | 2025-01-01 | 2025-01-17 | 209/4758
              YEARS       | 2024-03-01 | 2026-03-01 | 2
              YEARS       | 2024-02-29 | 2025-02-28 | 365/366
              YEARS       | 2025-01-01 | 2025-12-31 | 364/365
              DAYS_365    | 2024-01-01 | 2025-01-01 | 366/365
              DAYS_365_25 | 2024-01-01 | 2025-01-01 | 488/487
              DAYS_365    | 2025-01-01 | 2025-01-01 | 0
            """)
    void timesRunFromDateToDate(TimeFactor times, LocalDate from, LocalDate to, String years) {
        String[] parts = years.split("/");
        Years expected = new Years(Long.parseLong(parts[0]), parts.length == 1 ? 1 : Long.parseLong(parts[1]));
        assertThat(times.between(from, to)).isEqualTo(expected);
    }

    @Test
    void timesAreExactQuotients() {
        Years third = new Years(4, 12);
        assertThat(third).hasToString("1/3").isGreaterThan(new Years(-1, 3)).isEqualTo(Years.ofMonths(4));
        assertThat(third.plus(new Years(1, 6))).isEqualTo(new Years(1, 2));
        assertThat(third.negated()).isEqualTo(new Years(-1, 3));
        assertThat(Years.of(new YearFraction(31, 365))).isEqualTo(new Years(31, 365));
        assertThat(third.toDecimal(new MathContext(3))).isEqualByComparingTo("0.333");
        assertThat(new Years(1_000_000_000_000L, 1_000_000)).isEqualTo(new Years(1_000_000, 1));
        for (long[] bad :
                new long[][] {{1, 0}, {1, -1}, {1, 1_000_001}, {1_000_000_000_001L, 1}, {-1_000_000_000_001L, 1}}) {
            assertThatIllegalArgumentException().isThrownBy(() -> new Years(bad[0], bad[1]));
        }
    }

    private static List<BigDecimal> numbers(String text) {
        return text.isBlank()
                ? List.of()
                : Arrays.stream(text.split(" ")).map(BigDecimal::new).toList();
    }
}
