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
}
