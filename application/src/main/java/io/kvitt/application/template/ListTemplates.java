package io.kvitt.application.template;

import io.kvitt.domain.template.port.OwnTemplates;
import java.util.List;

/** Names the templates that were learned and kept. */
public final class ListTemplates {

    private final OwnTemplates templates;

    public ListTemplates(OwnTemplates templates) {
        this.templates = templates;
    }

    /** In order; a reading names the template that it used in the same way. */
    public List<String> names() {
        return templates.names();
    }
}
