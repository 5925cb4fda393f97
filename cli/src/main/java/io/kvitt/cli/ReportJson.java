package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.application.invoice.KeepInvoice;
import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.document.Found;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.Invoice;
import io.kvitt.domain.invoice.InvoiceCheck;
import io.kvitt.domain.invoice.InvoiceLine;
import io.kvitt.domain.invoice.Misstated;
import io.kvitt.domain.invoice.TemplateValue;
import io.kvitt.domain.invoice.VatRow;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A report as one JSON object: snake_case names, amounts as plain decimal strings with two decimals at least, dates as ISO
 * 8601. What was not found is absent. A date of an e-invoice that no calendar has is shown as stated, and a check fails.
 */
final class ReportJson {

    private static final JsonFactory JSON = new JsonFactory();

    private final boolean evidence;
    private final boolean explain;

    /**
     * Sets up the form.
     *
     * @param evidence whether to tell where each value was read
     * @param explain whether to tell why it was read so
     */
    ReportJson(boolean evidence, boolean explain) {
        this.evidence = evidence;
        this.explain = explain;
    }

    /** The object, on one line. */
    String write(String file, String sha256, DocumentReport report) {
        return write(file, sha256, report, Optional.empty(), Optional.empty());
    }

    /** The object, on one line, with what became of the marked copy and of the invoices where that was asked for. */
    String write(
            String file,
            String sha256,
            DocumentReport report,
            Optional<MarkedCopies.Outcome> copy,
            Optional<SavedInvoices.Outcome> saved) {
        StringWriter text = new StringWriter(2_048);
        try (JsonGenerator out = JSON.createGenerator(text)) {
            out.writeStartObject();
            out.writeStringField("file", file);
            if (!sha256.isEmpty()) {
                out.writeStringField("sha256", sha256);
            }
            out.writeStringField("status", report.status().code());
            if (report.problem().isPresent()) {
                out.writeObjectFieldStart("error");
                out.writeStringField("code", report.problem().get().code().text());
                out.writeStringField("detail", report.problem().get().detail());
                out.writeEndObject();
            }
            review(out, report.review());
            if (report.strategy().isPresent()) {
                out.writeStringField("strategy", report.strategy().get().code());
            }
            if (report.template().isPresent()) {
                out.writeStringField("template", report.template().get());
            }
            invoices(out, report.invoices());
            if (explain) {
                ExplanationJson.write(out, report);
            }
            if (copy.isPresent()) {
                out.writeObjectFieldStart("marked_copy");
                boolean drawn = copy.get().because().isEmpty();
                out.writeStringField(
                        drawn ? "file" : "because",
                        drawn ? copy.get().file() : copy.get().because());
                out.writeEndObject();
            }
            if (saved.isPresent()) {
                saved(out, saved.get());
            }
            if (report.pages() > 0) {
                out.writeNumberField("pages", report.pages());
                out.writeNumberField("text_chars", report.characters());
            }
            out.writeEndObject();
        } catch (IOException never) {
            throw new UncheckedIOException("writing to memory does not fail", never);
        }
        return text.toString();
    }

    private static void saved(JsonGenerator out, SavedInvoices.Outcome saved) throws IOException {
        out.writeArrayFieldStart("saved");
        for (KeepInvoice.Kept one : saved.kept()) {
            out.writeStartObject();
            out.writeStringField("invoice_id", one.id().value());
            out.writeBooleanField("new", one.isNew());
            if (one.isDeleted()) {
                out.writeBooleanField("deleted", true);
            }
            out.writeEndObject();
        }
        out.writeEndArray();
        if (!saved.because().isEmpty()) {
            out.writeStringField("not_saved", saved.because());
        }
    }

