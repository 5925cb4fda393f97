package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.application.payment.ReportMonth;
import io.kvitt.application.payment.ReportSheet;
import io.kvitt.domain.payment.KeptReport;
import io.kvitt.domain.payment.MonthTotals;
import io.kvitt.domain.payment.MonthlyReport;
import io.kvitt.domain.payment.ReportLine;
import io.kvitt.domain.payment.ReportRequest;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;

/** A monthly report as it is shown: to people, as JSON, and as CSV. */
final class MonthlyReportView {

    private final PrintStream out;
    private final DataForm form;

    MonthlyReportView(PrintStream out, DataForm form) {
        this.out = out;
        this.form = form;
    }

    void show(ReportMonth.Made made) throws IOException {
        if (form.isJson()) {
            document(made.kept());
        } else if (form.isCsv()) {
            csv(made.report());
        } else {
            table(made.report(), made.kept());
        }
    }

    /** The document stands in it byte for byte, so that whoever has it can check the seal. */
    void document(KeptReport kept) throws IOException {
        out.print(Json.document(json -> {
                    json.writeStartObject();
                    about(json, kept);
                    json.writeFieldName("report");
                    json.writeRawValue(kept.document());
                    json.writeEndObject();
                })
                + "\n");
    }

    private static void about(JsonGenerator json, KeptReport kept) throws IOException {
        json.writeStringField("generated_at", kept.generatedAt().toString());
        json.writeStringField("report_hash", kept.hash().hex());
        json.writeNumberField("version", kept.version());
    }

    /** Which versions there are, without what they say. */
    void versions(ReportRequest request, List<KeptReport> versions) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> versions(json, versions)) + "\n");
        } else if (form.isCsv()) {
            out.print(SpreadsheetLine.of(List.of("month", "zone", "version", "generated_at", "report_hash")));
            versions.forEach(kept -> out.print(SpreadsheetLine.of(List.of(
                    kept.month().toString(),
                    kept.zone().getId(),
                    String.valueOf(kept.version()),
                    kept.generatedAt().toString(),
                    kept.hash().hex()))));
        } else if (versions.isEmpty()) {
            out.print("No report of " + request.month() + ", " + request.zone().getId() + ", was made.\n");
        } else {
            TextTable table = new TextTable(">version", "made", "sealed");
            versions.forEach(kept -> table.row(
                    String.valueOf(kept.version()),
                    kept.generatedAt().toString(),
                    kept.hash().hex()));
            table.print(out);
        }
    }

    private static void versions(JsonGenerator json, List<KeptReport> versions) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (KeptReport kept : versions) {
            json.writeStartObject();
            about(json, kept);
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private void csv(MonthlyReport report) {
        ReportSheet.of(report).forEach(row -> out.print(SpreadsheetLine.of(row)));
    }

    private void table(MonthlyReport report, KeptReport kept) {
        out.print("Payments of " + report.request().month() + ", "
                + report.request().zone().getId() + (report.complete() ? "" : ", the month is not over") + "\n\n");
        if (report.lines().isEmpty()) {
            out.print("No commitment is confirmed: see kvitt payments commitments.\n");
        } else {
            lines(report);
            out.print(report.counts().entrySet().stream()
                            .map(count -> count.getValue() + " " + count.getKey())
                            .collect(Collectors.joining(", "))
                    + "\n");
        }
        for (MonthTotals total : report.totals()) {
            out.print("paid " + PaymentView.money(total.net()) + " in all"
                    + (total.reversed().isZero() ? "" : ", " + PaymentView.money(total.reversed()) + " taken back")
                    + "\n");
        }
        out.print("version " + kept.version() + ", sealed " + kept.hash() + "\n");
    }

    private void lines(MonthlyReport report) {
        TextTable table =
                new TextTable("payee", "for", ">expected", "", "due", ">paid", "on", ">late", "status", "history");
        for (ReportLine line : report.lines()) {
            table.row(
                    Printable.fit(line.payee().text(), 28),
                    line.category().text(),
                    TextTable.grouped(line.expected()),
                    line.expected().currency().getCurrencyCode(),
                    line.expectedOn().map(LocalDate::toString).orElse("-"),
                    TextTable.grouped(line.paid()),
                    line.paidOn().map(LocalDate::toString).orElse("-"),
                    line.daysLate() == 0 ? "" : String.valueOf(line.daysLate()),
                    line.status().name(),
                    line.history());
        }
        table.print(out);
    }
}
