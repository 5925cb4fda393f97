package io.kvitt.domain.interest;

import io.kvitt.domain.check.Checked;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Comparator;
import java.util.Optional;

/**
 * RATE: the rate a period at which equal payments repay an amount.
 *
 * <pre>  PV + PMT · q · (1 − (1 + i)^−n) / i + FV · (1 + i)^−n = 0        q = 1 + i in advance, 1 in arrears</pre>
 *
 * i the rate sought (fraction), n periods, PV, PMT, FV as in {@link TimeValue}. The equation has no closed solution: brackets
 * are sought on a ladder of rates from −99.9999 % to 10^9 and each is narrowed down to 36 places. It has one root, or two where
 * both PV and FV have another sign than PMT; then the one nearest to the guess counts. Rounded to 20 decimals. Source:
 * OpenDocument 1.2, part 2.
 *
 * <p>By hand: 1 000 repaid by two payments of 507.512437810945 in arrears: 1 %.
 */
public final class PeriodicRate {

    private static final BigDecimal GUESS = new BigDecimal("0.1");
    private static final int DECIMALS = 20;

    private PeriodicRate() {}

    /** The rate nearest to 10 %. */
    public static Checked<BigDecimal> of(
            BigDecimal periods,
            BigDecimal payment,
            BigDecimal presentValue,
            BigDecimal futureValue,
            PaymentTiming timing) {
        return of(periods, payment, presentValue, futureValue, timing, GUESS);
    }

    /** The rate nearest to the guess. */
    public static Checked<BigDecimal> of(
            BigDecimal periods,
            BigDecimal payment,
            BigDecimal presentValue,
            BigDecimal futureValue,
            PaymentTiming timing,
            BigDecimal guess) {
        return new TimeValueDomain()
                .periods("/periods", periods)
                .require(periods.signum() > 0, "/periods", "The number of periods must be above zero.")
                .amount("/payment", payment)
                .amount("/present_value", presentValue)
                .amount("/future_value", futureValue)
                .rate("/guess", guess)
                .or(() -> nearest(new Terms(periods, payment, presentValue, futureValue, timing), guess)
                        .map(root -> root.setScale(DECIMALS, RoundingMode.HALF_EVEN)));
    }

    private static Optional<BigDecimal> nearest(Terms terms, BigDecimal guess) {
        return terms.mayHaveTwo()
                ? RateLadder.of(terms::residual).stream()
                        .min(Comparator.comparing(root -> root.subtract(guess).abs()))
                : RateLadder.single(terms::residual);
    }

    private record Terms(
            BigDecimal periods,
            BigDecimal payment,
            BigDecimal presentValue,
            BigDecimal futureValue,
            PaymentTiming timing) {

        boolean mayHaveTwo() {
            return payment.signum() * presentValue.signum() < 0 && payment.signum() * futureValue.signum() < 0;
        }

        /** Not defined where a factor would leave 10^±300. */
        Optional<BigDecimal> residual(BigDecimal rate) {
            return TimeValue.future(rate, periods, payment, presentValue, timing)
                    .map(future -> future.subtract(futureValue));
        }
    }
}
