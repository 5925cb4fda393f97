package io.kvitt.domain.debt;

import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Currency;

/** A currency's amounts as whole numbers of its smallest unit. */
record SmallestUnits(Currency currency, int scale) {

    static SmallestUnits of(Currency currency) {
        return new SmallestUnits(currency, Money.zero(currency).amount().scale());
    }

    /** What amounts are multiples of. */
    long step(Conventions conventions) {
        return conventions
                .step()
                .map(one -> one.movePointRight(scale).longValueExact())
                .orElse(1L);
    }

    long of(Money money) {
        return money.amount().unscaledValue().longValueExact();
    }

    /** The nearest whole number of steps, in smallest units. */
    long rounded(BigDecimal exact, long step, RoundingMode mode) {
        return exact.movePointRight(scale)
                .divide(BigDecimal.valueOf(step), 0, mode)
                .multiply(BigDecimal.valueOf(step))
                .longValueExact();
    }

    BigDecimal decimal(long units) {
        return BigDecimal.valueOf(units, scale);
    }

    Money money(long units) {
        return new Money(BigDecimal.valueOf(units, scale), currency);
    }
}
