package io.kvitt.adapters.documents.template;

import io.kvitt.domain.invoice.TemplateValue;
import java.util.Optional;

/**
 * A value that a template yielded, and what it was made of.
 *
 * @param words as captured; none for a value that the template itself states
 * @param from where the words begin in the text that was searched; meaningless without words
 * @param to where they end
 * @param onPage whether the offsets are those of the document's own text
 */
record Reading(TemplateValue value, Optional<String> words, int from, int to, boolean onPage) {

    static Reading stated(TemplateValue value) {
        return new Reading(value, Optional.empty(), 0, 0, false);
    }

    Reading with(TemplateValue other) {
        return new Reading(other, words, from, to, onPage);
    }
}
