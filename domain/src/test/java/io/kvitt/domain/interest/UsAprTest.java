package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Numbers.relative;
import static io.kvitt.domain.interest.Numbers.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.check.Violation;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UsAprTest {

    private static final BigDecimal TWELVE = BigDecimal.valueOf(12);

    @ParameterizedTest(name = "{0} and {1}, {2} a year: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # advances (whole+part/of:amount) | payments (count first+part/of:amount) | a year | rate
              0+0/1:1000                | 12 1+10/30:90 | 12 | 0.1372581229948127
              0+0/1:1000                | 26 0+5/14:45  | 26 | 0.3284738091387865
              0+0/1:1000                | 12 1+0/1:80   | 12 | -0.07470128090143889
              0+0/1:500 2+1/3:500       | 12 3+0/1:90   | 12 | 0.1275856390051479
              0+0/1:1200                | 12 1+0/1:100  | 12 | 0
              0+0/1:1000                | 1 1+0/1:3000  | 4  | 8
            """)
    void solvesTheEquation(String advances, String payments, BigDecimal perYear, BigDecimal rate) {
        Apr apr = UsApr.of(flows(advances), repeated(payments), perYear);
        assertThat(apr).isInstanceOf(Apr.Found.class);
        assertThat(apr.rate().orElseThrow()).isCloseTo(rate, relative(rate, "2E-15"));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # advances    | payments      | wrong
              ''          | ''            | ' CASHFLOW_EMPTY'
              0+0/1:10    | ''            | /payments CASHFLOW_ONE_SIDED
              0+0/1:0     | 1 1+0/1:10    | ' CASHFLOW_ONE_SIDED'
              0+0/1:-1    | 1 1+0/1:1E+16 | /advances/0/amount AMOUNT_NOT_POSITIVE,/payments/0/amount AMOUNT_TOO_LARGE
              0+0/1:10    | 1 0+0/1:11    | ' APR_NO_SOLUTION'
              0+0/1:100 2+0/1:101 | 1 1+0/1:200 | ' APR_NO_SOLUTION'
            """)
    void saysWhatIsWrongWithIt(String advances, String payments, String wrong) {
        Apr apr = UsApr.of(flows(advances), repeated(payments), TWELVE);
        assertThat(wrong(reasons(apr))).containsExactly(wrong.split(","));
    }

    @Test
    void saysWhereSeveralRatesSolveIt() {
        Apr apr = UsApr.of(flows("0+0/1:100 2+0/1:132"), repeated("1 1+0/1:230"), BigDecimal.ONE);
        assertThat(apr).isInstanceOf(Apr.Ambiguous.class);
        assertThat(apr.rate().orElseThrow()).isCloseTo(new BigDecimal("0.1"), within(new BigDecimal("1E-18")));
    }

    @Test
    void boundsTheNumberOfFlowsAndOfUnitPeriods() {
        List<UnitFlow> many = Collections.nCopies(5_001, new UnitFlow(UnitTime.ZERO, BigDecimal.ONE));
        assertThat(wrong(reasons(UsApr.of(flows("0+0/1:1"), many, TWELVE))))
                .containsExactly("/payments CASHFLOW_TOO_MANY");
        for (String perYear : List.of("0", "-1", "366", "1E+999999999")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> UsApr.of(flows("0+0/1:1"), repeated("1 1+0/1:1"), new BigDecimal(perYear)));
        }
    }

    @ParameterizedTest(name = "1000 and {0} after {1} months, {2} days: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # payment | months | days | rate
              1080    | 0      | 255  | 0.1145098039215686
              1050    | 6      | 0    | 0.1
              1100    | 12     | 0    | 0.1
              1100    | 0      | 365  | 0.1
              1155    | 18     | 0    | 0.1
              1155    | 0      | 548  | 0.0999059158059
              1210    | 24     | 0    | 0.1
            """)
    void ratesASinglePayment(BigDecimal payment, int months, int days, BigDecimal rate) {
        Apr apr = UsApr.single(BigDecimal.valueOf(1000), payment, new Term(months, days));
        assertThat(apr.rate().orElseThrow()).isCloseTo(rate, within(new BigDecimal("0.00001")));
    }

    @ParameterizedTest(name = "{0} months and {1} days")
    @CsvSource({"0, 0", "1, 1", "-1, 0", "0, -1", "12001, 0", "0, 365001"})
    void aTermIsMonthsOrDays(int months, int days) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Term(months, days));
    }

    @Test
    void aTermBetweenDatesIsInMonthsWhereTheyAreWhole() {
        LocalDate start = LocalDate.of(2025, 1, 31);
        assertThat(Term.between(start, LocalDate.of(2025, 2, 28))).isEqualTo(Term.ofMonths(1));
        assertThat(Term.between(start, LocalDate.of(2025, 3, 1))).isEqualTo(Term.ofDays(29));
        assertThat(Term.between(start, LocalDate.of(2026, 7, 31))).isEqualTo(Term.ofMonths(18));
    }

    @ParameterizedTest(name = "by {0} {1} from {2} to {3}: {4} and {5}/{6}")
    @CsvSource(delimiter = '|', textBlock = """
              MONTH      | 1  | 2025-02-10 | 2025-04-01 | 1 | 19  | 30
              MONTH      | 1  | 2025-02-10 | 2025-04-10 | 2 | 0   | 30
              MONTH      | 1  | 2025-01-31 | 2025-02-28 | 1 | 0   | 30
              MONTH      | 3  | 2025-02-10 | 2025-09-15 | 2 | 35  | 90
              MONTH      | 12 | 2025-02-10 | 2026-02-20 | 1 | 10  | 365
              MONTH      | 12 | 2025-02-10 | 2026-08-10 | 1 | 180 | 360
              MONTH      | 12 | 2025-02-10 | 2026-08-11 | 1 | 182 | 365
              HALF_MONTH | 1  | 2025-02-10 | 2025-03-01 | 1 | 4   | 15
              HALF_MONTH | 1  | 2025-02-10 | 2025-03-12 | 2 | 2   | 15
              WEEK       | 1  | 2025-02-10 | 2025-02-22 | 1 | 5   | 7
              WEEK       | 2  | 2025-02-10 | 2025-03-12 | 2 | 2   | 14
              DAY        | 1  | 2025-02-10 | 2025-03-12 | 30 | 0  | 1
              MONTH      | 1  | 2025-02-10 | 2025-02-10 | 0 | 0   | 30
            """)
    void countsUnitPeriodsBackFromTheLaterDate(
            UnitPeriod.Unit unit, int count, LocalDate first, LocalDate later, int whole, long part, long of) {
        assertThat(new UnitPeriod(unit, count).between(first, later)).isEqualTo(new UnitTime(whole, part, of));
        if (!first.equals(later)) {
            assertThatIllegalArgumentException().isThrownBy(() -> new UnitPeriod(unit, count).between(later, first));
        }
    }

    @ParameterizedTest(name = "{0}: {1} of {2}, {3} a year")
    @CsvSource(delimiter = '|', textBlock = """
              2025-02-10 2025-04-01 2025-05-01 2025-06-01 | 1 | MONTH      | 12
              2025-01-31 2025-02-28 2025-03-31 2025-04-30 | 1 | MONTH      | 12
              2025-02-10 2025-03-01 2025-06-01 2025-09-01 | 3 | MONTH      | 4
              2025-02-10 2025-02-20 2025-02-27 2025-03-06 | 1 | WEEK       | 52
              2025-02-10 2025-02-20 2025-03-06 2025-03-20 | 2 | WEEK       | 26
              2025-01-05 2025-01-16 2025-02-01 2025-02-16 2025-03-01 | 1 | HALF_MONTH | 24
              2025-01-01 2025-01-02 2025-01-03            | 1 | DAY        | 365
              2025-01-01 2026-01-01 2027-01-01            | 12 | MONTH     | 1
              2025-01-01 2025-03-10 2025-04-30            | 2 | MONTH      | 6
              2025-01-01 2025-01-10 2025-01-30            | 2 | WEEK       | 26
              2025-01-01 2031-01-10                       | 12 | MONTH     | 1
              2025-01-01 2025-01-03                       | 1 | DAY        | 365
              2025-01-01 2025-02-01 2025-03-01 2025-03-08 2025-03-15 | 1 | WEEK | 52
            """)
    void theUnitPeriodIsTheMostFrequentInterval(String dates, int count, UnitPeriod.Unit unit, int perYear) {
        UnitPeriod found = UnitPeriod.of(
                Arrays.stream(dates.split(" ")).map(LocalDate::parse).toList());
        assertThat(found).isEqualTo(new UnitPeriod(unit, count));
        assertThat(found.perYear()).isEqualByComparingTo(BigDecimal.valueOf(perYear));
    }

    @ParameterizedTest(name = "{0} {1}")
    @CsvSource({"DAY, 0", "DAY, 2", "WEEK, 53", "HALF_MONTH, 2", "MONTH, 13"})
    void aUnitPeriodIsAtMostAYear(UnitPeriod.Unit unit, int count) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitPeriod(unit, count));
    }

    @ParameterizedTest(name = "{0} and {1}/{2}")
    @CsvSource({"-1, 0, 1", "100001, 0, 1", "0, -1, 2", "0, 1, 0", "0, 3, 2"})
    void anOddPartIsAtMostAWhole(int whole, long part, long of) {
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitTime(whole, part, of));
    }

    @Test
    void findsUnitPeriodsFromDates() {
        LocalDate start = LocalDate.of(2025, 2, 19);
        List<DatedFlow> advance = List.of(new DatedFlow(start, BigDecimal.valueOf(1000)));
        List<DatedFlow> payments = new ArrayList<>();
        for (int month = 0; month < 12; month++) {
            payments.add(new DatedFlow(LocalDate.of(2025, 4, 1).plusMonths(month), BigDecimal.valueOf(90)));
        }
        assertThat(UsApr.ofDates(advance, payments))
                .isEqualTo(UsApr.of(flows("0+0/1:1000"), repeated("12 1+10/30:90"), TWELVE));
        Apr single = UsApr.ofDates(advance, List.of(new DatedFlow(start.plusDays(255), BigDecimal.valueOf(1080))));
        assertThat(single.rate().orElseThrow().setScale(6, RoundingMode.HALF_UP))
                .isEqualByComparingTo("0.114510");
        assertThat(wrong(reasons(UsApr.ofDates(advance, List.of(new DatedFlow(LocalDate.MAX, BigDecimal.TEN))))))
                .containsExactly("/payments/0/on DATE_OUT_OF_RANGE");
        assertThat(wrong(reasons(UsApr.ofDates(List.of(), List.of())))).containsExactly(" CASHFLOW_EMPTY");
        assertThat(wrong(reasons(UsApr.ofDates(advance, List.of(new DatedFlow(start, BigDecimal.TEN))))))
                .containsExactly(" APR_NO_SOLUTION");
    }

    private static List<Violation> reasons(Apr apr) {
        return apr.match(found -> List.of(), several -> List.of(), Apr.Missing::reasons);
    }

    private static List<UnitFlow> flows(String text) {
        List<UnitFlow> flows = new ArrayList<>();
        for (String one : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] parts = one.split("[+/:]", 4);
            UnitTime at = new UnitTime(Integer.parseInt(parts[0]), Long.parseLong(parts[1]), Long.parseLong(parts[2]));
            flows.add(new UnitFlow(at, new BigDecimal(parts[3])));
        }
        return flows;
    }

    private static List<UnitFlow> repeated(String text) {
        if (text.isBlank()) {
            return List.of();
        }
        String[] parts = text.split(" ");
        UnitFlow first = flows(parts[1]).get(0);
        List<UnitFlow> flows = new ArrayList<>();
        for (int i = 0; i < Integer.parseInt(parts[0]); i++) {
            flows.add(new UnitFlow(first.at().plus(i), first.amount()));
        }
        return flows;
    }
}
