package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;

/**
 * The sum of the digits: a legacy way to spread the interest of a loan, which favours the lender when a loan is settled early. It is
 * never shown but beside the actuarial figures.
 *
 * <pre>interest(k) = I · (n − k + 1) / D,   unearned(k) = I · u · (u + 1) / 2 / D,   D = n · (n + 1) / 2,   u = n − k</pre>
 *
 * I total interest (money), n payments, k payments made. Unearned interest is rounded HALF_EVEN and a payment's interest is the
 * difference, so that all of them sum to I. Source: 15 U.S.C. § 1615, which forbids it for consumer loans of more than 61 months. By
 * hand: n = 12, D = 78, the first month earns 12/78; after three, 45/78 are unearned.
 */
public final class RuleOf78 {

    /** The longest consumer loan, in months, that 15 U.S.C. § 1615(b) leaves to the rule. */
    public static final int LONGEST_IN_THE_UNITED_STATES = 61;

    private RuleOf78() {}

    /**
     * One payment under both.
     *
     * @param interest by the rule
     * @param actuarialInterest of the schedule
     * @param unearned interest that is given back if the loan is settled with this payment, by the rule
     * @param actuarialUnearned the same by the schedule
     */
    public record Row(int number, Money interest, Money actuarialInterest, Money unearned, Money actuarialUnearned) {}

    /** D, the sum of the digits 1 to n. */
    public static long denominator(int payments) {
        return (long) payments * (payments + 1) / 2;
    }

    /** The part of D that a payment earns. */
    public static long weight(int payments, int number) {
        return (long) payments - number + 1;
    }

    /** The part of D that is unearned after so many payments. */
    public static long unearnedWeight(int payments, int made) {
        return denominator(payments - made);
    }

    /** The interest of a schedule by the rule, beside what it is. */
    public static List<Row> beside(AmortizationSchedule actuarial) {
        int payments = actuarial.instalments().size();
        Money total = actuarial.totalInterest();
        Money before = total;
        Money actuarialLeft = total;
        List<Row> rows = new ArrayList<>(payments);
        for (Instalment row : actuarial.instalments()) {
            Money left = unearned(total, payments, row.number());
            actuarialLeft = actuarialLeft.minus(row.interest());
            rows.add(new Row(row.number(), before.minus(left), row.interest(), left, actuarialLeft));
            before = left;
        }
        return rows;
    }

    private static Money unearned(Money total, int payments, int made) {
        BigDecimal part = new BigDecimal(
                total.amount().unscaledValue().multiply(BigInteger.valueOf(unearnedWeight(payments, made))),
                total.amount().scale());
        return new Money(
                part.divide(
                        BigDecimal.valueOf(denominator(payments)),
                        total.amount().scale(),
                        RoundingMode.HALF_EVEN),
                total.currency());
    }
}
