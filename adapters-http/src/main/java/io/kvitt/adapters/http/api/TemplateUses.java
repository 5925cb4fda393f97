package io.kvitt.adapters.http.api;

import io.kvitt.application.template.ForgetTemplate;
import io.kvitt.application.template.KeepTemplate;
import io.kvitt.application.template.LearnTemplate;
import io.kvitt.application.template.ListTemplates;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.template.port.OwnTemplates;
import java.util.Optional;

/**
 * What can be done with templates.
 *
 * @param own those that are kept; none where several people use the server, because a template reads the papers of all of them
 */
public record TemplateUses(LearnTemplate learnTemplate, Optional<Own> own) {

    /**
     * What one person may do with the templates of a server.
     *
     * @param keeper whose the server is
     */
    public record Own(
            UserId keeper, KeepTemplate keepTemplate, ListTemplates listTemplates, ForgetTemplate forgetTemplate) {

        public static Own of(UserId keeper, OwnTemplates templates) {
            return new Own(
                    keeper, new KeepTemplate(templates), new ListTemplates(templates), new ForgetTemplate(templates));
        }
    }

    /** What that user may do with those that are kept; nothing if they are not theirs. */
    Optional<Own> ownOf(UserId user) {
        return own.filter(one -> one.keeper().equals(user));
    }
}
