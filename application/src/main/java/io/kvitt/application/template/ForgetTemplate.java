package io.kvitt.application.template;

import io.kvitt.domain.template.port.OwnTemplates;

/** Forgets a template that was kept: papers are read without it from then on. */
public final class ForgetTemplate {

    private final OwnTemplates templates;

    public ForgetTemplate(OwnTemplates templates) {
        this.templates = templates;
    }

    /** @return false if there is none of that name */
    public boolean forget(String name) {
        return templates.forget(name);
    }
}
