package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.application.payment.CommitmentList;
import io.kvitt.application.payment.FoundCommitment;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentTerms;
import io.kvitt.domain.payment.PaymentSeries;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.List;

/** Commitments as they are shown: to people, as JSON, and as CSV. */
final class CommitmentView {

    private static final List<String> COLUMNS = List.of(
            "commitment_id",
            "status",
            "payee",
            "category",
            "currency",
            "expected_amount",
            "varies",
            "rhythm",
            "first_date",
            "last_date",
            "next_date");

    private final PrintStream out;
    private final DataForm form;

    CommitmentView(PrintStream out, DataForm form) {
        this.out = out;
        this.form = form;
    }

    void one(Commitment commitment) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, commitment)) + "\n");
        } else {
            all(new CommitmentList(List.of(commitment), List.of()));
        }
    }

    void all(CommitmentList list) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, list)) + "\n");
        } else if (form.isCsv()) {
            out.print(SpreadsheetLine.of(COLUMNS));
            list.confirmed().forEach(one -> out.print(SpreadsheetLine.of(cells(one))));
            list.found().forEach(one -> out.print(SpreadsheetLine.of(cells(one))));
        } else {
            people(list);
        }
    }

    private void people(CommitmentList list) {
        if (list.confirmed().isEmpty() && list.found().isEmpty()) {
            out.print("Nothing comes back among the payments.\n");
        }
        if (!list.confirmed().isEmpty()) {
            TextTable table = new TextTable("id", "payee", "for", ">expected", "", "how often", "since", "until");
            for (Commitment one : list.confirmed()) {
                CommitmentTerms terms = one.terms();
                table.row(
                        one.id().value(),
                        Printable.fit(terms.payee().text(), 28),
                        terms.category().text(),
                        (terms.varies() ? "about " : "") + TextTable.grouped(terms.expected()),
                        terms.expected().currency().getCurrencyCode(),
                        terms.cadence().rhythm().text(),
                        terms.firstOn().toString(),
                        terms.lastOn().map(LocalDate::toString).orElse(""));
            }
            table.print(out);
        }
        list.found().forEach(this::found);
    }

    private void found(FoundCommitment one) {
        PaymentSeries series = one.series();
        out.print("\nfound " + one.id() + "  " + Printable.fit(series.payee(), 40) + "  "
                + one.status().name() + ", next " + series.nextOn() + " about " + PaymentView.money(series.nextAmount())
                + "\n");
        series.explanation().forEach(line -> out.print("  " + Printable.line(line) + "\n"));
        out.print("  confirm it with: kvitt payments commitments --confirm " + one.id() + "\n");
    }

    private static List<String> cells(Commitment one) {
        CommitmentTerms terms = one.terms();
        return List.of(
                one.id().value(),
                "CONFIRMED",
                terms.payee().text(),
                terms.category().text(),
                terms.expected().currency().getCurrencyCode(),
                Json.amount(terms.expected()),
                String.valueOf(terms.varies()),
                terms.cadence().rhythm().text(),
                terms.firstOn().toString(),
                terms.lastOn().map(LocalDate::toString).orElse(""),
                "");
    }

    private static List<String> cells(FoundCommitment one) {
        PaymentSeries series = one.series();
        return List.of(
                one.id().value(),
                one.status().name(),
                series.payee(),
                "",
                series.nextAmount().currency().getCurrencyCode(),
                Json.amount(series.nextAmount()),
                "",
                series.cadence().rhythm().text(),
                series.payments().get(0).on().toString(),
                series.last().on().toString(),
                series.nextOn().toString());
    }

    private static void write(JsonGenerator json, CommitmentList list) throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("confirmed");
        for (Commitment one : list.confirmed()) {
            write(json, one);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("found");
        for (FoundCommitment one : list.found()) {
            write(json, one);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, Commitment one) throws IOException {
        CommitmentTerms terms = one.terms();
        json.writeStartObject();
        json.writeStringField("commitment_id", one.id().value());
        json.writeStringField("payee", terms.payee().text());
        json.writeStringField("category", terms.category().text());
        Json.money(json, "expected", terms.expected());
        json.writeBooleanField("varies", terms.varies());
        json.writeStringField("rhythm", terms.cadence().rhythm().text());
        json.writeStringField("first_date", terms.firstOn().toString());
        if (terms.lastOn().isPresent()) {
            json.writeStringField("last_date", terms.lastOn().get().toString());
        }
        json.writeNumberField("version", one.version());
        json.writeStringField("confirmed_at", one.confirmedAt().toString());
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, FoundCommitment one) throws IOException {
        PaymentSeries series = one.series();
        json.writeStartObject();
        json.writeStringField("commitment_id", one.id().value());
        json.writeStringField("payee", series.payee());
        json.writeStringField("status", one.status().name());
        json.writeStringField("rhythm", series.cadence().rhythm().text());
        json.writeNumberField("payments", series.payments().size());
        json.writeStringField("first_date", series.payments().get(0).on().toString());
        json.writeStringField("last_date", series.last().on().toString());
        json.writeStringField("next_date", series.nextOn().toString());
        Json.money(json, "next", series.nextAmount());
        json.writeArrayFieldStart("explanation");
        for (String line : series.explanation()) {
            json.writeString(line);
        }
        json.writeEndArray();
        json.writeEndObject();
    }
}
