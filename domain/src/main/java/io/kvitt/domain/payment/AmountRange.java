package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Collection;
import java.util.Collections;

/**
 * What payments of one series amount to. 90, 100, 110 and 120 have the average 105.
 *
 * @param average rounded HALF_EVEN to the smallest unit
 * @param count one at least
 */
public record AmountRange(Money least, Money most, Money average, int count) {

    /**
     * The range of amounts in one currency.
     *
     * @throws IllegalArgumentException if there are none, or of two currencies
     */
    public static AmountRange of(Collection<Money> amounts) {
        if (amounts.isEmpty()) {
            throw new IllegalArgumentException("no amounts");
        }
        Money least = Collections.min(amounts);
        BigDecimal sum = amounts.stream().map(Money::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        BigDecimal average =
                sum.divide(BigDecimal.valueOf(amounts.size()), least.amount().scale(), RoundingMode.HALF_EVEN);
        return new AmountRange(least, Collections.max(amounts), new Money(average, least.currency()), amounts.size());
    }
}
