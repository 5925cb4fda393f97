package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Problem;
import io.kvitt.adapters.http.Says;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** A payment as it is shown, the same however often it was handed in. */
record PaymentShape(
        @Says(
                value = "The id that its payer gave it, a UUID of version 4",
                example = "0d4f6f0a-1b2c-4d3e-8f90-a1b2c3d4e5f6")
        String paymentId,

        @Says(value = "Whose it is", example = "00000000-0000-4000-8000-000000000001")
        String userId,

        @Says("When it was made, to the millisecond") Instant timestamp,

        @Says(value = "What it was for", example = "NETFLIX.COM")
        String description,

        @Says(value = "ISO 4217", example = "GBP") String currency,

        @Says(value = "Plain decimal, above zero", example = "10.99")
        String amount,

        @Says("The payment that it takes back") Optional<String> reverses,

        @Says(value = "Always ACCEPTED", example = "ACCEPTED")
        String status,

        @Says("When it was taken in") Instant acceptedAt,

        @Says("SHA-256 of its content, whatever the form it came in")
        String contentHash) {

    static final PaymentShape EXAMPLE = new PaymentShape(
            "0d4f6f0a-1b2c-4d3e-8f90-a1b2c3d4e5f6",
            "00000000-0000-4000-8000-000000000001",
            Instant.parse("2026-11-05T10:00:00Z"),
            "NETFLIX.COM",
            "GBP",
            "10.99",
            Optional.empty(),
            "ACCEPTED",
            Instant.parse("2026-11-05T10:00:01.250Z"),
            "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08");

    static PaymentShape of(Payment payment) {
        return new PaymentShape(
                payment.id().toString(),
                payment.owner().value().substring("user_".length()),
                payment.paidAt().at(),
                payment.description().text(),
                payment.amount().currency().getCurrencyCode(),
                payment.amount().amount().toPlainString(),
                payment.reverses().map(PaymentId::toString),
                "ACCEPTED",
                payment.acceptedAt(),
                payment.contentHash().hex());
    }

    /** A page of them. */
    record Page(
            @Says(value = "Payments, earliest first", selectable = true)
            List<PaymentShape> items,

            @Says("Where the next page begins, if there is more")
            Optional<String> nextCursor,

            @Says(value = "Entries on a page, at most", example = "25")
            int limit,

            @Says("Where the pages are") Links links) {

        static final Page EXAMPLE = new Page(
                List.of(PaymentShape.EXAMPLE), Optional.empty(), 25, new Links("/v1/payments", Optional.empty()));
    }

    /**
     * What became of one of several.
     *
     * @param status as if it had been handed in alone
     */
    record Outcome(
            @Says(value = "The status it would have had alone", example = "201")
            int status,

            @Says("The payment, if it is kept") Optional<PaymentShape> payment,

            @Says(value = "The code of the problem, if it is not", example = "validation_failed")
            Optional<String> code,

            @Says("Every broken rule, if it is not") Optional<List<Problem.Broken>> errors) {}

    /** What became of several. */
    record Outcomes(@Says("In the order of the request") List<Outcome> items) {
        static final Outcomes EXAMPLE = new Outcomes(
                List.of(new Outcome(201, Optional.of(PaymentShape.EXAMPLE), Optional.empty(), Optional.empty())));
    }
}
