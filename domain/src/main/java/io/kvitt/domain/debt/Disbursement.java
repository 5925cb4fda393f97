package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;

/**
 * Money that the lender pays out. It bears interest from its day on.
 *
 * @param amount above zero
 */
public record Disbursement(LocalDate on, Money amount) {

    public Disbursement {
        if (!amount.isPositive()) {
            throw new IllegalArgumentException("disbursement of " + amount + " on " + on);
        }
    }
}
