package io.kvitt.domain.template.port;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.document.Place;
import io.kvitt.domain.invoice.Field;
import io.kvitt.domain.invoice.TemplateReading;
import java.util.List;
import java.util.Optional;

/** A template that gives exactly the confirmed values of the document it was learned from. Nobody keeps it yet. */
public interface TemplateDraft {

    /**
     * A field that has a rule.
     *
     * @param label what the value hangs on; empty for a fixed value
     * @param place where the rule found the value
     */
    record LearnedField(Field<?> field, String value, String label, Optional<Place> place) {}

    /** A field for which no rule gives the confirmed value. */
    record Unlearned(Field<?> field, String because) {}

    /** The whole file, UTF-8 when written. */
    String yaml();

    String issuer();

    /** Texts that all have to be on a document. */
    List<String> keywords();

    List<LearnedField> fields();

    List<Unlearned> unlearned();

    /** What somebody should know who keeps it. */
    List<String> notes();

    /** What it reads in a document; empty if its keywords do not occur there. */
    Optional<TemplateReading> tryOn(DocumentContent document);
}
