package io.kvitt.domain.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.RoundingMode;
import java.util.Currency;

/**
 * An exact amount in one currency, always at that currency's own scale (SEK 2, JPY 0, BHD 3; ISO 4217).
 * Never rounds on its own: a finer amount is refused. To round, say how: {@link #rounded}.
 */
public record Money(BigDecimal amount, Currency currency) implements Comparable<Money> {

    /**
     * Keeps the amount at the currency's scale.
     *
     * @throws IllegalArgumentException if the amount is finer than the currency's smallest unit
     */
    public Money {
        try {
            amount = amount.setScale(scaleOf(currency), RoundingMode.UNNECESSARY);
        } catch (ArithmeticException finer) {
            throw new IllegalArgumentException(amount.toPlainString() + " is finer than " + currency, finer);
        }
    }

    /** An amount from plain decimal text and an ISO 4217 code: {@code Money.of("88.85", "SEK")}. */
    public static Money of(String amount, String currencyCode) {
        return new Money(new BigDecimal(amount), Currency.getInstance(currencyCode));
    }

    public static Money zero(Currency currency) {
        return new Money(BigDecimal.ZERO, currency);
    }

    /** The one way to lose digits: the caller names the mode. */
    public static Money rounded(BigDecimal exact, Currency currency, RoundingMode mode) {
        return new Money(exact.setScale(scaleOf(currency), mode), currency);
    }

    /** Whether the amount can be held in the currency without losing a digit. */
    public static boolean fits(BigDecimal amount, Currency currency) {
        return amount.stripTrailingZeros().scale() <= scaleOf(currency);
    }

    public Money plus(Money other) {
        return new Money(amount.add(sameCurrency(other).amount), currency);
    }

    public Money minus(Money other) {
        return new Money(amount.subtract(sameCurrency(other).amount), currency);
    }

    public Money negated() {
        return new Money(amount.negate(), currency);
    }

    public Money times(int factor) {
        return new Money(amount.multiply(BigDecimal.valueOf(factor)), currency);
    }

    /** How many of the smallest unit it is: 88.85 SEK are 8885, 500 JPY are 500. */
    public BigInteger minorUnits() {
        return amount.unscaledValue();
    }

    public boolean isZero() {
        return amount.signum() == 0;
    }

    public boolean isPositive() {
        return amount.signum() > 0;
    }

    public boolean isNegative() {
        return amount.signum() < 0;
    }

    /** Orders amounts of one currency; two currencies have no order. */
    @Override
    public int compareTo(Money other) {
        return amount.compareTo(sameCurrency(other).amount);
    }

    /** Plain decimal and code, never an exponent: {@code 88.85 SEK}. */
    @Override
    public String toString() {
        return amount.toPlainString() + " " + currency.getCurrencyCode();
    }

    private Money sameCurrency(Money other) {
        if (!currency.equals(other.currency)) {
            throw new IllegalArgumentException("mixed currencies: " + this + " and " + other);
        }
        return other;
    }

    /** Gold, test codes and the like have no smallest unit (ISO 4217 says N.A., the JDK -1): whole units then. */
    private static int scaleOf(Currency currency) {
        return Math.max(0, currency.getDefaultFractionDigits());
    }
}
