package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.DocumentReport;
import io.kvitt.application.DocumentReport.Attempt;
import io.kvitt.application.DocumentReport.ReadOne;
import io.kvitt.domain.document.Evidence;
import io.kvitt.domain.layout.Candidate;
import io.kvitt.domain.layout.Choice;
import io.kvitt.domain.layout.Support;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Why a document was read as it was, as a JSON object: {@code tried} strategies that did not apply, and for each invoice its
 * {@code fields} with the supports of the value and the candidates that lost. Checks and reasons to look are elsewhere in
 * the report.
 */
final class ExplanationJson {

    private ExplanationJson() {}

    static void write(JsonGenerator out, DocumentReport report) throws IOException {
        out.writeObjectFieldStart("explanation");
        out.writeArrayFieldStart("tried");
        for (Attempt attempt : report.attempts()) {
            out.writeStartObject();
            out.writeStringField("strategy", attempt.strategy().code());
            out.writeStringField("because", attempt.because());
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeArrayFieldStart("invoices");
        for (ReadOne one : report.invoices()) {
            out.writeStartObject();
            out.writeArrayFieldStart("fields");
            for (Explained explained : Explained.of(one)) {
                field(out, explained);
            }
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
        out.writeEndObject();
    }

    private static void field(JsonGenerator out, Explained explained) throws IOException {
        out.writeStartObject();
        out.writeStringField("field", explained.field().key());
        text(out, "value", explained.value());
        text(out, "misstated", explained.misstated());
        Optional<Evidence> evidence = explained.evidence();
        if (evidence.isPresent()) {
            ReportJson.evidence(out, evidence.get());
        }
        supports(out, explained.supports());
        if (!explained.rejected().isEmpty()) {
            out.writeArrayFieldStart("rejected");
            for (Choice.Rejected rejected : explained.rejected()) {
                rejected(out, rejected);
            }
            out.writeEndArray();
        }
        out.writeEndObject();
    }

    private static void rejected(JsonGenerator out, Choice.Rejected rejected) throws IOException {
        Candidate<?> candidate = rejected.candidate();
        out.writeStartObject();
        out.writeStringField("value", ReportJson.value(candidate.found().value()));
        out.writeStringField("because", rejected.because());
        ReportJson.evidence(out, candidate.found().evidence());
        supports(out, candidate.supports());
        out.writeEndObject();
    }

    private static void supports(JsonGenerator out, List<Support> supports) throws IOException {
        if (supports.isEmpty()) {
            return;
        }
        out.writeArrayFieldStart("supports");
        for (Support support : supports) {
            out.writeStartObject();
            out.writeStringField("name", support.name());
            out.writeStringField("words", support.words());
            out.writeFieldName("weight");
            out.writeNumber(String.format(Locale.ROOT, "%.2f", support.weight()));
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private static void text(JsonGenerator out, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.writeStringField(name, text.get());
        }
    }
}
