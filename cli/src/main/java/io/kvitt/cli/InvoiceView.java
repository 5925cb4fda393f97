package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.SpreadsheetLine;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.invoice.Correction;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.InvoiceEntry;
import io.kvitt.domain.invoice.InvoiceLine;
import io.kvitt.domain.invoice.InvoiceSource;
import io.kvitt.domain.invoice.InvoiceTotals;
import io.kvitt.domain.invoice.KeptInvoice;
import java.io.IOException;
import java.io.PrintStream;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Kept invoices as they are shown: to people, as JSON, and as CSV. */
final class InvoiceView {

    /** So much of an id tells invoices of a household apart. */
    static final int SHORT_ID = 8;

    private static final List<String> OWN_COLUMNS = List.of("invoice_id", "status", "paid_on", "needs_review", "file");

    private static final List<Field<?>> SHORT = List.of(
            Field.DOC_TYPE,
            Field.SELLER_NAME,
            Field.INVOICE_NUMBER,
            Field.ISSUE_DATE,
            Field.DUE_DATE,
            Field.AMOUNT_DUE,
            Field.CURRENCY,
            Field.PAYMENT_REFERENCE);

    private final PrintStream out;
    private final DataForm form;

    InvoiceView(PrintStream out, DataForm form) {
        this.out = out;
        this.form = form;
    }

