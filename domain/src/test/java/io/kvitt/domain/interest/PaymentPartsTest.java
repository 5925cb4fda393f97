package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Numbers.relative;
import static io.kvitt.domain.interest.Numbers.valid;
import static io.kvitt.domain.interest.Numbers.wrong;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.kvitt.domain.check.Checked;
import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PaymentPartsTest {

    @ParameterizedTest(name = "payment {1} of {2} at {0} for {3} and {4}, type {5}: {6} and {7}")
    @CsvSource(delimiter = '|', textBlock = """
            # rate  | period | periods | PV   | FV   | type | interest           | principal
              0.01  | 1      | 2       | 1000 | 0    | 0    | -10                | -497.5124378109453
              0.01  | 2      | 2       | 1000 | 0    | 0    | -5.024875621890547 | -502.4875621890547
              0.01  | 2      | 2       | 1000 | 0    | 1    | -4.975124378109453 | -497.5124378109453
              0.01  | 1      | 2       | 1000 | 0    | 1    | 0                  | -502.4875621890547
              0.03  | 3      | 5       | 800  | -200 | 1    | -16.61895530196403 | -116.4031251255560
              0     | 2      | 4       | 1000 | 0    | 0    | 0                  | -250
              -0.01 | 2      | 3       | 900  | 0    | 0    | 5.969798996666779  | -299.9898993299889
            """)
    void dividesAPayment(
            BigDecimal rate,
            BigDecimal period,
            BigDecimal periods,
            BigDecimal presentValue,
            BigDecimal futureValue,
            BigDecimal type,
            BigDecimal interest,
            BigDecimal principal) {
        PaymentTiming timing = valid(PaymentTiming.ofType(type));
        assertThat(valid(PaymentParts.interest(rate, period, periods, presentValue, futureValue, timing)))
                .isCloseTo(interest, relative(interest, "1E-15"));
        assertThat(valid(PaymentParts.principal(rate, period, periods, presentValue, futureValue, timing)))
                .isCloseTo(principal, relative(principal, "1E-15"));
    }

    @ParameterizedTest(name = "payments {3} to {4} of {1} at {0} for {2}, type {5}: {6} and {7}")
    @CsvSource(delimiter = '|', textBlock = """
            # rate | periods | PV   | first | last | type | interest           | principal
              0.01 | 12      | 1000 | 1     | 12   | 0    | -66.18546414010049 | -1000
              0.01 | 12      | 1000 | 1     | 12   | 1    | -55.62917241594108 | -1000
              0.01 | 12      | 1000 | 3     | 7    | 1    | -33.61534176518326 | -406.2301467414589
              0.01 | 12      | 1000 | 1     | 1    | 1    | 0                  | -87.96909770132842
              0.01 | 12      | 1000 | 5     | 5    | 0    | -6.798422996016727 | -82.05036568232498
            """)
    void sumsParts(
            BigDecimal rate,
            BigDecimal periods,
            BigDecimal presentValue,
            BigDecimal first,
            BigDecimal last,
            BigDecimal type,
            BigDecimal interest,
            BigDecimal principal) {
        PaymentTiming timing = valid(PaymentTiming.ofType(type));
        assertThat(valid(PaymentParts.interestBetween(rate, periods, presentValue, first, last, timing)))
                .isCloseTo(interest, relative(interest, "1E-15"));
        assertThat(valid(PaymentParts.principalBetween(rate, periods, presentValue, first, last, timing)))
                .isCloseTo(principal, relative(principal, "1E-15"));
    }

    @ParameterizedTest(name = "{0} of {1}: {2}")
    @CsvSource({"1, 4, -75", "2, 4, -50", "4, 4, 0"})
    void interestOfEqualPrincipalPartsFalls(BigDecimal period, BigDecimal periods, BigDecimal interest) {
        assertThat(valid(PaymentParts.interestOfEqualPrincipal(
                        new BigDecimal("0.1"), period, periods, BigDecimal.valueOf(1000))))
                .isEqualByComparingTo(interest);
    }

    @ParameterizedTest(name = "{0}: {6}")
    @CsvSource(delimiter = '|', textBlock = """
            # function | rate | periods | PV   | first or period | last | wrong
              IPMT     | 0.1  | 5       | 1000 | 0               | 0    | /period TVM_DOMAIN
              IPMT     | 0.1  | 5       | 1000 | 6               | 0    | /period TVM_DOMAIN
              IPMT     | 0.1  | 5       | 1000 | 1E+999999999    | 0    | /period TVM_DOMAIN
              PPMT     | -1   | 5       | 1000 | 0.5             | 0    | /rate TVM_DOMAIN,/period TVM_DOMAIN
              PPMT     | 0.1  | 5       | 1E+40 | 5.1            | 0    | /present_value TVM_DOMAIN,/period TVM_DOMAIN
              ISPMT    | 0.1  | 3       | 1000 | 4               | 0    | /period TVM_DOMAIN
              ISPMT    | -2   | 3       | 1E+40 | -1             | 0    | /rate TVM_DOMAIN,/period TVM_DOMAIN,/present_value TVM_DOMAIN
              CUMIPMT  | 0    | 12      | 1000 | 1               | 2    | /rate TVM_DOMAIN
              CUMIPMT  | 0.1  | 12      | 0    | 1               | 2    | /present_value TVM_DOMAIN
              CUMIPMT  | 0.1  | 12      | 1000 | 0               | 2    | /first TVM_DOMAIN
              CUMIPMT  | 0.1  | 12      | 1000 | 1.5             | 2    | /first TVM_DOMAIN
              CUMIPMT  | 0.1  | 12      | 1000 | 3               | 2    | /first TVM_DOMAIN
              CUMIPMT  | 0.1  | 12      | 1000 | 1               | 13   | /last TVM_DOMAIN
              CUMPRINC | 0.1  | 12      | -1   | 1               | 2    | /present_value TVM_DOMAIN
              CUMPRINC | 0.1  | 12      | 1000 | 5               | 4    | /first TVM_DOMAIN
            """)
    void namesEveryArgumentOutsideTheDomain(
            String function,
            BigDecimal rate,
            BigDecimal periods,
            BigDecimal presentValue,
            BigDecimal first,
            BigDecimal last,
            String wrong) {
        PaymentTiming end = PaymentTiming.IN_ARREARS;
        Checked<BigDecimal> answer = switch (function) {
            case "IPMT" -> PaymentParts.interest(rate, first, periods, presentValue, BigDecimal.ZERO, end);
            case "PPMT" -> PaymentParts.principal(rate, first, periods, presentValue, BigDecimal.ZERO, end);
            case "ISPMT" -> PaymentParts.interestOfEqualPrincipal(rate, first, periods, presentValue);
            case "CUMIPMT" -> PaymentParts.interestBetween(rate, periods, presentValue, first, last, end);
            default -> PaymentParts.principalBetween(rate, periods, presentValue, first, last, end);
        };
        assertThat(wrong(answer)).containsExactly(wrong.split(","));
    }

    /** Invariant 18. */
    @Property(tries = 1000)
    void partsMakeThePaymentAndThePrincipalsMakeTheLoan(
            @ForAll @BigRange(min = "0.0001", max = "0.2") @Scale(6) BigDecimal rate,
            @ForAll @IntRange(min = 1, max = 36) int count,
            @ForAll @BigRange(min = "1", max = "1000000") @Scale(2) BigDecimal lent,
            @ForAll PaymentTiming timing) {
        BigDecimal periods = BigDecimal.valueOf(count);
        BigDecimal each = valid(TimeValue.payment(rate, periods, lent, BigDecimal.ZERO, timing));
        BigDecimal repaid = BigDecimal.ZERO;
        BigDecimal interests = BigDecimal.ZERO;
        for (int k = 1; k <= count; k++) {
            BigDecimal period = BigDecimal.valueOf(k);
            BigDecimal interest = valid(PaymentParts.interest(rate, period, periods, lent, BigDecimal.ZERO, timing));
            BigDecimal principal = valid(PaymentParts.principal(rate, period, periods, lent, BigDecimal.ZERO, timing));
            assertThat(interest.add(principal)).isCloseTo(each, relative(each, "1E-25"));
            repaid = repaid.add(principal);
            interests = interests.add(interest);
        }
        assertThat(repaid).isCloseTo(lent.negate(), relative(lent, "1E-25"));
        assertThat(valid(PaymentParts.interestBetween(rate, periods, lent, BigDecimal.ONE, periods, timing)))
                .isCloseTo(interests, within(new BigDecimal("1E-18")));
    }
}
