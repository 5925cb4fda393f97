package io.kvitt.domain.payment;

import io.kvitt.domain.money.Money;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A date of a commitment in a monthly report.
 *
 * @param payee as the user chose to see it; what payments were called is not reported
 * @param expectedOn empty if the month has no date
 * @param paid zero if nothing was
 * @param paidOn of the last payment for it
 * @param daysLate of what is paid until it was complete, of what is open until the end of the month or of today; zero if in time
 * @param payments for it, in the order in which they were made
 * @param history 24 characters, the month before the reported one first: 0 to 6 how late the account was at the end of the month
 *     in steps of 30 days, B before it began, E ended and nothing owed
 */
public record ReportLine(
        CommitmentId commitment,
        Description payee,
        CommitmentCategory category,
        Money expected,
        Optional<LocalDate> expectedOn,
        Money paid,
        Optional<LocalDate> paidOn,
        int daysLate,
        ReportStatus status,
        List<PaymentId> payments,
        String history) {

    public ReportLine {
        payments = List.copyOf(payments);
    }

    /** A date that the month has. */
    static ReportLine of(Commitment commitment, Due due, ReportStatus status, int daysLate, String history) {
        List<PaidPart> parts = due.parts();
        return new ReportLine(
                commitment.id(),
                commitment.terms().payee(),
                commitment.terms().category(),
                due.expected(),
                Optional.of(due.on()),
                due.paid(),
                parts.isEmpty()
                        ? Optional.empty()
                        : Optional.of(parts.get(parts.size() - 1).paidOn()),
                daysLate,
                status,
                parts.stream().map(PaidPart::payment).distinct().toList(),
                history);
    }

    /** A month without a date. */
    static ReportLine without(Commitment commitment, ReportStatus status, String history) {
        CommitmentTerms terms = commitment.terms();
        return new ReportLine(
                commitment.id(),
                terms.payee(),
                terms.category(),
                terms.expected(),
                Optional.empty(),
                Money.zero(terms.expected().currency()),
                Optional.empty(),
                0,
                status,
                List.of(),
                history);
    }

    /** Canonical JSON. */
    String json() {
        Map<String, String> members = new TreeMap<>();
        members.put("category", CanonicalJson.text(category.text()));
        members.put("commitment_id", CanonicalJson.text(commitment.value()));
        members.put("currency", CanonicalJson.text(expected.currency().getCurrencyCode()));
        members.put("days_late", String.valueOf(daysLate));
        members.put("expected_amount", CanonicalJson.text(expected.amount().toPlainString()));
        expectedOn.ifPresent(day -> members.put("expected_date", CanonicalJson.text(day.toString())));
        members.put("history", CanonicalJson.text(history));
        members.put("paid_amount", CanonicalJson.text(paid.amount().toPlainString()));
        paidOn.ifPresent(day -> members.put("paid_date", CanonicalJson.text(day.toString())));
        members.put("payee", CanonicalJson.text(payee.text()));
        members.put(
                "payment_ids",
                CanonicalJson.array(payments.stream()
                        .map(id -> CanonicalJson.text(id.toString()))
                        .toList()));
        members.put("status", CanonicalJson.text(status.name()));
        return CanonicalJson.object(members);
    }
}
