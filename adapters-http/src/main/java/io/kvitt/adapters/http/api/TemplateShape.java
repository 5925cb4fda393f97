package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.application.template.TemplateProposal;
import io.kvitt.domain.template.TemplateTrial;
import io.kvitt.domain.template.port.TemplateDraft;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** A template that was learned, and what it would change. Nobody keeps it yet. */
record TemplateShape(
        @Says(value = "Whose papers it reads", example = "Exempel Energi AB")
        String issuer,

        @Says(
                value = "The invoice that it was learned from",
                example = "1f3a9c02d5b84e6f90a1b2c3d4e5f60718293a4b5c6d7e8f9001122334455667")
        String invoiceId,

        @Says("Texts that all have to be on a paper") List<String> keywords,

        @Says("Fields that it reads") List<Learned> fields,

        @Says("Fields that are known, and that it cannot read")
        List<Unlearned> unlearned,

        @Says("What somebody should know who keeps it") List<String> notes,

        @Says("What it makes of papers that are kept") List<Tried> documents,

        @Says(value = "How many papers of others it was tried on", example = "12")
        int othersTried,

        @Says("Papers that it could not be tried on") List<String> untried,

        @Says("Why it should not be kept; none if it may") List<String> objections,

        @Says(value = "The file, in the format of invoice2data", example = "issuer: Exempel Energi AB")
        String yaml) {

    static final TemplateShape EXAMPLE = new TemplateShape(
            "Exempel Energi AB",
            "1f3a9c02d5b84e6f90a1b2c3d4e5f60718293a4b5c6d7e8f9001122334455667",
            List.of("Exempel Energi AB", "Summa att betala"),
            List.of(new Learned("invoice_number", "4711", "Fakturanr")),
            List.of(new Unlearned("tax_total", "its value is not on the page as text")),
            List.of(),
            List.of(new Tried(
                    "2b3a9c02d5b84e6f90a1b2c3d4e5f60718293a4b5c6d7e8f9001122334455667",
                    "april.pdf",
                    "same",
                    true,
                    List.of(new Value("invoice_number", "new", Optional.empty(), Optional.of("4712"))),
                    List.of())),
            12,
            List.of(),
            List.of(),
            "issuer: Exempel Energi AB\n");

    /** A field that has a rule. */
    record Learned(
            @Says(value = "Its name", example = "invoice_number")
            String field,

            @Says(value = "What it reads there", example = "4711")
            String value,

            @Says(value = "What the value hangs on; empty if it is stated", example = "Fakturanr")
            String label) {}

    /** A field without one. */
    record Unlearned(
            @Says(value = "Its name", example = "tax_total") String field,

            @Says(value = "Why", example = "its value is not on the page as text")
            String because) {}

    /** A paper. */
    record Tried(
            @Says(value = "Which one", example = "2b3a9c02d5b84e6f90a1b2c3d4e5f60718293a4b5c6d7e8f9001122334455667")
            String invoiceId,

            @Says(value = "The name it came under", example = "april.pdf")
            String file,

            @Says(value = "Whether it is of the same issuer, of another one, or unknown", example = "same")
            String issuer,

            @Says(value = "Whether the template would read it; if not, nothing changes", example = "true")
            boolean read,

            @Says("What is known now or would be read then") List<Value> values,

            @Says("Why it would be worse off") List<String> objections) {}

    /** A value. */
    record Value(
            @Says(value = "Its field", example = "invoice_number")
            String field,

            @Says(value = "same, new, changed or lost", example = "new")
            String change,

            @Says(value = "What is known now", example = "4711")
            Optional<String> now,

            @Says(value = "What would be read", example = "4712")
            Optional<String> then) {}

    static TemplateShape of(TemplateProposal proposal) {
        TemplateDraft draft = proposal.draft();
        return new TemplateShape(
                draft.issuer(),
                proposal.from().value(),
                draft.keywords(),
                draft.fields().stream()
                        .map(one -> new Learned(one.field().key(), one.value(), one.label()))
                        .toList(),
                draft.unlearned().stream()
                        .map(one -> new Unlearned(one.field().key(), one.because()))
                        .toList(),
                draft.notes(),
                proposal.trials().stream().map(TemplateShape::tried).toList(),
                proposal.others(),
                proposal.untried(),
                proposal.objections(),
                draft.yaml());
    }

    private static Tried tried(TemplateTrial trial) {
        return new Tried(
                trial.id().value(),
                trial.file(),
                trial.kinship().name().toLowerCase(Locale.ROOT),
                trial.isRead(),
                trial.values().stream()
                        .map(value ->
                                new Value(value.field().key(), value.change().code(), value.now(), value.then()))
                        .toList(),
                trial.objections());
    }
}
