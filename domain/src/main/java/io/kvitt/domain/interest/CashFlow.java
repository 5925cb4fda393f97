package io.kvitt.domain.interest;

import java.math.BigDecimal;

/**
 * An amount at a time. Whose sign it carries is the user's affair, as long as one keeps to it: received positive, paid
 * negative.
 */
public record CashFlow(Years at, BigDecimal amount) {

    /** An amount so many months after the beginning. */
    public static CashFlow afterMonths(int months, BigDecimal amount) {
        return new CashFlow(Years.ofMonths(months), amount);
    }
}
