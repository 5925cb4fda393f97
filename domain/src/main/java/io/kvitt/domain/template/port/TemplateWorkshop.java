package io.kvitt.domain.template.port;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.document.DocumentContent;
import io.kvitt.domain.template.Lesson;
import java.util.List;

/**
 * Makes templates of what is known of a document. Whatever the document says, the template is one that can be read again and that
 * gives exactly the known values there; a value for which that cannot be had is left out and named. Many threads may learn at once.
 */
public interface TemplateWorkshop {

    /**
     * Learns a template.
     *
     * @param alike documents of the same issuer, to see which rules hold there too
     * @return every reason why no template can be made, all at once
     */
    Checked<TemplateDraft> learn(DocumentContent document, Lesson lesson, List<DocumentContent> alike);
}
