package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.invoice.TemplateReading;
import io.kvitt.domain.template.port.TemplateDraft;
import java.util.List;
import java.util.Optional;

/** A template that was learned, with what is known of how. */
record LearnedTemplate(
        Template template, String yaml, List<LearnedField> fields, List<Unlearned> unlearned, List<String> notes)
        implements TemplateDraft {

    LearnedTemplate {
        fields = List.copyOf(fields);
        unlearned = List.copyOf(unlearned);
        notes = List.copyOf(notes);
    }

    @Override
    public String issuer() {
        return template.issuer();
    }

    @Override
    public List<String> keywords() {
        return template.keywords().stream().map(Keyword::text).toList();
    }

    @Override
    public Optional<TemplateReading> tryOn(DocumentContent document) {
        Search search = new Search(System::nanoTime, () -> {});
        String text = TemplateRun.searchable(document);
        boolean matches = template.keywords().stream().allMatch(keyword -> keyword.occursIn(text, search));
        return matches ? Optional.of(TemplateRun.read(template, document, search, true)) : Optional.empty();
    }
}
