package io.kvitt.domain.interest;

import io.kvitt.domain.check.Checked;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;

/**
 * Nominal and effective annual rates, and the rate of a period behind them.
 *
 * <pre>
 *   e = (1 + r / m)^m − 1              EFFECT
 *   r = m · ((1 + e)^(1/m) − 1)        NOMINAL
 *   i = (1 + r / c)^(c / m) − 1        the rate of one of m periods, where interest is compounded c times a year</pre>
 *
 * r nominal and e effective annual rate, i rate a period (all fractions), m periods a year, c times a year that interest is
 * compounded. c = m is the usual r / m; c = 1 takes r for an effective rate (Directive 2014/17/EU, Annex I); c = 2 with m = 12
 * is a Canadian mortgage (Interest Act, R.S.C. 1985, c. I-15, section 6). Results have 34 digits.
 *
 * <p>By hand: 12 % nominal by the month is 1.01^12 − 1 = 12.682503013197 % effective.
 */
public final class EffectiveRate {

    private EffectiveRate() {}

    /**
     * EFFECT: the effective annual rate.
     *
     * @param nominal above zero
     * @param perYear a whole number, 1 or more
     */
    public static Checked<BigDecimal> effective(BigDecimal nominal, BigDecimal perYear) {
        return new TimeValueDomain()
                .positiveRate("/nominal", nominal)
                .count("/periods_per_year", perYear)
                .or(() -> compounded(nominal, perYear, perYear));
    }

    /**
     * NOMINAL: the nominal annual rate.
     *
     * @param effective above zero
     * @param perYear a whole number, 1 or more
     */
    public static Checked<BigDecimal> nominal(BigDecimal effective, BigDecimal perYear) {
        return new TimeValueDomain()
                .positiveRate("/effective", effective)
                .count("/periods_per_year", perYear)
                .or(() -> periodic(effective, BigDecimal.ONE, perYear).map(rate -> rate.multiply(perYear)));
    }

    /**
     * The rate of one period.
     *
     * @param annual zero or more
     * @param compoundings times a year that the annual rate is compounded: 1 for an effective rate
     * @param perYear periods in a year
     */
    public static Checked<BigDecimal> perPeriod(BigDecimal annual, BigDecimal compoundings, BigDecimal perYear) {
        return new TimeValueDomain()
                .rate("/annual", annual)
                .require(annual.signum() >= 0, "/annual", "The rate must not be negative.")
                .count("/compoundings_per_year", compoundings)
                .count("/periods_per_year", perYear)
                .or(() -> periodic(annual, compoundings, perYear));
    }

    private static Optional<BigDecimal> periodic(BigDecimal annual, BigDecimal compoundings, BigDecimal perYear) {
        MathContext digits = TimeValueDomain.digits(annual);
        return compoundings.compareTo(perYear) == 0
                ? Optional.of(annual.divide(perYear, digits))
                : compounded(annual, compoundings, compoundings.divide(perYear, digits));
    }

    private static Optional<BigDecimal> compounded(BigDecimal annual, BigDecimal compoundings, BigDecimal times) {
        BigDecimal each = annual.divide(compoundings, TimeValueDomain.digits(annual));
        return TimeValueDomain.growth(each, times).map(growth -> growth.subtract(BigDecimal.ONE));
    }
}