    private static void review(JsonGenerator out, List<String> reasons) throws IOException {
        if (reasons.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("review");
        for (String reason : reasons) {
            out.writeString(reason);
        }
        out.writeEndArray();
    }

    private void invoices(JsonGenerator out, List<ReadOne> invoices) throws IOException {
        if (invoices.isEmpty()) {
            out.writeObjectFieldStart("fields");
            out.writeEndObject();
            return;
        }
        one(out, invoices.get(0));
        if (invoices.size() > 1) {
            out.writeArrayFieldStart("more_invoices");
            for (ReadOne one : invoices.subList(1, invoices.size())) {
                out.writeStartObject();
                one(out, one);
                out.writeEndObject();
            }
            out.writeEndArray();
        }
    }

    private void one(JsonGenerator out, ReadOne one) throws IOException {
        Invoice invoice = one.invoice();
        out.writeFieldName("confidence");
        out.writeNumber(BigDecimal.valueOf(one.confidence())
                .setScale(2, RoundingMode.HALF_UP)
                .toPlainString());
        fields(out, invoice);
        if (!one.templateValues().isEmpty()) {
            out.writeFieldName("template_fields");
            templateValues(out, one.templateValues());
        }
        lines(out, invoice.lines());
        vat(out, invoice.vat());
        checks(out, one.checks());
        if (evidence) {
            evidence(out, invoice);
        }
    }

    /** What an invoice says, as members of the object that is being written. */
    static void invoice(JsonGenerator out, Invoice invoice, boolean evidence) throws IOException {
        fields(out, invoice);
        lines(out, invoice.lines());
        vat(out, invoice.vat());
        if (evidence) {
            evidence(out, invoice);
        }
    }

    private static void fields(JsonGenerator out, Invoice invoice) throws IOException {
        out.writeObjectFieldStart("fields");
        for (Field<?> field : Field.ALL) {
            Optional<String> value = shown(invoice, field);
            if (value.isPresent()) {
                out.writeStringField(field.key(), value.get());
            }
        }
        out.writeEndObject();
    }

    private static Optional<String> shown(Invoice invoice, Field<?> field) {
        Found<?> found = invoice.fields().get(field);
        if (found != null) {
            return Optional.of(value(found.value()));
        }
        Misstated misstated = invoice.misstated().get(field);
        return misstated != null && field.type() == LocalDate.class
                ? Optional.of(misstated.evidence().words())
                : Optional.empty();
    }

    static String value(Object value) {
        if (value instanceof BigDecimal amount) {
            return amount(amount);
        }
        return value instanceof DocType type ? type.code() : value.toString();
    }

    /** Two decimals at least; trailing zeros beyond them say nothing. */
    private static String amount(BigDecimal amount) {
        BigDecimal plain = amount.stripTrailingZeros();
        return (plain.scale() < 2 ? plain.setScale(2) : plain).toPlainString();
    }

    private static String quantity(BigDecimal quantity) {
        BigDecimal plain = quantity.stripTrailingZeros();
        return (plain.scale() < 0 ? plain.setScale(0) : plain).toPlainString();
    }

    private static void lines(JsonGenerator out, List<InvoiceLine> lines) throws IOException {
        if (lines.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("lines");
        for (InvoiceLine line : lines) {
            out.writeStartObject();
            if (!line.description().isEmpty()) {
                out.writeStringField("description", line.description());
            }
            string(out, "quantity", line.quantity().map(ReportJson::quantity));
            string(out, "net_amount", line.netAmount().map(ReportJson::amount));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void vat(JsonGenerator out, List<VatRow> rows) throws IOException {
        if (rows.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("vat");
        for (VatRow row : rows) {
            out.writeStartObject();
            string(out, "category", row.category());
            string(out, "rate", row.rate().map(ReportJson::amount));
            string(out, "base", row.base().map(ReportJson::amount));
            string(out, "tax", row.tax().map(ReportJson::amount));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void checks(JsonGenerator out, List<InvoiceCheck> checks) throws IOException {
        out.writeArrayFieldStart("checks");
        for (InvoiceCheck check : checks) {
            out.writeStartObject();
            out.writeStringField("name", check.name());
            out.writeStringField("outcome", check.outcome().code());
            out.writeStringField("detail", check.detail());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void evidence(JsonGenerator out, Invoice invoice) throws IOException {
        out.writeObjectFieldStart("evidence");
        for (Map.Entry<Field<?>, Found<?>> entry : invoice.fields().entrySet()) {
            evidence(out, entry.getKey(), entry.getValue().evidence());
        }
        for (Map.Entry<Field<?>, Misstated> entry : invoice.misstated().entrySet()) {
            evidence(out, entry.getKey(), entry.getValue().evidence());
        }
        out.writeEndObject();
    }

    private static void evidence(JsonGenerator out, Field<?> field, Evidence evidence) throws IOException {
        out.writeObjectFieldStart(field.key());
        evidence(out, evidence);
        out.writeEndObject();
    }

    static void evidence(JsonGenerator out, Evidence evidence) throws IOException {
        if (evidence.place().isPresent()) {
            Place place = evidence.place().get();
            Box box = place.box();
            out.writeNumberField("page", place.page());
            out.writeArrayFieldStart("box");
            for (float edge : new float[] {box.x0(), box.y0(), box.x1(), box.y1()}) {
                out.writeNumber(
                        new BigDecimal(edge).setScale(1, RoundingMode.HALF_UP).toPlainString());
            }
            out.writeEndArray();
        }
        out.writeStringField("text", evidence.words());
        out.writeStringField("rule", evidence.rule());
        out.writeNumberField("confidence", evidence.confidence());
    }

    /** Under the template's own names and types, so that it compares with what other readers of the format print. */
    private static void templateValues(JsonGenerator out, Map<String, TemplateValue> values) throws IOException {
        out.writeStartObject();
        for (Map.Entry<String, TemplateValue> entry : values.entrySet()) {
            out.writeFieldName(entry.getKey());
            templateValue(out, entry.getValue());
        }
        out.writeEndObject();
    }

    private static void templateValue(JsonGenerator out, TemplateValue value) throws IOException {
        if (value instanceof TemplateValue.Text text) {
            out.writeString(text.text());
        } else if (value instanceof TemplateValue.Decimal decimal) {
            out.writeNumber(decimal.number().toPlainString());
        } else if (value instanceof TemplateValue.Day day) {
            out.writeString(day.day().toString());
        } else if (value instanceof TemplateValue.Moment moment) {
            out.writeString(moment.moment().toString());
        } else if (value instanceof TemplateValue.Flag flag) {
            out.writeBoolean(flag.flag());
        } else if (value instanceof TemplateValue.Items items) {
            out.writeStartArray();
            for (TemplateValue item : items.items()) {
                templateValue(out, item);
            }
            out.writeEndArray();
        } else if (value instanceof TemplateValue.Row row) {
            templateValues(out, row.values());
        } else {
            out.writeNull();
        }
    }

    private static void string(JsonGenerator out, String name, Optional<String> value) throws IOException {
        if (value.isPresent()) {
            out.writeStringField(name, value.get());
        }
    }
}
