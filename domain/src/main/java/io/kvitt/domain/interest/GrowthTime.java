package io.kvitt.domain.interest;

import static io.kvitt.domain.interest.Exponential.WORKING;

import io.kvitt.domain.check.Checked;
import java.math.BigDecimal;
import java.util.Optional;

/**
 * How long, or at which rate, one amount grows into another.
 *
 * <pre>
 *   n = (ln FV − ln PV) / ln(1 + i)        PDURATION
 *   i = (FV / PV)^(1/n) − 1                RRI</pre>
 *
 * i rate a period (fraction), n periods, PV and FV the amounts before and after. Results have 34 digits. Source: OpenDocument
 * 1.2, part 2.
 *
 * <p>By hand: 1 000 doubles at 10 % in ln 2 / ln 1.1 = 7.272540897341713 periods.
 */
public final class GrowthTime {

    private GrowthTime() {}

    /** PDURATION: periods until the present value has grown to the future value; all three are above zero. */
    public static Checked<BigDecimal> periods(BigDecimal rate, BigDecimal presentValue, BigDecimal futureValue) {
        return new TimeValueDomain()
                .positiveRate("/rate", rate)
                .positiveAmount("/present_value", presentValue)
                .positiveAmount("/future_value", futureValue)
                .or(() -> Optional.of(Exponential.ln(futureValue)
                        .subtract(Exponential.ln(presentValue))
                        .divide(Exponential.ln(rate.add(BigDecimal.ONE)), WORKING)));
    }

    /** RRI: the rate a period at which the present value grows to the future value; all three are above zero. */
    public static Checked<BigDecimal> rate(BigDecimal periods, BigDecimal presentValue, BigDecimal futureValue) {
        return new TimeValueDomain()
                .periods("/periods", periods)
                .require(periods.signum() > 0, "/periods", "The number of periods must be above zero.")
                .positiveAmount("/present_value", presentValue)
                .positiveAmount("/future_value", futureValue)
                .or(() -> grown(Exponential.ln(futureValue)
                        .subtract(Exponential.ln(presentValue))
                        .divide(periods, WORKING)));
    }

    private static Optional<BigDecimal> grown(BigDecimal exponent) {
        return Exponential.inRange(exponent)
                ? Optional.of(Exponential.exp(exponent).subtract(BigDecimal.ONE))
                : Optional.empty();
    }
}
