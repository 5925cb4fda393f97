package io.kvitt.domain.invoice.port;

import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.invoice.TemplateReading;
import java.util.Optional;

/**
 * Templates that people wrote for issuers. The first one whose keywords occur reads the document, also when its fields then
 * fail; no second one is tried. Every search ends within its time limit, whatever the template and the text. Many threads
 * may read at once.
 */
public interface InvoiceTemplates {

    /** @return empty if no template is for this document */
    Optional<TemplateReading> read(DocumentContent document);

    /**
     * For a document that no template is for: the reading of the one template that comes nearest. At least half of its
     * keywords, of which there are three or more, occur in any case of letters, among them one that no other template has;
     * no other template comes as near, and it yields all that it requires. It may still be another issuer's paper: whoever asks must say that it is a guess.
     */
    Optional<TemplateReading> readNearest(DocumentContent document);
}
