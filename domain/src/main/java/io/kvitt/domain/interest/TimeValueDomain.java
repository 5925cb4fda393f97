package io.kvitt.domain.interest;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violations;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * What the time value functions take: every argument that is outside is named. The bounds are wider than any contract and keep
 * each call short: spreadsheets answer #NUM! where a number leaves 10^±308, and so do we.
 */
final class TimeValueDomain {

    private static final BigDecimal MINUS_ONE = BigDecimal.ONE.negate();
    private static final BigDecimal LARGEST_RATE = new BigDecimal("1000000000");
    private static final BigDecimal MOST_PERIODS = new BigDecimal("100000");
    private static final BigDecimal LARGEST_GROWTH = new BigDecimal("690"); // e^690 is just below 10^300
    private static final int AMOUNT_DIGITS = 30;
    private static final int SMALLEST_RATE = -30;
    private static final int MOST_DIGITS = 100;

    private final Violations broken = new Violations();

    TimeValueDomain rate(String at, BigDecimal rate) {
        return require(
                rate.signum() == 0
                        || (isShort(rate)
                                && magnitude(rate) > SMALLEST_RATE
                                && rate.compareTo(MINUS_ONE) > 0
                                && rate.compareTo(LARGEST_RATE) <= 0),
                at,
                "A rate a period is above -1, and 0 or at least 1E-30 away from it.");
    }

    TimeValueDomain positiveRate(String at, BigDecimal rate) {
        rate(at, rate);
        return require(rate.signum() > 0, at, "The rate must be above zero.");
    }

    TimeValueDomain amount(String at, BigDecimal amount) {
        return require(
                amount.signum() == 0 || (isShort(amount) && magnitude(amount) <= AMOUNT_DIGITS),
                at,
                "An amount has at most 30 digits before and 100 behind the point.");
    }

    TimeValueDomain positiveAmount(String at, BigDecimal amount) {
        amount(at, amount);
        return require(amount.signum() > 0, at, "The amount must be above zero.");
    }

    TimeValueDomain periods(String at, BigDecimal periods) {
        return require(
                periods.signum() == 0 || (isShort(periods) && periods.abs().compareTo(MOST_PERIODS) <= 0),
                at,
                "At most 100 000 periods, either way.");
    }

    /** A whole number from 1 to 100 000, such as payments in a year. */
    TimeValueDomain count(String at, BigDecimal count) {
        periods(at, count);
        return require(isAtLeastOne(count) && isWhole(count), at, "A whole number, 1 or more, is needed.");
    }

    /** A period from 1 to the number of them. */
    TimeValueDomain within(String at, BigDecimal period, BigDecimal periods) {
        periods("/periods", periods);
        return require(
                isShort(period) && isShort(periods) && isAtLeastOne(period) && period.compareTo(periods) <= 0,
                at,
                "The period lies between the first and the last.");
    }

    TimeValueDomain require(boolean holds, String at, String message) {
        broken.unless(holds, at, TimeValue.DOMAIN, message);
        return this;
    }

    /** The value, to 34 digits, or every argument that is outside; a value that does not exist is outside as a whole. */
    Checked<BigDecimal> or(Supplier<Optional<BigDecimal>> value) {
        if (!broken.isEmpty()) {
            return broken.or(() -> BigDecimal.ZERO);
        }
        Optional<BigDecimal> found = value.get();
        broken.unless(found.isPresent(), "", TimeValue.DOMAIN, "No number answers this.");
        return broken.or(() -> found.orElseThrow().round(MathContext.DECIMAL128));
    }

    /** (1 + i)^n, unless it is beyond 10^±299, with so many digits that 40 are left when 1 is taken from it. */
    static Optional<BigDecimal> growth(BigDecimal rate, BigDecimal periods) {
        BigDecimal exponent = Exponential.ln(rate.add(BigDecimal.ONE)).multiply(periods, Exponential.WORKING);
        return exponent.abs().compareTo(LARGEST_GROWTH) > 0
                ? Optional.empty()
                : Optional.of(Exponential.power(rate.add(BigDecimal.ONE), periods, digits(rate)));
    }

    /** ((1 + i)^n − 1) / i, or n where i is zero: what payments of 1 at each period's end have grown to at the last. */
    static Optional<BigDecimal> grownPayments(BigDecimal rate, BigDecimal periods) {
        return rate.signum() == 0
                ? Optional.of(periods)
                : growth(rate, periods)
                        .map(growth -> growth.subtract(BigDecimal.ONE).divide(rate, Exponential.WORKING));
    }

    /** As many digits as are lost beside 1, and 40. */
    static MathContext digits(BigDecimal rate) {
        int lost = rate.signum() == 0 ? 0 : Math.max(0, 1 - magnitude(rate));
        return new MathContext(Exponential.WORKING.getPrecision() + lost);
    }

    private static boolean isAtLeastOne(BigDecimal count) {
        return count.compareTo(BigDecimal.ONE) >= 0;
    }

    static boolean isWhole(BigDecimal number) {
        return isShort(number) && number.stripTrailingZeros().scale() <= 0;
    }

    /** Digits before the point; for a fraction, minus the zeros behind it. */
    private static int magnitude(BigDecimal number) {
        return number.precision() - number.scale();
    }

    private static boolean isShort(BigDecimal number) {
        return number.precision() <= MOST_DIGITS && Math.abs((long) number.scale()) <= MOST_DIGITS;
    }
}
