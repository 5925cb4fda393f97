package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;

/**
 * What a payment does to one invoice.
 *
 * @param paid above zero
 * @param left open after it, zero or more
 */
public record Settlement(String invoiceId, Money paid, Money left) {

    /** Whether an invoice is settled. */
    public enum State {
        PAID,
        /** Something is left, however little. */
        PARTIALLY_PAID
    }

    /**
     * Takes the amounts.
     *
     * @throws IllegalArgumentException if nothing is paid, or less than nothing is left
     */
    public Settlement {
        if (!paid.isPositive() || left.isNegative()) {
            throw new IllegalArgumentException(paid + " paid and " + left + " left of " + invoiceId);
        }
    }

    /** As much of the invoice as the amount pays. */
    static Settlement of(OpenInvoice invoice, Money amount) {
        Money paid = amount.compareTo(invoice.open()) < 0 ? amount : invoice.open();
        return new Settlement(invoice.id(), paid, invoice.open().minus(paid));
    }

    public State state() {
        return left.isZero() ? State.PAID : State.PARTIALLY_PAID;
    }
}
