package io.kvitt.domain.payment;

import io.kvitt.domain.identity.UserId;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The name of a series of payments, before and after somebody confirmed it. It comes from the owner, the payee, the rhythm and the
 * first payment, so that it stays the same while payments follow.
 *
 * @param value 16 hexadecimal digits in lower case
 */
public record CommitmentId(String value) implements Comparable<CommitmentId> {

    private static final int DIGITS = 16;
    private static final Pattern FORM = Pattern.compile("[0-9a-f]{16}");

    /**
     * Takes the digits.
     *
     * @throws IllegalArgumentException if they are none
     */
    public CommitmentId {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("no commitment id: " + value);
        }
    }

    /** The id written as it is shown; nothing else is one. */
    public static Optional<CommitmentId> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(new CommitmentId(text)) : Optional.empty();
    }

    /** The id of a series of that owner. */
    public static CommitmentId of(UserId owner, PaymentSeries series) {
        BookedPayment first = series.payments().get(0);
        String text = String.join(
                "\n",
                "kvitt.commitment.1",
                owner.value(),
                PayeeName.of(first.payee()).key(),
                series.cadence().rhythm().text(),
                first.on().toString(),
                first.amount().toString());
        return new CommitmentId(ContentHash.of(text).hex().substring(0, DIGITS));
    }

    @Override
    public int compareTo(CommitmentId other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
