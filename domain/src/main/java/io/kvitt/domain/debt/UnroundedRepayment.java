package io.kvitt.domain.debt;

import java.math.BigDecimal;
import java.math.MathContext;

/**
 * The mathematics of repayment without money: nothing is rounded but to 34 digits. For figures of textbooks, directives and
 * spreadsheets that print rounded but compute on; no lender can collect it.
 *
 * <pre>
 * annuity:          b(k) = P · (1 + i)^k − A · ((1 + i)^k − 1) / i        (i = 0:  b(k) = P − k · A)
 * fixed principal:  b(k) = P − k · p,   p = P / n
 * </pre>
 *
 * P principal (money), i rate per period (fraction), n payments, A the payment of {@link Annuity}, b(k) owed after payment k, never
 * below zero. By hand: 1 000 at 1 % a month in 12 payments: b(1) = 1 010 − 88.8488 = 921.1512.
 *
 * @param principal above zero
 * @param rate per period, zero or more
 * @param part the equal part of every payment: A, or p
 * @param fixedPrincipal whether the part is principal only
 */
public record UnroundedRepayment(BigDecimal principal, BigDecimal rate, BigDecimal part, boolean fixedPrincipal) {

    private static final MathContext DIGITS = MathContext.DECIMAL128;

    public UnroundedRepayment {
        if (principal.signum() <= 0 || rate.signum() < 0 || part.signum() <= 0) {
            throw new IllegalArgumentException("signs of principal, rate and part: " + principal.signum() + " "
                    + rate.signum() + " " + part.signum());
        }
    }

    public static UnroundedRepayment annuity(BigDecimal principal, BigDecimal rate, int payments) {
        return new UnroundedRepayment(principal, rate, Annuity.payment(principal, rate, payments), false);
    }

    public static UnroundedRepayment fixedPrincipal(BigDecimal principal, BigDecimal rate, int payments) {
        return new UnroundedRepayment(principal, rate, principal.divide(BigDecimal.valueOf(payments), DIGITS), true);
    }

    /** The same with that much more each time. */
    public UnroundedRepayment withExtra(BigDecimal extra) {
        return new UnroundedRepayment(principal, rate, part.add(extra, DIGITS), fixedPrincipal);
    }

    /** Owed after a payment; 0 is the start. */
    public BigDecimal balanceAfter(int number) {
        return exactBalance(number).max(BigDecimal.ZERO);
    }

    private BigDecimal exactBalance(int number) {
        if (fixedPrincipal || rate.signum() == 0) {
            return principal.subtract(part.multiply(BigDecimal.valueOf(number)), DIGITS);
        }
        BigDecimal growth = BigDecimal.ONE.add(rate).pow(number, DIGITS);
        BigDecimal sum = growth.subtract(BigDecimal.ONE).divide(rate, DIGITS);
        return principal.multiply(growth, DIGITS).subtract(part.multiply(sum, DIGITS), DIGITS);
    }

    /** Interest part of a payment, counted from 1. */
    public BigDecimal interest(int number) {
        return balanceAfter(number - 1).multiply(rate, DIGITS);
    }

    /** A payment, counted from 1; the last is what is left. */
    public BigDecimal payment(int number) {
        return interest(number).add(principalOf(number, number), DIGITS);
    }

    /** Principal repaid by the payments from one to another, both included. */
    public BigDecimal principalOf(int from, int to) {
        return balanceAfter(from - 1).subtract(balanceAfter(to), DIGITS);
    }

    /** Interest paid by the payments from one to another, both included. */
    public BigDecimal interestOf(int from, int to) {
        BigDecimal sum = BigDecimal.ZERO;
        for (int k = from; k <= to; k++) {
            sum = sum.add(interest(k), DIGITS);
        }
        return sum;
    }
}
