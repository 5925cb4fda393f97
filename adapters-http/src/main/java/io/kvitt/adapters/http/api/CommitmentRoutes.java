package io.kvitt.adapters.http.api;

import com.fasterxml.jackson.databind.util.RawValue;
import io.kvitt.adapters.http.Answer;
import io.kvitt.adapters.http.Call;
import io.kvitt.adapters.http.MediaType;
import io.kvitt.adapters.http.Parameter;
import io.kvitt.adapters.http.ProblemCode;
import io.kvitt.adapters.http.Refused;
import io.kvitt.adapters.http.Response;
import io.kvitt.adapters.http.Route;
import io.kvitt.adapters.http.Says;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.application.payment.ReportMonth;
import io.kvitt.application.payment.ReportSheet;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.debt.StatedText;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentCategory;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.KeptReport;
import io.kvitt.domain.payment.MonthlyReport;
import io.kvitt.domain.payment.ReportRequest;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** What comes back among payments, and the proof of which months kept it. */
final class CommitmentRoutes {

    private static final String ALL = "/v1/payments/commitments";
    private static final String ONE = "/v1/payments/commitments/{commitment_id}";

    private final PaymentUses does;

    CommitmentRoutes(PaymentUses does) {
        this.does = does;
    }

    /**
     * A monthly report, with its seal.
     *
     * @param report byte for byte what the seal is of
     */
    record ReportShape(
            @Says("When this version was made") Instant generatedAt,

            @Says(value = "SHA-256 of the report as it stands here", example = "9f86d081884c7d65")
            String reportHash,

            @Says(value = "One more whenever the month says something else", example = "1")
            long version,

            @Says("The report: canonical JSON of the form kvitt.report.1")
            RawValue report) {

        static final ReportShape EXAMPLE = new ReportShape(
                Instant.parse("2026-12-02T03:00:00Z"),
                "9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08",
                1,
                new RawValue("{\"complete\":true,\"format\":\"kvitt.report.1\",\"lines\":[],\"month\":\"2026-11\"}"));
    }

    List<Route> routes() {
        Route report = Route.of(
                        "GET",
                        "/v1/payments/reports/{month}",
                        "reportMonth",
                        "Proves which of the confirmed commitments a month kept, as JSON, CSV or PDF.")
                .parameter(new Parameter(
                        "zone",
                        "What a month is; UTC if nothing is said.",
                        "[A-Za-z0-9_+/-]{1,60}",
                        "Europe/Stockholm"))
                .parameter(new Parameter("version", "A version as it was made then.", "[1-9][0-9]{0,8}", "1"))
                .answers(Answer.json(200, "The report, with its version as ETag.", ReportShape.EXAMPLE))
                .answers(Answer.of(200, "Its lines.", MediaType.CSV, "month,zone,commitment_id\r\n"))
                .answers(Answer.of(200, "For people.", MediaType.PDF, "%PDF-1.4"))
                .answers(Answer.empty(304, "It is what you have."))
                .problem(ProblemCode.VALIDATION_FAILED)
                .does(this::report);
        return List.of(
                Route.of("GET", ALL, "listCommitments", "Lists what is confirmed, and what else comes back.")
                        .answers(Answer.json(200, "Both lists.", CommitmentShape.Both.EXAMPLE))
                        .does(call -> Response.json(
                                200,
                                CommitmentShape.Both.of(does.listCommitments()
                                        .list(call.user(), today(), does.clock().getZone())))),
                Route.of("PUT", ONE, "confirmCommitment", "Confirms a series that was found; twice is once.")
                        .takes(CommitmentShape.Confirmation.EXAMPLE)
                        .answers(Answer.json(200, "The commitment.", CommitmentShape.EXAMPLE))
                        .does(this::confirm),
                Route.of("PATCH", ONE, "endCommitment", "Ends a commitment with a date.")
                        .takes(CommitmentShape.End.EXAMPLE)
                        .answers(Answer.json(200, "The commitment.", CommitmentShape.EXAMPLE))
                        .does(this::end),
                report,
                report.alias("/v1/reports/payments/{month}", "reportMonthOfOld"));
    }

