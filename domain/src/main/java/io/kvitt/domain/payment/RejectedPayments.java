package io.kvitt.domain.payment;

import java.util.List;

/**
 * Payments to one payee that are in no series.
 *
 * @param payee as the last payment writes it
 * @param payments earliest first, one at least
 * @param reason why the best try failed
 */
public record RejectedPayments(String payee, List<BookedPayment> payments, Reason reason) {

    /** Why payments are no series. */
    public enum Reason {
        /** Fewer than three, of a yearly series two. */
        TOO_FEW,
        /** No two steps in five are those of one rhythm. */
        NO_RHYTHM,
        /** Less than 70 % of the dates between the first and the last payment have one. */
        DATES_MISSED,
        /** More than a quarter of the payments in between, or most of them all, are on no date of it. */
        MANY_OTHERS,
        /** Dates are too far off, or amounts change too much: the score is too low. */
        IRREGULAR,
        /** Every week or two at a place where people buy by habit. */
        HABIT,
        /** The payer's own money from a machine. */
        CASH,
        /** Beside the series of this payee. */
        BESIDE_SERIES
    }

    /**
     * Keeps a copy.
     *
     * @throws IllegalArgumentException if there are no payments
     */
    public RejectedPayments {
        payments = List.copyOf(payments);
        if (payments.isEmpty()) {
            throw new IllegalArgumentException("no payments to " + payee + ": " + reason);
        }
    }
}
