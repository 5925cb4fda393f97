package io.kvitt.domain.debt;

/** What comes first in a month. */
public enum MonthOrder {
    /** Interest is added, then the payment is taken off: the payment comes at the end of the month. */
    INTEREST_FIRST,
    /**
     * The payment is taken off, then interest on the rest is added: the payment comes at the start of the month. The balance a
     * percentage is taken of is then the one at the start whatever its base, and the interest and fee that are due are those
     * added the month before.
     */
    PAYMENT_FIRST
}
