package io.kvitt.domain.payment;

import io.kvitt.domain.identity.UserId;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * Which commitments a month kept. It is made of payments and confirmed commitments alone, and is the same to the last byte whenever
 * it is made of the same ones, in whatever order they were handed in. Only while the month runs does the day matter: what is not
 * yet due is not missed.
 *
 * @param complete whether the month is over
 * @param lines by category, payee, commitment and date
 * @param totals of all payments of the month, also of those that belong to no commitment
 */
public record MonthlyReport(
        UserId owner, ReportRequest request, boolean complete, List<ReportLine> lines, List<MonthTotals> totals) {

    private static final int HISTORY_MONTHS = 24;

    private static final Comparator<ReportLine> ORDER = Comparator.comparing(ReportLine::category)
            .thenComparing(line -> line.payee().text())
            .thenComparing(ReportLine::commitment)
            .thenComparing(line -> line.expectedOn().orElse(LocalDate.MIN));

    public MonthlyReport {
        lines = List.copyOf(lines);
        totals = List.copyOf(totals);
    }

    /**
     * The report.
     *
     * @param payments all of the owner, reversals included
     * @param commitments all of the owner
     */
    public static MonthlyReport of(
            UserId owner, ReportRequest request, Collection<Payment> payments, Collection<Commitment> commitments) {
        List<NetPayment> net = NetPayment.of(payments, request.zone());
        Map<CommitmentId, List<NetPayment>> assigned = CommitmentPayments.of(commitments, net);
        List<ReportLine> lines = new ArrayList<>();
        for (Commitment commitment : commitments) {
            List<NetPayment> its = assigned.getOrDefault(commitment.id(), List.of());
            lines.addAll(lines(commitment, account(commitment, its, request), request));
        }
        lines.sort(ORDER);
        List<Payment> month = payments.stream()
                .filter(payment -> payment.paidAt().month(request.zone()).equals(request.month()))
                .toList();
        return new MonthlyReport(owner, request, request.isComplete(), lines, MonthTotals.of(month));
    }

    /** What a kept report says; empty if its document is none that this program writes. */
    public static Optional<MonthlyReport> read(KeptReport kept) {
        return ReportDocument.read(kept);
    }

    static CommitmentAccount account(Commitment commitment, List<NetPayment> payments, ReportRequest request) {
        return CommitmentAccount.of(
                commitment.terms(), payments, request.month().atEndOfMonth());
    }

    /** How many lines have each status. */
    public Map<ReportStatus, Integer> counts() {
        Map<ReportStatus, Integer> counts = new EnumMap<>(ReportStatus.class);
        lines.forEach(line -> counts.merge(line.status(), 1, Integer::sum));
        return counts;
    }

    /** Canonical JSON of all that it says; the day on which it was made is no part of it. */
    public String canonicalJson() {
        Map<String, String> counts = new TreeMap<>();
        counts().forEach((status, count) -> counts.put(status.name(), String.valueOf(count)));
        return CanonicalJson.object(Map.of(
                "complete", String.valueOf(complete),
                "counts", CanonicalJson.object(counts),
                "format", CanonicalJson.text("kvitt.report.1"),
                "lines",
                        CanonicalJson.array(lines.stream().map(ReportLine::json).toList()),
                "month", CanonicalJson.text(request.month().toString()),
                "totals",
                        CanonicalJson.array(
                                totals.stream().map(MonthTotals::json).toList()),
                "user_id", CanonicalJson.text(owner.value()),
                "zone", CanonicalJson.text(request.zone().getId())));
    }

    /** The seal: {@link ContentHash#of} {@link #canonicalJson}. */
    public ContentHash hash() {
        return ContentHash.of(canonicalJson());
    }

    private static List<ReportLine> lines(Commitment commitment, CommitmentAccount account, ReportRequest request) {
        CommitmentTerms terms = commitment.terms();
        YearMonth month = request.month();
        if (YearMonth.from(terms.firstOn()).isAfter(month)) {
            return List.of();
        }
        String history = history(terms, account, month);
        List<Due> dues = account.dues(month.atDay(1), month.atEndOfMonth());
        if (dues.isEmpty()) {
            boolean closed = isEndedBefore(terms, month);
            boolean forgotten = closed && isEndedBefore(terms, month.minusMonths(HISTORY_MONTHS));
            ReportStatus status = closed ? ReportStatus.CLOSED : ReportStatus.NOT_DUE;
            return forgotten ? List.of() : List.of(ReportLine.without(commitment, status, history));
        }
        LocalDate asOf = request.isComplete() ? month.plusMonths(1).atDay(1) : request.asOf();
        LocalDate end = request.isComplete() ? month.atEndOfMonth() : request.asOf();
        return dues.stream()
                .map(due -> ReportLine.of(commitment, due, ReportStatus.of(due, asOf), due.daysLate(end), history))
                .toList();
    }

    private static boolean isEndedBefore(CommitmentTerms terms, YearMonth month) {
        return terms.lastOn().filter(last -> last.isBefore(month.atDay(1))).isPresent();
    }

    static String history(CommitmentTerms terms, CommitmentAccount account, YearMonth month) {
        StringBuilder history = new StringBuilder();
        for (int back = 1; back <= HISTORY_MONTHS; back++) {
            history.append(code(terms, account, month.minusMonths(back)));
        }
        return history.toString();
    }

    private static char code(CommitmentTerms terms, CommitmentAccount account, YearMonth month) {
        LocalDate end = month.atEndOfMonth();
        if (terms.firstOn().isAfter(end)) {
            return 'B';
        }
        boolean ended = isEndedBefore(terms, month);
        return ended && account.openAt(end).isEmpty()
                ? 'E'
                : account.statusAt(end).historyCode();
    }
}
