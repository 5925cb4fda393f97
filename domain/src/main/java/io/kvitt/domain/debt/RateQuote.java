package io.kvitt.domain.debt;

import io.kvitt.domain.interest.EffectiveRate;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;

/**
 * What a contract means by its annual rate.
 *
 * <pre>i = (1 + q / c)^(c / m) − 1,   r = i · m</pre>
 *
 * q quoted rate per year (fraction), c times a year that it is compounded, m payments a year, i rate per period, r nominal rate per
 * year. r is kept to 36 decimals. By hand: 9.5 % effective, paid monthly: 1.095^(1/12) − 1 = 0.0075915 a month, 9.1098 % nominal.
 */
public enum RateQuote {
    /** Compounded with every payment (c = m): the quoted rate is the nominal one. */
    NOMINAL(0),
    /** What a year costs with interest on interest (c = 1). */
    EFFECTIVE(1),
    /** Compounded twice a year, as mortgages in Canada are (Interest Act, R.S.C. 1985, c. I-15, s. 6; c = 2). */
    SEMIANNUAL(2);

    private static final int DECIMALS = 36;

    private final int compounded;

    RateQuote(int compounded) {
        this.compounded = compounded;
    }

    /** The meaning of that name, {@code EFFECTIVE} or {@code effective}. */
    public static Optional<RateQuote> named(String name) {
        return Named.find(values(), name);
    }

    /** The name as the command line writes it: {@code effective}. */
    public String text() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The nominal rate of payments at that frequency. */
    public InterestRate nominal(InterestRate quoted, Frequency paid) {
        if (compounded == 0 || quoted.isZero()) {
            return quoted;
        }
        BigDecimal perYear = BigDecimal.valueOf(paid.perYear());
        BigDecimal perPeriod = EffectiveRate.perPeriod(quoted.perYear(), BigDecimal.valueOf(compounded), perYear)
                .match(Function.identity(), broken -> {
                    throw new IllegalArgumentException(quoted + " " + this + ": " + broken);
                });
        return new InterestRate(perPeriod.multiply(perYear).setScale(DECIMALS, RoundingMode.HALF_EVEN));
    }
}
