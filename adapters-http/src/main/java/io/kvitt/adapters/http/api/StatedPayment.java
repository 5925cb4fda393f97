package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Says;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.PaymentField;
import io.kvitt.domain.payment.PaymentSubmission;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** A payment as its payer states it. */
record StatedPayment(
        @Says(
                value = "A UUID of version 4 that the payer makes",
                example = "0d4f6f0a-1b2c-4d3e-8f90-a1b2c3d4e5f6",
                needed = true)
        Optional<String> paymentId,

        @Says(value = "Whoever is signed in, if it is stated", example = "00000000-0000-4000-8000-000000000001")
        Optional<String> userId,

        @Says(value = "When it was made, with its offset (RFC 3339)", example = "2026-11-05T10:00:00Z", needed = true)
        Optional<String> timestamp,

        @Says(value = "What it was for", example = "NETFLIX.COM", needed = true)
        Optional<String> description,

        @Says(value = "ISO 4217", example = "GBP", needed = true)
        Optional<String> currency,

        @Says(value = "Plain decimal, above zero", example = "10.99", needed = true)
        Optional<String> amount,

        @Says(value = "The payment that this one takes back, wholly or in part")
        Optional<String> reverses) {

    static final StatedPayment EXAMPLE = new StatedPayment(
            Optional.of("0d4f6f0a-1b2c-4d3e-8f90-a1b2c3d4e5f6"),
            Optional.of("00000000-0000-4000-8000-000000000001"),
            Optional.of("2026-11-05T10:00:00Z"),
            Optional.of("NETFLIX.COM"),
            Optional.of("GBP"),
            Optional.of("10.99"),
            Optional.empty());

    /** Several at once. */
    record Batch(
            @Says(value = "1 to 100 payments", needed = true)
            Optional<List<StatedPayment>> payments) {
        static final Batch EXAMPLE = new Batch(Optional.of(List.of(StatedPayment.EXAMPLE)));
    }

    /** With the id that the path has. */
    StatedPayment at(String id) {
        return new StatedPayment(
                paymentId.or(() -> Optional.of(id)), userId, timestamp, description, currency, amount, reverses);
    }

    /**
     * What is submitted, by whoever is signed in and by nobody else.
     *
     * @throws Refused if it names another user
     */
    PaymentSubmission submission(UserId payer) {
        String own = payer.value().substring("user_".length());
        boolean other = userId.map(stated -> stated.toLowerCase(Locale.ROOT).replaceFirst("^user_", ""))
                .filter(stated -> !stated.equals(own))
                .isPresent();
        if (other) {
            throw new Refused(ProblemCode.USER_MISMATCH, "Leave user_id out: it is whoever is signed in.");
        }
        Map<PaymentField, String> texts = new EnumMap<>(PaymentField.class);
        texts.put(PaymentField.USER_ID, own);
        paymentId.ifPresent(text -> texts.put(PaymentField.PAYMENT_ID, text));
        timestamp.ifPresent(text -> texts.put(PaymentField.TIMESTAMP, text));
        description.ifPresent(text -> texts.put(PaymentField.DESCRIPTION, text));
        currency.ifPresent(text -> texts.put(PaymentField.CURRENCY, text));
        amount.ifPresent(text -> texts.put(PaymentField.AMOUNT, text));
        reverses.ifPresent(text -> texts.put(PaymentField.REVERSES, text));
        return new PaymentSubmission(texts);
    }
}
