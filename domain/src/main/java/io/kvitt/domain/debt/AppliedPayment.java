package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;

/**
 * A payment and what it went to. The portions and the rest that nothing was owed for add up to the amount.
 *
 * @param unapplied to be returned: the whole debt was paid before the payment was used up
 */
public record AppliedPayment(LocalDate on, Money amount, Dues applied, Money unapplied) {

    public AppliedPayment {
        if (!applied.total().plus(unapplied).equals(amount) || unapplied.isNegative()) {
            throw new IllegalArgumentException(amount + " applied as " + applied.total() + " and " + unapplied);
        }
    }
}
