package io.kvitt.cli;

import com.fasterxml.jackson.core.JsonGenerator;
import io.kvitt.application.template.TemplateProposal;
import io.kvitt.domain.template.TemplateTrial;
import io.kvitt.domain.template.TemplateTrial.Change;
import io.kvitt.domain.template.TemplateTrial.TriedValue;
import io.kvitt.domain.template.port.TemplateDraft;
import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A template that may be kept, as people and programs read it. */
final class TemplateProposalView {

    private final TemplateProposal proposal;

    TemplateProposalView(TemplateProposal proposal) {
        this.proposal = proposal;
    }

    void tell(PrintStream out) {
        TemplateDraft draft = proposal.draft();
        line(out, "template for " + draft.issuer() + ", known by: " + String.join(" | ", draft.keywords()));
        for (TemplateDraft.LearnedField field : draft.fields()) {
            String label = field.label().isEmpty() ? "stated" : "beside or below '" + field.label() + "'";
            line(out, row(field.field().key(), field.value(), label));
        }
        draft.unlearned().forEach(field -> line(out, "  " + field.field().key() + " has no rule: " + field.because()));
        draft.notes().forEach(note -> line(out, "  note: " + note));
        proposal.trials().forEach(trial -> tell(out, trial));
        line(out, "documents of others that it was tried on: " + proposal.others());
        proposal.untried().forEach(file -> line(out, file + " could not be tried"));
        proposal.objections().forEach(because -> line(out, "worse: " + because));
    }

    private static void tell(PrintStream out, TemplateTrial trial) {
        String id = trial.id().value().substring(0, 8);
        if (!trial.isRead()) {
            line(out, trial.file() + " (" + id + "): its keywords are not there; nothing changes");
            return;
        }
        long same = trial.values().stream()
                .filter(value -> value.change() == Change.SAME)
                .count();
        line(out, trial.file() + " (" + id + "): " + same + " values as now");
        for (TriedValue value : trial.values()) {
            if (value.change() != Change.SAME) {
                String before = value.now()
                        .map(now -> ", now " + Printable.fit(now, 24))
                        .orElse("");
                line(
                        out,
                        row(
                                value.field().key(),
                                value.then().orElse("-"),
                                value.change().code() + before));
            }
        }
    }

    private static String row(String name, String value, String rest) {
        return String.format(Locale.ROOT, "  %-18s %-24s %s", name, Printable.fit(value, 24), rest);
    }

    private static void line(PrintStream out, String text) {
        out.println(Printable.line(text));
    }

    /** @param where it was kept, if it was */
    String json(Optional<String> where) throws IOException {
        TemplateDraft draft = proposal.draft();
        return Json.document(out -> {
            out.writeStartObject();
            out.writeStringField("issuer", draft.issuer());
            out.writeStringField("invoice", proposal.from().value());
            texts(out, "keywords", draft.keywords());
            learned(out, draft);
            texts(out, "notes", draft.notes());
            out.writeArrayFieldStart("documents");
            for (TemplateTrial trial : proposal.trials()) {
                write(out, trial);
            }
            out.writeEndArray();
            out.writeNumberField("others_tried", proposal.others());
            texts(out, "untried", proposal.untried());
            texts(out, "objections", proposal.objections());
            if (where.isPresent()) {
                out.writeStringField("kept", where.get());
            }
            out.writeStringField("yaml", draft.yaml());
            out.writeEndObject();
        });
    }

    private static void learned(JsonGenerator out, TemplateDraft draft) throws IOException {
        out.writeObjectFieldStart("fields");
        for (TemplateDraft.LearnedField field : draft.fields()) {
            out.writeStringField(field.field().key(), field.value());
        }
        out.writeEndObject();
        out.writeObjectFieldStart("unlearned");
        for (TemplateDraft.Unlearned field : draft.unlearned()) {
            out.writeStringField(field.field().key(), field.because());
        }
        out.writeEndObject();
    }

    private static void write(JsonGenerator out, TemplateTrial trial) throws IOException {
        out.writeStartObject();
        out.writeStringField("invoice", trial.id().value());
        out.writeStringField("file", trial.file());
        out.writeStringField("issuer", trial.kinship().name().toLowerCase(Locale.ROOT));
        out.writeBooleanField("read", trial.isRead());
        out.writeObjectFieldStart("fields");
        for (TriedValue value : trial.values()) {
            out.writeObjectFieldStart(value.field().key());
            out.writeStringField("change", value.change().code());
            optional(out, "now", value.now());
            optional(out, "then", value.then());
            out.writeEndObject();
        }
        out.writeEndObject();
        texts(out, "objections", trial.objections());
        out.writeEndObject();
    }

    private static void optional(JsonGenerator out, String name, Optional<String> text) throws IOException {
        if (text.isPresent()) {
            out.writeStringField(name, text.get());
        }
    }

    private static void texts(JsonGenerator out, String name, List<String> texts) throws IOException {
        out.writeArrayFieldStart(name);
        for (String text : texts) {
            out.writeString(text);
        }
        out.writeEndArray();
    }
}