    /** One invoice, with all that is known of it. */
    void one(KeptInvoice invoice) throws IOException {
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, invoice, true)) + "\n");
        } else if (form.isCsv()) {
            everyField(out, List.of(invoice));
        } else {
            sheet(invoice);
        }
    }

    /** Several, with the sums that they ask to pay. */
    void all(List<KeptInvoice> invoices) throws IOException {
        List<InvoiceTotals> totals =
                InvoiceTotals.of(invoices.stream().map(InvoiceEntry::of).toList());
        if (form.isJson()) {
            out.print(Json.document(json -> write(json, invoices, totals)) + "\n");
        } else if (form.isCsv()) {
            csv(out, invoices, SHORT);
        } else {
            table(invoices, totals);
        }
    }

    /** A JSON object a line, with evidence. */
    static void lines(PrintStream out, List<KeptInvoice> invoices) throws IOException {
        for (KeptInvoice invoice : invoices) {
            out.print(Json.document(json -> write(json, invoice, true)) + "\n");
        }
    }

    /** A line of CSV an invoice, with all fields. */
    static void everyField(PrintStream out, List<KeptInvoice> invoices) {
        csv(out, invoices, Field.ALL);
    }

    private void table(List<KeptInvoice> invoices, List<InvoiceTotals> totals) {
        if (invoices.isEmpty()) {
            out.print("No invoices.\n");
            return;
        }
        TextTable table = new TextTable("id", "due", "from", "number", ">amount", "", "status", "");
        for (KeptInvoice one : invoices) {
            boolean hasDue = one.invoice().fields().containsKey(Field.AMOUNT_DUE);
            table.row(
                    one.id().value().substring(0, SHORT_ID),
                    one.dueOn().map(LocalDate::toString).orElse("-"),
                    Printable.fit(value(one, Field.SELLER_NAME), 28),
                    Printable.fit(value(one, Field.INVOICE_NUMBER), 20),
                    Printable.fit(TextTable.grouped(value(one, hasDue ? Field.AMOUNT_DUE : Field.GROSS_TOTAL)), 20),
                    Printable.fit(value(one, Field.CURRENCY), 3),
                    one.status().code().replace('_', ' '),
                    one.needsReview() ? "look again" : "");
        }
        table.print(out);
        for (InvoiceTotals sum : totals) {
            out.print("to pay " + TextTable.grouped(sum.owed()) + " "
                    + sum.owed().currency().getCurrencyCode() + " in " + sum.count()
                    + (sum.count() == 1 ? " invoice" : " invoices") + "\n");
        }
    }

    private void sheet(KeptInvoice one) {
        InvoiceSource source = one.source();
        out.print("id       " + one.id() + "\n");
        out.print("status   " + one.status().code().replace('_', ' ')
                + one.paidOn().map(day -> " on " + day).orElse("") + ", version " + one.version() + "\n");
        one.paidBy().forEach(payment -> out.print("paid by  " + Printable.line(payment) + "\n"));
        out.print("file     " + Printable.line(source.file()) + "\n");
        out.print("read by  " + source.strategy().code()
                + source.template().map(name -> " " + Printable.line(name)).orElse("")
                + (one.needsReview() ? ", look again before paying" : "") + "\n\n");
        TextTable table = new TextTable("field", "value", ">sure", ">page", "rule", "words");
        for (Map.Entry<Field<?>, Found<?>> entry : one.invoice().fields().entrySet()) {
            Evidence evidence = entry.getValue().evidence();
            table.row(
                    entry.getKey().key(),
                    Printable.fit(ReportJson.value(entry.getValue().value()), 40),
                    (int) Math.floor(evidence.confidence() * 100 + 1e-9) + " %",
                    evidence.place().map(place -> String.valueOf(place.page())).orElse("-"),
                    Printable.fit(evidence.rule(), 100),
                    Printable.fit(evidence.words(), 40));
        }
        table.print(out);
        one.amendments()
                .corrections()
                .forEach(correction -> out.print("read     "
                        + Printable.fit(
                                one.read()
                                        .value(correction.field())
                                        .map(ReportJson::value)
                                        .orElse("nothing"),
                                60)
                        + " as " + correction.field().key() + ", corrected on "
                        + correction.at().toString().substring(0, 10) + "\n"));
        for (InvoiceLine line : one.invoice().lines()) {
            out.print("line     " + Printable.fit(line.description(), 60)
                    + line.netAmount()
                            .map(amount -> "  " + TextTable.grouped(ReportJson.value(amount)))
                            .orElse("")
                    + "\n");
        }
    }

    private static void csv(PrintStream out, List<KeptInvoice> invoices, List<Field<?>> fields) {
        List<String> head = new ArrayList<>(OWN_COLUMNS);
        fields.forEach(field -> head.add(field.key()));
        out.print(SpreadsheetLine.of(head));
        for (KeptInvoice one : invoices) {
            List<String> cells = new ArrayList<>(List.of(
                    one.id().value(),
                    one.status().code(),
                    one.paidOn().map(LocalDate::toString).orElse(""),
                    String.valueOf(one.needsReview()),
                    one.source().file()));
            fields.forEach(field -> cells.add(value(one, field)));
            out.print(SpreadsheetLine.of(cells));
        }
    }

    private static String value(KeptInvoice invoice, Field<?> field) {
        return invoice.invoice().value(field).map(ReportJson::value).orElse("");
    }

    private static void write(JsonGenerator json, List<KeptInvoice> invoices, List<InvoiceTotals> totals)
            throws IOException {
        json.writeStartObject();
        json.writeArrayFieldStart("items");
        for (KeptInvoice invoice : invoices) {
            write(json, invoice, false);
        }
        json.writeEndArray();
        json.writeArrayFieldStart("totals");
        for (InvoiceTotals sum : totals) {
            json.writeStartObject();
            json.writeStringField("currency", sum.owed().currency().getCurrencyCode());
            json.writeNumberField("count", sum.count());
            json.writeStringField("to_pay", Json.amount(sum.owed()));
            json.writeEndObject();
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void write(JsonGenerator json, KeptInvoice one, boolean evidence) throws IOException {
        InvoiceSource source = one.source();
        json.writeStartObject();
        json.writeStringField("invoice_id", one.id().value());
        json.writeStringField("status", one.status().code());
        if (one.paidOn().isPresent()) {
            json.writeStringField("paid_on", one.paidOn().get().toString());
        }
        if (!one.paidBy().isEmpty()) {
            json.writeArrayFieldStart("paid_by");
            for (String payment : one.paidBy()) {
                json.writeString(payment);
            }
            json.writeEndArray();
        }
        json.writeNumberField("version", one.version());
        json.writeStringField("kept_at", one.keptAt().toString());
        json.writeStringField("changed_at", one.changedAt().toString());
        json.writeStringField("file", source.file());
        json.writeStringField("sha256", source.sha256());
        json.writeStringField("strategy", source.strategy().code());
        if (source.template().isPresent()) {
            json.writeStringField("template", source.template().get());
        }
        json.writeBooleanField("needs_review", one.needsReview());
        if (one.amendments().confirmedAt().isPresent()) {
            json.writeStringField(
                    "confirmed_at", one.amendments().confirmedAt().get().toString());
        }
        corrections(json, one);
        ReportJson.invoice(json, one.invoice(), evidence);
        json.writeEndObject();
    }

    private static void corrections(JsonGenerator json, KeptInvoice one) throws IOException {
        if (one.amendments().corrections().isEmpty()) {
            return;
        }
        json.writeObjectFieldStart("corrections");
        for (Correction<?> correction : one.amendments().corrections()) {
            json.writeObjectFieldStart(correction.field().key());
            json.writeStringField("value", ReportJson.value(correction.value()));
            String read =
                    one.read().value(correction.field()).map(ReportJson::value).orElse("");
            if (!read.isEmpty()) {
                json.writeStringField("read", read);
            }
            json.writeStringField("corrected_by", correction.by().value());
            json.writeStringField("corrected_at", correction.at().toString());
            json.writeEndObject();
        }
        json.writeEndObject();
    }
}
