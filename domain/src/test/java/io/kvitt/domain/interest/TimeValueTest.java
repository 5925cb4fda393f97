package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Numbers.relative;
import static io.kvitt.domain.interest.Numbers.valid;
import static io.kvitt.domain.interest.Numbers.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.check.Checked;
import java.math.BigDecimal;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimeValueTest {

    @ParameterizedTest(name = "{0} a period, {1} periods, {2} each, {3} first, type {4}")
    @CsvSource(delimiter = '|', textBlock = """
            # rate             | periods | payment | first | type | future value       | present value of it as FV
              0.01             | 2       | -100    | -1000 | 0    | 1221.1             | 1177.335555337712
              0.01             | 2       | -100    | -1000 | 1    | 1223.11            | 1179.305950397020
              0                | 5       | -100    | -1000 | 1    | 1500               | 1500
              -0.02            | 3       | 50      | -1000 | 0    | 794.172            | 906.2762964411087
              0.05             | 2.5     | -10     | -100  | 1    | 140.2151598035842  | 112.6312852386951
              0.1              | -2      | 10      | 100   | 0    | -65.28925619834711 | -100
              0.00000000000001 | 240     | -1      | 0     | 0    | 240.0000000002868  | 239.9999999997108
            """)
    void valuesPayments(
            BigDecimal rate,
            BigDecimal periods,
            BigDecimal payment,
            BigDecimal first,
            BigDecimal type,
            BigDecimal futureValue,
            BigDecimal presentValue) {
        PaymentTiming timing = valid(PaymentTiming.ofType(type));
        assertThat(valid(TimeValue.futureValue(rate, periods, payment, first, timing)))
                .isCloseTo(futureValue, relative(futureValue, "1E-15"));
        assertThat(valid(TimeValue.presentValue(rate, periods, payment, first, timing)))
                .isCloseTo(presentValue, relative(presentValue, "1E-15"));
    }

    @ParameterizedTest(name = "{0} a period, {1} payments for {2} and {3}, type {4}: {5} each; {6} payments of 90")
    @CsvSource(delimiter = '|', textBlock = """
            # rate  | periods | PV   | FV   | type | each               | payments of 90
              0.01  | 2       | 1000 | 0    | 0    | -507.5124378109453 | 11.83709741861323
              0.01  | 2       | 1000 | 0    | 1    | -502.4875621890547 | 11.71279416119918
              0     | 4       | 1000 | -200 | 1    | -200               | 8.888888888888889
              -0.01 | 12      | 1000 | 0    | 0    | -78.01644773057605 | 10.48328306572160
              0.02  | 7.5     | 1000 | -300 | 1    | -105.3301917638865 | 8.995499828151767
            """)
    void repaysInEqualPayments(
            BigDecimal rate,
            BigDecimal periods,
            BigDecimal presentValue,
            BigDecimal futureValue,
            BigDecimal type,
            BigDecimal each,
            BigDecimal paymentsOf90) {
        PaymentTiming timing = valid(PaymentTiming.ofType(type));
        assertThat(valid(TimeValue.payment(rate, periods, presentValue, futureValue, timing)))
                .isCloseTo(each, relative(each, "1E-15"));
        assertThat(valid(TimeValue.periods(rate, new BigDecimal("-90"), presentValue, futureValue, timing)))
                .isCloseTo(paymentsOf90, relative(paymentsOf90, "1E-15"));
    }

    @Test
    void carriesThirtyFourDigits() {
        BigDecimal each = valid(TimeValue.payment(
                new BigDecimal("0.01"),
                BigDecimal.valueOf(2),
                new BigDecimal("201"),
                BigDecimal.ZERO,
                PaymentTiming.IN_ARREARS));
        assertThat(each).isEqualByComparingTo("-102.01");
        BigDecimal third = valid(TimeValue.payment(
                BigDecimal.ZERO, BigDecimal.valueOf(3), BigDecimal.ONE, BigDecimal.ZERO, PaymentTiming.IN_ARREARS));
        assertThat(third).isEqualByComparingTo("-0.3333333333333333333333333333333333");
    }

    @ParameterizedTest(name = "{0}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # function | rate         | periods  | payment or PV | PV or FV | wrong
              PMT      | -1           | 2        | 1000          | 0        | /rate TVM_DOMAIN
              PMT      | 1000000001   | 2        | 1000          | 0        | /rate TVM_DOMAIN
              PMT      | 1E-31        | 2        | 1000          | 0        | /rate TVM_DOMAIN
              PMT      | 0.1          | 0        | 1000          | 0        | ' TVM_DOMAIN'
              PMT      | 0.1          | 100001   | 1000          | 0        | /periods TVM_DOMAIN
              PMT      | 0.1          | 1E+999999999 | 1E+31     | 1E-101   | /periods TVM_DOMAIN,/present_value TVM_DOMAIN,/future_value TVM_DOMAIN
              PMT      | 0.1          | 7300     | 1000          | 0        | ' TVM_DOMAIN'
              FV       | -1.5         | -100001  | 1E+30         | 1E+31    | /rate TVM_DOMAIN,/periods TVM_DOMAIN,/payment TVM_DOMAIN,/present_value TVM_DOMAIN
              FV       | 0.1          | 7300     | 1000          | 0        | ' TVM_DOMAIN'
              PV       | -1           | 1E+9     | 1E+999999999  | -1E+30   | /rate TVM_DOMAIN,/periods TVM_DOMAIN,/payment TVM_DOMAIN,/future_value TVM_DOMAIN
              PV       | 0.1          | 7300     | 1000          | 0        | ' TVM_DOMAIN'
              NPER     | -1           | 1E+30    | 1E+30         | 1E+30    | /rate TVM_DOMAIN,/payment TVM_DOMAIN,/present_value TVM_DOMAIN,/future_value TVM_DOMAIN
              NPER     | 0            | 0        | 1000          | 0        | ' TVM_DOMAIN'
              NPER     | 0.1          | -100     | 1000          | 0        | ' TVM_DOMAIN'
              NPER     | 0.1          | -99      | 1000          | 0        | ' TVM_DOMAIN'
              NPER     | 0.1          | 0        | 0             | 0        | ' TVM_DOMAIN'
            """)
    void namesEveryArgumentOutsideTheDomain(
            String function, BigDecimal rate, BigDecimal second, BigDecimal third, BigDecimal fourth, String wrong) {
        PaymentTiming end = PaymentTiming.IN_ARREARS;
        Checked<BigDecimal> answer = switch (function) {
            case "PMT" -> TimeValue.payment(rate, second, third, fourth, end);
            case "FV" -> TimeValue.futureValue(rate, second, third, fourth, end);
            case "PV" -> TimeValue.presentValue(rate, second, third, fourth, end);
            default -> TimeValue.periods(rate, second, third, fourth, end);
        };
        assertThat(wrong(answer)).containsExactly(wrong.split(","));
    }

    @ParameterizedTest(name = "{0} a period, {1} periods, {2}")
    @CsvSource(delimiter = '|', textBlock = """
            # just inside
              -0.9999999 | 2       | 1000
              1000000000 | 2       | 1000
              1E-30      | 2       | 1000
              0.001      | 100000  | 1000
              0.0001     | -100000 | 1000
              0.1        | 1       | 90000000000000000000000000000
              0.1        | 1       | 1E-60
            """)
    void takesEverythingWithinTheDomain(BigDecimal rate, BigDecimal periods, BigDecimal presentValue) {
        BigDecimal each =
                valid(TimeValue.payment(rate, periods, presentValue, BigDecimal.ZERO, PaymentTiming.IN_ARREARS));
        BigDecimal back = valid(TimeValue.presentValue(rate, periods, each, BigDecimal.ZERO, PaymentTiming.IN_ARREARS));
        assertThat(back).isCloseTo(presentValue, within(presentValue.multiply(new BigDecimal("1E-25"))));
    }

    @ParameterizedTest(name = "type {0}")
    @CsvSource({"2", "-1", "0.5", "1E+999999999"})
    void knowsTwoTimings(BigDecimal type) {
        assertThat(wrong(PaymentTiming.ofType(type))).containsExactly("/type TVM_DOMAIN");
    }

    @Test
    void readsATimingFromItsType() {
        assertThat(valid(PaymentTiming.ofType(new BigDecimal("0.0")))).isEqualTo(PaymentTiming.IN_ARREARS);
        assertThat(valid(PaymentTiming.ofType(BigDecimal.ONE))).isEqualTo(PaymentTiming.IN_ADVANCE);
    }

    /** Invariant 17. */
    @Property(tries = 1000)
    void eachFigureFollowsFromTheOthers(
            @ForAll @BigRange(min = "0.0001", max = "0.2") @Scale(6) BigDecimal rate,
            @ForAll @IntRange(min = 1, max = 120) int count,
            @ForAll @BigRange(min = "1", max = "1000000") @Scale(2) BigDecimal lent,
            @ForAll PaymentTiming timing) {
        BigDecimal periods = BigDecimal.valueOf(count);
        BigDecimal each = valid(TimeValue.payment(rate, periods, lent, BigDecimal.ZERO, timing));
        assertThat(valid(TimeValue.periods(rate, each, lent, BigDecimal.ZERO, timing)))
                .isCloseTo(periods, relative(periods, "1E-20"));
        assertThat(valid(TimeValue.presentValue(rate, periods, each, BigDecimal.ZERO, timing)))
                .isCloseTo(lent, relative(lent, "1E-28"));
        assertThat(valid(TimeValue.futureValue(rate, periods, each, lent, timing)))
                .isCloseTo(BigDecimal.ZERO, within(new BigDecimal("1E-15")));
    }

    /** Invariant 17, the rate: one payment in advance has none. */
    @Property(tries = 1000)
    void rateFollowsFromTheOthers(
            @ForAll @IntRange(min = 1, max = 2_000) int tenThousandths,
            @ForAll @IntRange(min = 2, max = 60) int count,
            @ForAll PaymentTiming timing) {
        BigDecimal rate = BigDecimal.valueOf(tenThousandths, 4);
        BigDecimal periods = BigDecimal.valueOf(count);
        BigDecimal lent = BigDecimal.valueOf(1000);
        BigDecimal each = valid(TimeValue.payment(rate, periods, lent, BigDecimal.ZERO, timing));
        assertThat(valid(PeriodicRate.of(periods, each, lent, BigDecimal.ZERO, timing, rate)))
                .isCloseTo(rate, within(new BigDecimal("1E-19")));
    }

    @ParameterizedTest(name = "{0} payments of {1} for {2} and {3}, type {4}: {5}")
    @CsvSource(delimiter = '|', textBlock = """
            # periods | payment           | PV    | FV   | type | rate
              2       | -507.512437810945 | 1000  | 0    | 0    | 0.01
              2       | -502.487562189054 | 1000  | 0    | 1    | 0.01
              10      | -100              | 1000  | 0    | 0    | 0
              2       | -50               | 200   | -50  | 0    | -0.1569296691827
              1       | 0                 | -100  | 350  | 0    | 2.5
              2       | 230               | -100  | -362 | 0    | 0.1
              1.5     | 0                 | -100  | 133.1 | 0   | 0.21
            """)
    void findsTheRate(
            BigDecimal periods,
            BigDecimal payment,
            BigDecimal presentValue,
            BigDecimal futureValue,
            BigDecimal type,
            BigDecimal rate) {
        PaymentTiming timing = valid(PaymentTiming.ofType(type));
        assertThat(valid(PeriodicRate.of(periods, payment, presentValue, futureValue, timing)))
                .isCloseTo(rate, within(new BigDecimal("1E-12")));
    }

    @Test
    void ofTwoRatesTakesTheOneNearerToTheGuess() {
        // −100 · (1 + i)² + 230 · (2 + i) − 360 = 0 is 100 i² = 30 i.
        BigDecimal two = BigDecimal.valueOf(2);
        BigDecimal each = new BigDecimal("230");
        BigDecimal present = new BigDecimal("-100");
        BigDecimal future = new BigDecimal("-360");
        assertThat(valid(PeriodicRate.of(two, each, present, future, PaymentTiming.IN_ARREARS, new BigDecimal("0.4"))))
                .isCloseTo(new BigDecimal("0.3"), within(new BigDecimal("1E-19")));
        assertThat(valid(PeriodicRate.of(two, each, present, future, PaymentTiming.IN_ARREARS, new BigDecimal("0.1"))))
                .isCloseTo(BigDecimal.ZERO, within(new BigDecimal("1E-19")));
        assertThat(valid(PeriodicRate.of(two, each, present, future, PaymentTiming.IN_ARREARS)))
                .isZero();
    }

    @ParameterizedTest(name = "{0} payments of {1} for {2}: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # periods | payment      | PV   | guess | wrong
              10      | 100          | 1000 | 0.1   | ' TVM_DOMAIN'
              0       | -100         | 1000 | 0.1   | /periods TVM_DOMAIN
              -1      | -100         | 1000 | 0.1   | /periods TVM_DOMAIN
              10      | 1E+999999999 | 1E+999999999 | -1 | /payment TVM_DOMAIN,/present_value TVM_DOMAIN,/guess TVM_DOMAIN
            """)
    void saysWhereThereIsNoRate(
            BigDecimal periods, BigDecimal payment, BigDecimal presentValue, BigDecimal guess, String wrong) {
        assertThat(wrong(PeriodicRate.of(
                        periods, payment, presentValue, BigDecimal.ZERO, PaymentTiming.IN_ARREARS, guess)))
                .isEqualTo(List.of(wrong.split(",")));
    }
}
