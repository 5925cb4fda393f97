package io.kvitt.application.payment;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.CreditFileLine;
import io.kvitt.domain.payment.KeptReport;
import io.kvitt.domain.payment.MonthlyReport;
import io.kvitt.domain.payment.ReportRequest;
import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.Reports;
import io.kvitt.domain.payment.port.TimeSpan;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Proves which commitments a month kept. A report that says what the last one said is that one, to the last byte; one that says
 * something else is the next version, and the ones before stay.
 */
public final class ReportMonth {

    private final ListPayments payments;
    private final Commitments commitments;
    private final Reports reports;
    private final Clock clock;

    /** A report, and the version of it that is kept. */
    public record Made(MonthlyReport report, KeptReport kept) {}

    public ReportMonth(Payments payments, Commitments commitments, Reports reports, Clock clock) {
        this.payments = new ListPayments(payments);
        this.commitments = commitments;
        this.reports = reports;
        this.clock = clock;
    }

    /** Makes the report, and keeps it if it says something new. */
    public Made report(UserId owner, ReportRequest request) {
        MonthlyReport report =
                MonthlyReport.of(owner, request, payments.all(owner, TimeSpan.ALWAYS), commitments.all(owner));
        String document = report.canonicalJson();
        while (true) {
            Optional<KeptReport> last = reports.last(owner, request.month(), request.zone());
            if (last.filter(kept -> kept.document().equals(document)).isPresent()) {
                return new Made(report, last.get());
            }
            KeptReport next = last.map(kept -> kept.next(document, clock.instant()))
                    .orElseGet(
                            () -> KeptReport.first(owner, request.month(), request.zone(), document, clock.instant()));
            if (reports.add(next)) {
                return new Made(report, next);
            }
        }
    }

    /** Every version that is kept of a month, the first one first; nothing is made. */
    public List<KeptReport> versions(UserId owner, ReportRequest request) {
        return reports.versions(owner, request.month(), request.zone());
    }

    /**
     * A version that is kept; nothing is made.
     *
     * @return REPORT_NOT_FOUND if there is no such version, with the last one as its limit if there is any
     */
    public Checked<KeptReport> version(UserId owner, ReportRequest request, long version) {
        List<KeptReport> kept = versions(owner, request);
        if (version >= 1 && version <= kept.size()) {
            return new Checked.Valid<>(kept.get((int) version - 1));
        }
        Violation missing = new Violation(
                "/version", "REPORT_NOT_FOUND", "Of " + request.month() + " there is no version " + version + ".");
        return new Checked.Invalid<>(
                List.of(kept.isEmpty() ? missing : missing.withLimit(String.valueOf(kept.size()))));
    }

    /** The month in the words of credit files; nothing is kept. */
    public List<CreditFileLine> creditFile(UserId owner, ReportRequest request) {
        return CreditFileLine.of(request, payments.all(owner, TimeSpan.ALWAYS), commitments.all(owner));
    }
}