    private LocalDate today() {
        return LocalDate.now(does.clock());
    }

    private Response confirm(Call call) {
        CommitmentShape.Confirmation stated = call.body(CommitmentShape.Confirmation.class);
        CommitmentCategory category = stated.category()
                .flatMap(CommitmentCategory::named)
                .orElseThrow(() -> Outcomes.invalid(
                        "/category", "CATEGORY_UNKNOWN", "It is one of rent, loan, utility, subscription, other."));
        boolean varies = stated.varies().orElse(false);
        Optional<Description> payee = stated.payee().map(text -> Outcomes.valid(Description.check(text, "/payee")));
        return shown(payee.map(name -> does.confirmCommitment().confirm(call.user(), id(call), name, category, varies))
                .orElseGet(() -> does.confirmCommitment().confirm(call.user(), id(call), category, varies)));
    }

    private Response end(Call call) {
        String stated = call.body(CommitmentShape.End.class)
                .lastDate()
                .orElseThrow(() -> Outcomes.invalid("/last_date", "FIELD_MISSING", "This has to be stated."));
        LocalDate last = Outcomes.valid(StatedText.date("/last_date", stated));
        return shown(does.confirmCommitment().end(call.user(), id(call), last));
    }

    private static CommitmentId id(Call call) {
        return CommitmentId.parse(call.at("commitment_id")).orElseThrow(Refused::notFound);
    }

    private static Response shown(Checked<Commitment> answer) {
        return answer.match(commitment -> Response.json(200, CommitmentShape.of(commitment)), violations -> {
            throw violations.get(0).code().equals("COMMITMENT_NOT_FOUND")
                    ? Refused.notFound()
                    : Refused.invalid(violations);
        });
    }

    private Response report(Call call) {
        ReportRequest request = Outcomes.valid(ReportRequest.check(
                call.at("month"), call.query("zone").orElse("UTC"), does.clock().instant()));
        ReportMonth.Made made = call.query("version")
                .map(Long::parseLong)
                .map(version -> before(call, request, version))
                .orElseGet(() -> does.reportMonth().report(call.user(), request));
        return as(call.accepted(), made).with("Vary", "Accept");
    }

    private ReportMonth.Made before(Call call, ReportRequest request, long version) {
        KeptReport kept = does.reportMonth()
                .version(call.user(), request, version)
                .match(found -> found, none -> {
                    throw Refused.notFound();
                });
        MonthlyReport report = MonthlyReport.read(kept)
                .orElseThrow(() -> new IllegalStateException("version " + version + " cannot be read"));
        return new ReportMonth.Made(report, kept);
    }

    /** Only the report itself carries its version: two forms with one tag would be taken for each other by caches. */
    private Response as(String type, ReportMonth.Made made) {
        KeptReport kept = made.kept();
        YearMonth month = kept.month();
        if (type.equals(MediaType.CSV)) {
            String rows = ReportSheet.of(made.report()).stream()
                    .map(SpreadsheetLine::of)
                    .collect(Collectors.joining());
            return Response.of(200, type, rows.getBytes(StandardCharsets.UTF_8))
                    .with("Content-Disposition", "attachment; filename=\"payments-" + month + ".csv\"");
        }
        if (type.equals(MediaType.PDF)) {
            return Response.of(200, type, does.printer().print(made.report(), kept.version()))
                    .with("Content-Disposition", "attachment; filename=\"payments-" + month + ".pdf\"");
        }
        return Response.json(
                        200,
                        new ReportShape(
                                kept.generatedAt(), kept.hash().hex(), kept.version(), new RawValue(kept.document())))
                .withVersion(kept.version());
    }
}
