package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;

/**
 * A payment of which it is not known yet what it pays.
 *
 * @param amount above zero
 * @param text payee and message as written; what stands behind the first 500 characters is not looked at
 */
public record UnmatchedPayment(String id, LocalDate on, Money amount, String text) {

    private static final int MOST_CHARACTERS = 500;

    /**
     * Takes the payment.
     *
     * @throws IllegalArgumentException if nothing was paid
     */
    public UnmatchedPayment {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("payment " + id + " of " + amount);
        }
        text = text.substring(0, Math.min(text.length(), MOST_CHARACTERS));
    }
}
