package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Says;
import io.kvitt.domain.invoice.InvoiceRevision;
import io.kvitt.domain.invoice.InvoiceStatus;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** What somebody found who looked at a receipt. */
record StatedReview(
        @Says(
                value = "Whether it is right, with the corrections, or no receipt of theirs: then it is void",
                example = "confirm",
                needed = true,
                oneOf = {"confirm", "reject"})
        Optional<String> decision,

        @Says("Values that were read wrongly, by the name of the field; null takes a correction away")
        Optional<Map<String, String>> fields) {

    static final StatedReview EXAMPLE =
            new StatedReview(Optional.of("confirm"), Optional.of(Map.of("gross_total", "94.00")));

    /**
     * What it says, as a revision.
     *
     * @throws Refused if the decision is none
     */
    InvoiceRevision revision(LocalDate today) {
        InvoiceRevision looked =
                InvoiceRevision.of(StatedRevision.corrections(fields)).confirming();
        return switch (decision.orElse("")) {
            case "confirm" -> looked;
            case "reject" -> looked.with(new InvoiceRevision.Standing(InvoiceStatus.VOID, today));
            default -> throw Outcomes.invalid("/decision", "REVIEW_UNKNOWN", "It is confirm or reject.");
        };
    }
}
