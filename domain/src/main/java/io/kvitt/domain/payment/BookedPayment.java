package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.Comparator;

/**
 * A payment as an account statement shows it.
 *
 * @param on from year 1 to 9999
 * @param amount above zero for what is paid, below for what comes in, or the other way round; the sign only has to mean the same
 *     everywhere. At most 10^15 of the smallest unit
 * @param payee as written; what stands behind the first 200 characters is not looked at
 */
public record BookedPayment(LocalDate on, Money amount, String payee) {

    /** So that a thousandth of a thousand times an amount fits in 64 bits. */
    private static final BigInteger MOST = BigInteger.TEN.pow(15);

    /** The same for the same payments, in whatever order they were given. */
    static final Comparator<BookedPayment> BY_DATE = Comparator.comparing(BookedPayment::on)
            .thenComparing(payment -> payment.amount().amount())
            .thenComparing(BookedPayment::payee);

    /**
     * Takes the payment.
     *
     * @throws IllegalArgumentException if the amount is larger than any payment, or the year has not four digits
     */
    public BookedPayment {
        if (amount.minorUnits().abs().compareTo(MOST) > 0) {
            throw new IllegalArgumentException(
                    "amount of " + amount.minorUnits().bitLength() + " bits");
        }
        if (on.getYear() < 1 || on.getYear() > 9999) {
            throw new IllegalArgumentException("paid on " + on);
        }
    }

    /** The amount without its sign, in smallest units. */
    long units() {
        return amount.minorUnits().abs().longValueExact();
    }
}
