package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Numbers.relative;
import static io.kvitt.domain.interest.Numbers.valid;
import static io.kvitt.domain.interest.Numbers.wrong;
import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.BigRange;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Scale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EffectiveRateTest {

    @ParameterizedTest(name = "{0} in {1} periods a year: {2} effective; {3} nominal")
    @CsvSource(delimiter = '|', textBlock = """
            # rate | a year | as nominal, effective | as effective, nominal
              0.12 | 12     | 0.1268250301319697    | 0.1138655152149957
              0.05 | 1      | 0.05                  | 0.05
              0.08 | 4      | 0.08243216            | 0.07770618763309405
              0.2  | 365    | 0.2213358582517386    | 0.1823671001988007
              1.5  | 2      | 2.0625                | 1.162277660168379
            """)
    void convertsBothWays(BigDecimal rate, BigDecimal perYear, BigDecimal effective, BigDecimal nominal) {
        assertThat(valid(EffectiveRate.effective(rate, perYear))).isCloseTo(effective, relative(effective, "1E-15"));
        assertThat(valid(EffectiveRate.nominal(rate, perYear))).isCloseTo(nominal, relative(nominal, "1E-15"));
    }

    @ParameterizedTest(name = "{0} compounded {1} times, {2} periods: {3}")
    @CsvSource(delimiter = '|', textBlock = """
            # rate | compounded | periods | a period             | why
              0.06 | 12         | 12      | 0.005                | nominal by the month
              0.06 | 2          | 12      | 0.004938622031196978 | a Canadian mortgage
              0.07 | 1          | 12      | 0.005654145387405277 | an effective rate
              0    | 1          | 12      | 0                    | no interest
            """)
    void ratesAPeriod(BigDecimal annual, BigDecimal compounded, BigDecimal perYear, BigDecimal each, String why) {
        assertThat(valid(EffectiveRate.perPeriod(annual, compounded, perYear)))
                .as(why)
                .isCloseTo(each, relative(each, "1E-15"));
    }

    @ParameterizedTest(name = "{0}({1}, {2}): {3}")
    @CsvSource(delimiter = '|', textBlock = """
              EFFECT     | 0     | 12  | /nominal TVM_DOMAIN
              EFFECT     | -0.1  | 12  | /nominal TVM_DOMAIN
              EFFECT     | 0.1   | 0   | /periods_per_year TVM_DOMAIN
              EFFECT     | 0.1   | 2.5 | /periods_per_year TVM_DOMAIN
              NOMINAL    | 0     | 12  | /effective TVM_DOMAIN
              NOMINAL    | 0.1   | -12 | /periods_per_year TVM_DOMAIN
              PERIODIC   | -0.1  | 0   | /annual TVM_DOMAIN,/compoundings_per_year TVM_DOMAIN,/periods_per_year TVM_DOMAIN
            """)
    void namesEveryArgumentOutsideTheDomain(String function, BigDecimal rate, BigDecimal perYear, String wrong) {
        assertThat(wrong(
                        switch (function) {
                            case "EFFECT" -> EffectiveRate.effective(rate, perYear);
                            case "NOMINAL" -> EffectiveRate.nominal(rate, perYear);
                            default -> EffectiveRate.perPeriod(rate, perYear, perYear);
                        }))
                .containsExactly(wrong.split(","));
    }

    /** Invariant 19. */
    @Property(tries = 1000)
    void nominalUndoesEffectiveWhichIsNeverLess(
            @ForAll @BigRange(min = "0.0001", max = "10") @Scale(8) BigDecimal nominal,
            @ForAll @IntRange(min = 1, max = 366) int count) {
        BigDecimal perYear = BigDecimal.valueOf(count);
        BigDecimal effective = valid(EffectiveRate.effective(nominal, perYear));
        assertThat(effective).isGreaterThanOrEqualTo(nominal);
        assertThat(valid(EffectiveRate.nominal(effective, perYear))).isCloseTo(nominal, relative(nominal, "1E-27"));
    }

    @ParameterizedTest(name = "{0}({1}, {2}, {3}) = {4}")
    @CsvSource(delimiter = '|', textBlock = """
              PDURATION | 0.1  | 1000 | 2000 | 7.272540897341713
              PDURATION | 0.03 | 1000 | 1500 | 13.71723741695764
              PDURATION | 0.03 | 1000 | 500  | -23.44977225043776
              RRI       | 10   | 1000 | 2000 | 0.07177346253629316
              RRI       | 2.5  | 1000 | 500  | -0.2421417167448010
            """)
    void growsOneAmountIntoAnother(
            String function, BigDecimal first, BigDecimal presentValue, BigDecimal futureValue, BigDecimal answer) {
        assertThat(valid(
                        function.equals("RRI")
                                ? GrowthTime.rate(first, presentValue, futureValue)
                                : GrowthTime.periods(first, presentValue, futureValue)))
                .isCloseTo(answer, relative(answer, "1E-13"));
    }

    @ParameterizedTest(name = "{0}({1}, {2}, {3}): {4}")
    @CsvSource(delimiter = '|', textBlock = """
              PDURATION | 0     | 1 | 2  | /rate TVM_DOMAIN
              PDURATION | -0.1  | 0 | 0  | /rate TVM_DOMAIN,/present_value TVM_DOMAIN,/future_value TVM_DOMAIN
              RRI       | 0     | 0 | -1 | /periods TVM_DOMAIN,/present_value TVM_DOMAIN,/future_value TVM_DOMAIN
              RRI       | 1E-90 | 1 | 2  | ' TVM_DOMAIN'
            """)
    void growsNothingOutsideTheDomain(
            String function, BigDecimal first, BigDecimal presentValue, BigDecimal futureValue, String wrong) {
        assertThat(wrong(
                        function.equals("RRI")
                                ? GrowthTime.rate(first, presentValue, futureValue)
                                : GrowthTime.periods(first, presentValue, futureValue)))
                .containsExactly(wrong.split(","));
    }
}
