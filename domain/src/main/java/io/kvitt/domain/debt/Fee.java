package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;

/**
 * What a lender charges beside interest. Fees bear no interest unless they are financed.
 *
 * @param amount above zero; of {@link Kind#PER_PERIOD}, each time
 */
public record Fee(Kind kind, Money amount) {

    /** When and how it is paid. */
    public enum Kind {
        /** Kept back when the loan is paid out: the borrower receives that much less and owes the whole principal. */
        UPFRONT_DEDUCTED,
        /** Paid when the loan is paid out. */
        UPFRONT_PAID,
        /** Added to the principal, and repaid with interest. */
        FINANCED,
        /** Paid with every instalment. */
        PER_PERIOD,
        /** Paid with the last instalment. */
        EXIT
    }

    public Fee {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("fee of " + amount);
        }
    }
}
