package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Says;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.InvoiceStatus;
import io.kvitt.domain.invoice.StatedCorrections;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/** What is changed of an invoice: at least one of fields, status and review. */
record StatedRevision(
        @Says("Values that were read wrongly, by the name of the field; null takes a correction away")
        Optional<Map<String, String>> fields,

        @Says(
                value = "How far it is paid",
                example = "paid",
                oneOf = {"open", "paid", "partially_paid", "void"})
        Optional<String> status,

        @Says(value = "The day of payment; today if nothing is said", example = "2026-11-30")
        Optional<String> paidOn,

        @Says(
                value = "That somebody looked at it and found it right",
                example = "confirmed",
                oneOf = {"confirmed"})
        Optional<String> review) {

    static final StatedRevision EXAMPLE = new StatedRevision(
            Optional.of(Map.of("due_date", "2026-11-30")),
            Optional.of("paid"),
            Optional.of("2026-11-21"),
            Optional.of("confirmed"));

    /**
     * What it says, as a revision.
     *
     * @throws Refused with everything that is wrong with it
     */
    InvoiceRevision revision(LocalDate today) {
        if (fields.isEmpty() && status.isEmpty() && review.isEmpty()) {
            throw Outcomes.invalid("/status", "FIELD_MISSING", "State fields, status or review.");
        }
        if (review.filter(one -> !one.equals("confirmed")).isPresent()) {
            throw Outcomes.invalid("/review", "REVIEW_UNKNOWN", "It is confirmed, or not stated.");
        }
        LocalDate on = paidOn.map(text -> Outcomes.valid(StatedText.date("/paid_on", text)))
                .orElse(today);
        return new InvoiceRevision(
                corrections(fields),
                status.map(StatedRevision::standing).map(one -> new InvoiceRevision.Standing(one, on)),
                review.isPresent());
    }

    static StatedCorrections corrections(Optional<Map<String, String>> fields) {
        Map<String, Optional<String>> stated = new LinkedHashMap<>();
        fields.ifPresent(all -> all.forEach((name, text) -> stated.put(name, Optional.ofNullable(text))));
        return new StatedCorrections(stated);
    }

    private static InvoiceStatus standing(String code) {
        return Arrays.stream(InvoiceStatus.values())
                .filter(status -> status.code().equals(code))
                .findFirst()
                .orElseThrow(() -> Outcomes.invalid(
                        "/status", "STATUS_UNKNOWN", "It is one of open, paid, partially_paid, void."));
    }
}
