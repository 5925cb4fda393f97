package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;

/**
 * Money that moves on a day: a payment, an extra payment, a penalty.
 *
 * @param amount above zero
 */
public record DatedAmount(LocalDate on, Money amount) {

    public DatedAmount {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("amount of " + amount + " on " + on);
        }
    }
}
