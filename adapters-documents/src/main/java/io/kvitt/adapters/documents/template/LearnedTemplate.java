package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.TemplateReading;
import java.util.List;
import java.util.Optional;

/** A template that gives exactly the confirmed values of the document it was learned from. */
public final class LearnedTemplate {

    private final Template template;
    private final String yaml;
    private final List<LearnedField> fields;
    private final List<Unlearned> unlearned;
    private final List<String> notes;

    /**
     * A field that has a rule.
     *
     * @param label what the value hangs on; empty for a fixed value
     * @param place where the rule found the value
     */
    public record LearnedField(Field<?> field, String value, String label, Optional<Place> place) {}

    /** A field for which no rule gives the confirmed value. */
    public record Unlearned(Field<?> field, String because) {}

    LearnedTemplate(
            Template template, String yaml, List<LearnedField> fields, List<Unlearned> unlearned, List<String> notes) {
        this.template = template;
        this.yaml = yaml;
        this.fields = List.copyOf(fields);
        this.unlearned = List.copyOf(unlearned);
        this.notes = List.copyOf(notes);
    }

    /** The whole file, UTF-8 when written. */
    public String yaml() {
        return yaml;
    }

    public String issuer() {
        return template.issuer();
    }

    public List<String> keywords() {
        return template.keywords().stream().map(Keyword::text).toList();
    }

    public List<LearnedField> fields() {
        return fields;
    }

    public List<Unlearned> unlearned() {
        return unlearned;
    }

    /** What somebody should know who keeps it. */
    public List<String> notes() {
        return notes;
    }

    /** What it reads in a document; empty if its keywords do not occur there. */
    public Optional<TemplateReading> tryOn(DocumentContent document) {
        Search search = new Search(System::nanoTime, () -> {});
        String text = TemplateRun.searchable(document);
        boolean matches = template.keywords().stream().allMatch(keyword -> keyword.occursIn(text, search));
        return matches ? Optional.of(TemplateRun.read(template, document, search, true)) : Optional.empty();
    }
}
