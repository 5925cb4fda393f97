package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.math.BigInteger;
import java.math.RoundingMode;

/**
 * An amount as a field of a credit file (Metro 2): whole units, the rest cut off, nine digits with zeros in front. 1 234.99 USD is
 * {@code 000001234}.
 */
public record CreditFileAmount(String field) {

    private static final int DIGITS = 9;
    private static final BigInteger MOST = BigInteger.TEN.pow(DIGITS).subtract(BigInteger.ONE);

    /**
     * The field for an amount; one that does not fit is cut to 999999999.
     *
     * @throws IllegalArgumentException if the amount is negative
     */
    public static CreditFileAmount of(Money amount) {
        if (amount.isNegative()) {
            throw new IllegalArgumentException("negative in a credit file: " + amount);
        }
        BigInteger whole =
                amount.amount().setScale(0, RoundingMode.DOWN).unscaledValue().min(MOST);
        return new CreditFileAmount("0".repeat(DIGITS - whole.toString().length()) + whole);
    }
}
