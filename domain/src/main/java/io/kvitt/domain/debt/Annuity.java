package io.kvitt.domain.debt;

import java.math.BigDecimal;
import java.math.MathContext;
import java.util.ArrayList;
import java.util.List;

/**
 * Equal payments until nothing is owed.
 *
 * <pre>A = (P − B · v) · i / (1 − v),   v = (1 + i)^−n        (i = 0:  A = (P − B) / n)</pre>
 *
 * P principal, B balloon left with the last payment (money), i rate per period (fraction), n number of payments, A payment.
 * Where periods differ, with f(k) the rate of period k (fraction), it is
 *
 * <pre>A = (P · (1 + f(1)) ⋯ (1 + f(n)) − B) / fn(n),   fn(1) = 1,   fn(k) = 1 + fn(k − 1) · (1 + f(k))</pre>
 *
 * as Apache Fineract computes its declining balances. Nothing is rounded here but to 34 digits; whoever holds money rounds A
 * once. By hand: 1 000.00, 12 % a year, 12 months: 1 000 · 0.01 / (1 − 1.01^−12) = 88.8488, paid as 88.85. Worked tables:
 * docs/formulas.md, section "Loan schedules".
 */
public final class Annuity {

    private static final int DIGITS = MathContext.DECIMAL128.getPrecision();

    private Annuity() {}

    /**
     * The payment that repays the principal in n payments.
     *
     * @param ratePerPeriod zero or more
     * @param payments from 1
     */
    public static BigDecimal payment(BigDecimal principal, BigDecimal ratePerPeriod, int payments) {
        return payment(principal, BigDecimal.ZERO, ratePerPeriod, payments);
    }

    /** The payment that leaves the balloon, to be paid with the last one. */
    public static BigDecimal payment(BigDecimal principal, BigDecimal balloon, BigDecimal ratePerPeriod, int payments) {
        MathContext digits = digits(ratePerPeriod);
        BigDecimal afterFirst = principal.multiply(BigDecimal.ONE.add(ratePerPeriod), digits);
        return afterFirstPeriod(afterFirst, balloon, ratePerPeriod, payments);
    }

    /**
     * The payment where every period has a rate of its own.
     *
     * @param rates of the periods, first to last, at least one, none negative
     */
    public static BigDecimal payment(BigDecimal principal, BigDecimal balloon, List<BigDecimal> rates) {
        BigDecimal afterFirst = principal.multiply(BigDecimal.ONE.add(rates.get(0)), MathContext.DECIMAL128);
        return afterFirstPeriod(afterFirst, balloon, rates.subList(1, rates.size()));
    }

    /** The chain fn(1) ⋯ fn(n) of rates per period; the first rate does not enter it. */
    public static List<BigDecimal> chain(List<BigDecimal> rates) {
        List<BigDecimal> chain = new ArrayList<>(rates.size());
        BigDecimal last = BigDecimal.ZERO;
        for (BigDecimal rate : rates) {
            last = chain.isEmpty() ? BigDecimal.ONE : next(last, rate);
            chain.add(last);
        }
        return chain;
    }

    /**
     * The payment once the first period has accrued, whatever went on in it.
     *
     * @param owed principal and interest at the end of the first period
     * @param payments from 1, the one at the end of the first period included
     */
    static BigDecimal afterFirstPeriod(BigDecimal owed, BigDecimal balloon, BigDecimal rate, int payments) {
        if (rate.signum() == 0) {
            return owed.subtract(balloon).divide(BigDecimal.valueOf(payments), MathContext.DECIMAL128);
        }
        MathContext digits = digits(rate);
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(payments - 1, digits);
        BigDecimal sum = growth.multiply(BigDecimal.ONE.add(rate), digits)
                .subtract(BigDecimal.ONE)
                .divide(rate, digits);
        return owed.multiply(growth, digits).subtract(balloon).divide(sum, MathContext.DECIMAL128);
    }

    /** The same with a rate of its own for each later period. */
    static BigDecimal afterFirstPeriod(BigDecimal owed, BigDecimal balloon, List<BigDecimal> laterRates) {
        BigDecimal grown = owed;
        BigDecimal sum = BigDecimal.ONE;
        for (BigDecimal rate : laterRates) {
            grown = grown.multiply(BigDecimal.ONE.add(rate), MathContext.DECIMAL128);
            sum = next(sum, rate);
        }
        return grown.subtract(balloon).divide(sum, MathContext.DECIMAL128);
    }

    private static BigDecimal next(BigDecimal sum, BigDecimal rate) {
        return sum.multiply(BigDecimal.ONE.add(rate), MathContext.DECIMAL128).add(BigDecimal.ONE);
    }

    /** The difference of a tiny rate's growth to one keeps its digits only if the growth carries more of them. */
    private static MathContext digits(BigDecimal rate) {
        int zeros = Math.max(0, rate.scale() - rate.precision());
        return new MathContext(DIGITS + 4 + zeros);
    }
}
