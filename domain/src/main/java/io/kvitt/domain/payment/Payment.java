package io.kvitt.domain.payment;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.money.StatedAmount;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A payment as it is kept: once, for ever, and never changed. A mistake is undone by another payment, a reversal, that names the
 * one it takes back.
 *
 * @param amount above zero, also of a reversal; at most 10^13 of the smallest unit
 * @param reverses the payment that this one takes back, wholly or in part
 * @param acceptedAt when it was taken in, in whole milliseconds; no part of its content
 */
public record Payment(
        PaymentId id,
        UserId owner,
        PaymentTime paidAt,
        Description description,
        Money amount,
        Optional<PaymentId> reverses,
        Instant acceptedAt) {

    /**
     * Cuts the time to milliseconds, so that what was kept equals what comes back.
     *
     * @throws IllegalArgumentException if the amount is none of a payment, or it reverses itself
     */
    public Payment {
        boolean fits = new BigDecimal(amount.minorUnits()).compareTo(StatedAmount.MOST_MINOR_UNITS) <= 0;
        if (!amount.isPositive() || !fits) {
            throw new IllegalArgumentException("payment of " + amount);
        }
        if (reverses.filter(id::equals).isPresent()) {
            throw new IllegalArgumentException(id + " reverses itself");
        }
        acceptedAt = acceptedAt.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isReversal() {
        return reverses.isPresent();
    }

    /**
     * All that was submitted, in one form, a line each: what the text is of, user, time in UTC, description, currency, amount in
     * the smallest unit, the payment that is taken back or nothing. No part holds a line end, so no two contents share a text.
     */
    public String canonicalText() {
        return String.join(
                "\n",
                "kvitt.payment.1",
                owner.value(),
                String.valueOf(paidAt.at().toEpochMilli()),
                description.text(),
                amount.currency().getCurrencyCode(),
                amount.minorUnits().toString(),
                reverses.map(PaymentId::toString).orElse(""));
    }

    /** The hash of {@link #canonicalText}: the same for the same submission, however it was written. */
    public ContentHash contentHash() {
        return ContentHash.of(canonicalText());
    }

    /** Whether the other one is this payment submitted again: same id, same owner, same content. */
    public boolean isSameAs(Payment other) {
        return id.equals(other.id) && canonicalText().equals(other.canonicalText());
    }

    /** What is left of it once these are taken back. */
    public Money lessReversals(Iterable<Payment> reversals) {
        Money left = amount;
        for (Payment reversal : reversals) {
            left = left.minus(reversal.amount());
        }
        return left;
    }
}
