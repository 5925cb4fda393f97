package io.kvitt.domain.interest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Boundaries of what an interval is taken for. */
class UnitPeriodTest {

    @ParameterizedTest(name = "{0}: {1} × {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # dates                                    | count | unit         why
              2025-01-15 2025-02-15 2025-03-15         | 1     | MONTH
              2025-01-01 2025-01-16 2025-02-01         | 1     | HALF_MONTH
              2025-02-01 2025-02-15 2025-02-28         | 1     | HALF_MONTH
              2025-01-03 2025-01-18 2025-02-02         | 2     | WEEK
              2025-01-01 2025-01-17 2025-02-02         | 2     | WEEK
              2025-01-01 2025-01-02 2025-01-03         | 1     | DAY
              2025-01-01 2025-01-03 2025-01-05         | 1     | DAY
              2025-01-01 2025-01-08 2025-01-15         | 1     | WEEK
              2025-01-31 2025-02-28 2025-03-31         | 1     | MONTH
              2024-01-01 2025-01-01 2026-01-01         | 12    | MONTH
              2024-01-01 2025-02-01 2026-03-01         | 12    | MONTH
              2025-01-01 2025-12-31 2026-12-30         | 52    | WEEK
              2025-01-01 2025-02-01 2025-02-08 2025-02-15 2025-03-15 | 1 | WEEK
            """)
    void isTheMostFrequentIntervalAndOfTwoTheShorter(String dates, int count, UnitPeriod.Unit unit) {
        assertThat(UnitPeriod.of(dates(dates))).isEqualTo(new UnitPeriod(unit, count));
    }

    @ParameterizedTest(name = "{0} days apart: {1} × {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # days | count | unit
              3    | 1     | DAY
              4    | 1     | WEEK
              10   | 1     | WEEK
              11   | 2     | WEEK
              21   | 3     | WEEK
              22   | 1     | MONTH
              45   | 1     | MONTH
              46   | 2     | MONTH
              500  | 12    | MONTH
            """)
    void isTheAverageWhereNoIntervalOccursTwice(int days, int count, UnitPeriod.Unit unit) {
        LocalDate first = LocalDate.of(2025, 1, 9);
        assertThat(UnitPeriod.of(List.of(first, first.plusDays(days)))).isEqualTo(new UnitPeriod(unit, count));
    }

    @ParameterizedTest(name = "{0} × {1} from {2} to {3}: {4} and {5}/{6}")
    @CsvSource(delimiter = '|', textBlock = """
            # count | unit       | from       | to         | whole | part | of
              1     | MONTH      | 2025-01-15 | 2025-02-14 | 0     | 30   | 30
              1     | MONTH      | 2025-01-15 | 2025-02-15 | 1     | 0    | 30
              1     | MONTH      | 2025-01-15 | 2025-02-16 | 1     | 1    | 30
              2     | MONTH      | 2025-01-15 | 2025-04-20 | 1     | 35   | 60
              12    | MONTH      | 2024-01-15 | 2025-03-15 | 1     | 60   | 360
              12    | MONTH      | 2024-01-15 | 2025-03-16 | 1     | 61   | 365
              1     | HALF_MONTH | 2025-01-01 | 2025-01-15 | 0     | 14   | 15
              1     | HALF_MONTH | 2025-01-01 | 2025-01-16 | 1     | 0    | 15
              1     | HALF_MONTH | 2025-01-01 | 2025-02-17 | 3     | 1    | 15
              2     | WEEK       | 2025-01-01 | 2025-01-30 | 2     | 1    | 14
              1     | DAY        | 2025-01-01 | 2025-01-30 | 29    | 0    | 1
            """)
    void countsWholeUnitPeriodsBackAndTheRestInDays(
            int count, UnitPeriod.Unit unit, LocalDate from, LocalDate to, int whole, long part, long of) {
        assertThat(new UnitPeriod(unit, count).between(from, to)).isEqualTo(new UnitTime(whole, part, of));
    }

    @Test
    void ordersByLength() {
        assertThat(new UnitPeriod(UnitPeriod.Unit.WEEK, 2))
                .isLessThan(new UnitPeriod(UnitPeriod.Unit.HALF_MONTH, 1))
                .isGreaterThan(new UnitPeriod(UnitPeriod.Unit.WEEK, 1));
        assertThat(new UnitPeriod(UnitPeriod.Unit.MONTH, 1)).isGreaterThan(new UnitPeriod(UnitPeriod.Unit.WEEK, 4));
    }

    @ParameterizedTest(name = "{0} months and {1} days: {2}")
    @CsvSource({
        "0, 0, false",
        "1, 1, false",
        "-1, 0, false",
        "0, -1, false",
        "12001, 0, false",
        "0, 365001, false",
        "12000, 0, true",
        "0, 365000, true",
        "1, 0, true",
        "0, 1, true"
    })
    void aTermIsMonthsOrDaysWithinAThousandYears(int months, int days, boolean possible) {
        if (possible) {
            assertThat(new Term(months, days).months()).isEqualTo(months);
        } else {
            assertThatIllegalArgumentException().isThrownBy(() -> new Term(months, days));
        }
    }

    @ParameterizedTest(name = "{0} months, {1} days: {2} and {3}/{4}, {5} a year")
    @CsvSource({
        "12, 0, 1, 0, 1, 1",
        "13, 0, 1, 1, 12, 1",
        "6, 0, 1, 0, 1, 2",
        "0, 365, 1, 0, 1, 1",
        "0, 366, 1, 1, 365, 1",
        "0, 73, 1, 0, 1, 5",
        "30, 0, 2, 6, 12, 1"
    })
    void aTermOfAYearAtMostIsOneUnit(int months, int days, int whole, long part, long of, String perYear) {
        Term term = new Term(months, days);
        assertThat(term.time()).isEqualTo(new UnitTime(whole, part, of));
        assertThat(term.unitsPerYear()).isEqualByComparingTo(perYear);
    }

    @Test
    void aTermBetweenDatesIsMonthsOnlyWhereTheyAreWhole() {
        assertThat(Term.between(LocalDate.of(2025, 1, 10), LocalDate.of(2025, 4, 10)))
                .isEqualTo(Term.ofMonths(3));
        assertThat(Term.between(LocalDate.of(2025, 1, 10), LocalDate.of(2025, 4, 11)))
                .isEqualTo(Term.ofDays(91));
        assertThat(Term.between(LocalDate.of(2025, 1, 10), LocalDate.of(2025, 1, 30)))
                .isEqualTo(Term.ofDays(20));
    }

    @Test
    void aTimeHasBounds() {
        assertThat(new UnitTime(100_000, 5, 5).plus(0).whole()).isEqualTo(100_000);
        assertThat(new UnitTime(0, 0, 1).plus(3)).isEqualTo(new UnitTime(3, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitTime(100_001, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitTime(-1, 0, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitTime(0, -1, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitTime(0, 2, 1));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitTime(0, 0, 0));
    }

    private static List<LocalDate> dates(String dates) {
        return Arrays.stream(dates.split(" ")).map(LocalDate::parse).toList();
    }
}
