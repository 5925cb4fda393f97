package io.kvitt.domain.debt;

/** What a payment before the due date pays first. */
public enum EarlyPayment {
    /** Principal at once; the interest of the whole period stays due on the due date. The default. */
    PRINCIPAL,
    /**
     * The interest accrued until that day, then principal. If it settles the instalment, interest accruing until the due date is
     * due with the next one.
     */
    ACCRUED_INTEREST
}
