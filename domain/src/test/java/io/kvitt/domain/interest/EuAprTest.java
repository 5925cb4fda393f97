package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Numbers.relative;
import static io.kvitt.domain.interest.Numbers.valid;
import static io.kvitt.domain.interest.Numbers.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.check.Violation;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EuAprTest {

    private static final BigDecimal LOWEST = new BigDecimal("-0.999999");
    private static final BigDecimal THOUSAND = BigDecimal.valueOf(1000);

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # advances (months:amount) | repayments                | rate a year         | why
              0:1000                   | 6:550 12:550              | 0.1362805305378003  | two instalments
              0:1000                   | *:90                      | 0.1544893639992537  | twelve months
              0:1000                   | 0:20 *:90                 | 0.1995017055720079  | a charge at the beginning
              0:980                    | *:90                      | 0.1995017055720079  | the same charge kept back
              0:1000                   | *:80                      | -0.07219598765390395 | less than was lent
              0:500 6:500              | 9:210 12:210 15:210 18:210 21:210 | 0.05007834839733076 | two advances
              0:1000                   | 12:1000                   | 0                   | no interest
              0:1000                   | 6:500 12:500              | 0                   | no interest in two parts
              0:100                    | 12:121                    | 0.21                | one year
              0:100                    | 24:121                    | 0.1                 | two years
              0:1                      | 1:10                      | 999999999999        | ten times in a month
              0:1                      | 12:100000000000000        | 99999999999999      | steep
              0:100                    | 12:0.01                   | -0.9999             | nearly nothing comes back
              0:100 12:0               | 12:0 24:121               | 0.1                 | amounts of zero change nothing
            """)
    void solvesTheEquation(String advances, String repayments, BigDecimal rate, String why) {
        Apr apr = EuApr.of(flows(advances), flows(repayments));
        assertThat(apr).as(why).isInstanceOf(Apr.Found.class);
        assertThat(apr.rate().orElseThrow()).as(why).isCloseTo(rate, relative(rate, "2E-15"));
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # advances | repayments    | smallest | why
              0:100 24:132 | 12:230    | 0.1      | 10 % and 20 %
              0:1000 | -6:20 24:1100 | 0.05977549096507565 | a charge before the advance: some 2 500 times a year, too
              0:100 24:101 | 12:201    | 0        | 0 % and 1 %
              0:5 36:8 | 12:10.5 24:1 48:1 | -0.8702012474847412 | three of them
            """)
    void saysWhereSeveralRatesSolveIt(String advances, String repayments, BigDecimal smallest, String why) {
        Apr apr = EuApr.of(flows(advances), flows(repayments));
        assertThat(apr).as(why).isInstanceOf(Apr.Ambiguous.class);
        assertThat(apr.rate().orElseThrow()).isCloseTo(smallest, within(new BigDecimal("1E-15")));
        Violation warning = ((Apr.Ambiguous) apr).warning();
        assertThat(warning.code()).isEqualTo("APR_AMBIGUOUS");
        assertThat(warning.limit()).contains(apr.rate().orElseThrow().toPlainString());
    }

    @ParameterizedTest(name = "{0} and {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # advances      | repayments  | wrong
              ''            | ''          | ' CASHFLOW_EMPTY'
              0:1000        | ''          | /repayments CASHFLOW_ONE_SIDED
              ''            | 1:1000      | /advances CASHFLOW_ONE_SIDED
              0:1000        | 0:1000      | /flows CASHFLOW_ONE_SIDED
              0:1000        | 0:900       | /flows CASHFLOW_ONE_SIDED
              0:1000        | 1:0         | /flows CASHFLOW_ONE_SIDED
              0:-1 1:5      | 2:-3        | /advances/0/amount AMOUNT_NOT_POSITIVE,/repayments/0/amount AMOUNT_NOT_POSITIVE
              0:1E+15 1:1E+16 | 2:1000000000000000.01 | /advances/1/amount AMOUNT_TOO_LARGE,/repayments/0/amount AMOUNT_TOO_LARGE
              0:1E+999999999 | 2:1E-401   | /advances/0/amount AMOUNT_TOO_LARGE,/repayments/0/amount AMOUNT_SCALE
              0:1000        | 120001:1000 | /repayments/0/at DATE_OUT_OF_RANGE
              -120001:1000  | 1:1000      | /advances/0/at DATE_OUT_OF_RANGE
              0:1           | 1:100       | ' APR_NO_SOLUTION'
              0:100 24:101  | 12:200      | ' APR_NO_SOLUTION'
              0:1000000     | 12:0.01     | ' APR_NO_SOLUTION'
            """)
    void saysWhatIsWrongWithIt(String advances, String repayments, String wrong) {
        Apr apr = EuApr.of(flows(advances), flows(repayments));
        assertThat(apr).isInstanceOf(Apr.Missing.class);
        assertThat(wrong(reasons(apr))).containsExactly(wrong.split(","));
        assertThat(apr.rate()).isEmpty();
        assertThat(apr.percent(1)).isEmpty();
    }

    @Test
    void namesTheLargestAmountAndTheMostOfThem() {
        assertThat(reasons(EuApr.of(flows("0:2E+15"), flows("1:1"))).get(0).limit())
                .contains("1000000000000000");
        List<CashFlow> many = Collections.nCopies(5_000, CashFlow.afterMonths(1, BigDecimal.ONE));
        List<Violation> reasons = reasons(EuApr.of(flows("0:1"), many));
        assertThat(wrong(reasons)).containsExactly("/flows CASHFLOW_TOO_MANY");
        assertThat(reasons.get(0).limit()).contains("5000");
        assertThat(EuApr.of(flows("0:2499.5"), many.subList(0, 4_999)).rate()).isPresent();
    }

    @ParameterizedTest(name = "{0} in {1} decimals: {2}")
    @CsvSource({
        "0.06434412, 1, 6.4",
        "0.0645, 1, 6.5",
        "0.06449999, 1, 6.4",
        "-0.0645, 1, -6.5",
        "0.06434412, 4, 6.4344"
    })
    void showsPercent(BigDecimal rate, int decimals, BigDecimal percent) {
        assertThat(new Apr.Found(rate).percent(decimals)).contains(percent);
        assertThat(new Apr.Ambiguous(rate).percent(decimals)).contains(percent);
    }

    @Test
    void showsAtLeastOneDecimalAndAlwaysAReason() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Apr.Found(BigDecimal.ONE).percent(0))
                .withMessageContaining("0");
        assertThatIllegalArgumentException().isThrownBy(() -> new Apr.Missing(List.of()));
    }

    @Test
    void countsDatesFromTheFirstAdvance() {
        LocalDate start = LocalDate.of(2025, 3, 10);
        List<DatedFlow> advance = List.of(new DatedFlow(start, THOUSAND));
        List<DatedFlow> payments = new ArrayList<>();
        for (int month = 1; month <= 12; month++) {
            payments.add(new DatedFlow(start.plusMonths(month), BigDecimal.valueOf(90)));
        }
        assertThat(EuApr.ofDates(advance, payments, TimeFactor.MONTHS))
                .isEqualTo(EuApr.of(flows("0:1000"), flows("*:90")));
        List<DatedFlow> one = List.of(new DatedFlow(start.plusDays(73), BigDecimal.valueOf(1100)));
        assertThat(EuApr.ofDates(advance, one, TimeFactor.DAYS_365).rate()).contains(new BigDecimal("0.61051"));
    }

    @ParameterizedTest(name = "{0} to {1}: {2}")
    @CsvSource(delimiter = '|', textBlock = """
              1899-12-31 | 2201-01-01 | /advances/0/on DATE_OUT_OF_RANGE,/repayments/0/on DATE_OUT_OF_RANGE
              2000-01-01 | +999999999-12-31 | /repayments/0/on DATE_OUT_OF_RANGE
            """)
    void refusesDatesOutOfRange(LocalDate advance, LocalDate repayment, String wrong) {
        Apr apr = EuApr.ofDates(
                List.of(new DatedFlow(advance, THOUSAND)),
                List.of(new DatedFlow(repayment, THOUSAND)),
                TimeFactor.MONTHS);
        assertThat(wrong(reasons(apr))).containsExactly(wrong.split(","));
        assertThat(wrong(reasons(EuApr.ofDates(List.of(), List.of(), TimeFactor.MONTHS))))
                .containsExactly(" CASHFLOW_EMPTY");
    }

    @Test
    void takesTheFirstAndTheLastDate() {
        Apr apr = EuApr.ofDates(
                List.of(new DatedFlow(LocalDate.of(1900, 1, 1), THOUSAND)),
                List.of(new DatedFlow(LocalDate.of(2200, 12, 31), BigDecimal.valueOf(2000))),
                TimeFactor.YEARS);
        assertThat(apr.percent(2)).contains(new BigDecimal("0.23"));
    }

    @Test
    void takesTimesWithoutACommonStep() {
        List<CashFlow> advances = List.of(new CashFlow(Years.ZERO, THOUSAND));
        List<CashFlow> repayments = List.of(
                new CashFlow(new Years(999_983, 999_979), BigDecimal.valueOf(600)),
                new CashFlow(new Years(2 * 999_961, 999_959), BigDecimal.valueOf(600)));
        Apr nearly = EuApr.of(flows("0:1000"), flows("12:600 24:600"));
        assertThat(EuApr.of(advances, repayments).rate().orElseThrow())
                .isCloseTo(nearly.rate().orElseThrow(), within(new BigDecimal("1E-6")))
                .isNotEqualByComparingTo(nearly.rate().orElseThrow());
    }

    @Test
    void findsSeveralRatesWithoutACommonStep() {
        List<CashFlow> advances = List.of(
                new CashFlow(Years.ZERO, BigDecimal.valueOf(100)), CashFlow.afterMonths(24, BigDecimal.valueOf(132)));
        List<CashFlow> repayments = List.of(
                CashFlow.afterMonths(12, BigDecimal.valueOf(230)),
                new CashFlow(new Years(999_983, 999_979), new BigDecimal("0.0000000001")),
                new CashFlow(new Years(999_961, 999_959), new BigDecimal("0.0000000001")));
        Apr apr = EuApr.of(advances, repayments);
        assertThat(apr).isInstanceOf(Apr.Ambiguous.class);
        assertThat(apr.rate().orElseThrow()).isCloseTo(new BigDecimal("0.1"), within(new BigDecimal("1E-8")));
    }

    @Test
    void solvesAmountsOfVeryDifferentSize() {
        Apr apr = EuApr.of(flows("0:1000000000000000"), flows("12:1000000000000000 24:0.000000000000001"));
        assertThat(apr.rate()
                        .orElseThrow()
                        .setScale(33, java.math.RoundingMode.HALF_EVEN)
                        .signum())
                .isZero();
        Apr small = EuApr.of(flows("0:0.000000000000001"), flows("12:0.000000000000001 24:1000000000000000"));
        assertThat(small.rate().orElseThrow())
                .isCloseTo(new BigDecimal("1E15"), relative(new BigDecimal("1E15"), "1E-14"));
    }

    /** Invariant 14: without charges, equal periods give the effective rate. */
    @Property(tries = 1000)
    void withoutChargesItIsTheEffectiveRate(
            @ForAll @IntRange(min = 1, max = 5_000) int hundredthsOfPercent,
            @ForAll @IntRange(min = 1, max = 120) int months) {
        BigDecimal monthly =
                BigDecimal.valueOf(hundredthsOfPercent, 4).divide(BigDecimal.valueOf(12), Exponential.WORKING);
        BigDecimal each = valid(TimeValue.payment(
                        monthly, BigDecimal.valueOf(months), THOUSAND, BigDecimal.ZERO, PaymentTiming.IN_ARREARS))
                .negate();
        BigDecimal effective =
                valid(EffectiveRate.effective(BigDecimal.valueOf(hundredthsOfPercent, 4), BigDecimal.valueOf(12)));
        BigDecimal apr = EuApr.of(flows("0:1000"), equal(each, months)).rate().orElseThrow();
        assertThat(apr).isCloseTo(effective, relative(effective, "1E-14"));
    }

    /** Invariant 15. */
    @Property(tries = 1000)
    void growsWithEachChargeAndWithEachDayItIsEarlier(
            @ForAll @IntRange(min = 1, max = 60) int months,
            @ForAll @IntRange(min = 1, max = 50_000) int chargeInCents,
            @ForAll @IntRange(min = 1, max = 1_000) int more) {
        BigDecimal each =
                THOUSAND.divide(BigDecimal.valueOf(months), Exponential.WORKING).add(BigDecimal.TEN);
        BigDecimal charge = BigDecimal.valueOf(chargeInCents, 2);
        BigDecimal larger = charge.add(BigDecimal.valueOf(more, 2));
        BigDecimal apr = withCharge(each, months, months, charge);
        assertThat(withCharge(each, months, months, larger)).isGreaterThan(apr);
        assertThat(withCharge(each, months, months - 1, charge)).isGreaterThan(apr);
    }

    private static BigDecimal withCharge(BigDecimal each, int months, int at, BigDecimal charge) {
        List<CashFlow> repayments = new ArrayList<>(equal(each, months));
        repayments.add(CashFlow.afterMonths(at, charge));
        return EuApr.of(flows("0:1000"), repayments).rate().orElseThrow();
    }

    /** Invariant 16, and the fast solver against the plain one, on a grid of months or of days. */
    @Property(tries = 1000)
    void solvesLikePlainDecimalsAndLeavesNothing(
            @ForAll long seed, @ForAll @IntRange(min = 1, max = 24) int count, @ForAll boolean byTheMonth) {
        Random random = new Random(seed);
        List<CashFlow> flows = new ArrayList<>(List.of(new CashFlow(Years.ZERO, THOUSAND)));
        BigDecimal sizes = THOUSAND;
        for (int i = 1; i <= count; i++) {
            BigDecimal amount = BigDecimal.valueOf(1 + random.nextInt(400_000 / count), 2);
            Years at = byTheMonth ? Years.ofMonths(i) : new Years(random.nextInt(3_000) + 1, 365);
            flows.add(new CashFlow(at, amount.negate()));
            sizes = sizes.add(amount);
        }
        CashFlows all = valid(CashFlows.of(flows));
        List<BigDecimal> fast = FlowRates.of(all, LOWEST);
        assertThat(fast)
                .isEqualTo(FlowRates.plainly(all, LOWEST).stream()
                        .filter(rate -> rate.compareTo(LOWEST) >= 0)
                        .toList());
        for (BigDecimal rate : fast) {
            BigDecimal residual = all.presentValue(rate).orElseThrow();
            BigDecimal scale = rate.signum() >= 0
                    ? sizes
                    : sizes.divide(
                            Exponential.power(
                                    BigDecimal.ONE.add(rate),
                                    all.flows().get(all.flows().size() - 1).at().toDecimal(Exponential.WORKING)),
                            Exponential.WORKING);
            assertThat(residual.abs().divide(scale, Exponential.WORKING)).isLessThan(new BigDecimal("1E-10"));
        }
    }

    private static List<Violation> reasons(Apr apr) {
        return apr.match(found -> List.of(), several -> List.of(), Apr.Missing::reasons);
    }

    private static List<CashFlow> equal(BigDecimal each, int months) {
        List<CashFlow> flows = new ArrayList<>();
        for (int month = 1; month <= months; month++) {
            flows.add(CashFlow.afterMonths(month, each));
        }
        return flows;
    }

    /** {@code 0:1000 6:500} in months; {@code *:90} is twelve months of 90. */
    private static List<CashFlow> flows(String text) {
        List<CashFlow> flows = new ArrayList<>();
        for (String flow : text.isBlank() ? new String[0] : text.split(" ")) {
            String[] parts = flow.split(":");
            if (parts[0].equals("*")) {
                flows.addAll(equal(new BigDecimal(parts[1]), 12));
            } else {
                flows.add(CashFlow.afterMonths(Integer.parseInt(parts[0]), new BigDecimal(parts[1])));
            }
        }
        return flows;
    }
}
