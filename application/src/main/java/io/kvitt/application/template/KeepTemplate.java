package io.kvitt.application.template;

import io.kvitt.domain.template.port.OwnTemplates;
import io.kvitt.domain.template.port.TemplateDraft;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** Keeps a template that was learned, unless a document that is known would be worse off. */
public final class KeepTemplate {

    private final OwnTemplates templates;

    public KeepTemplate(OwnTemplates templates) {
        this.templates = templates;
    }

    /** What became of it. */
    public sealed interface Answer {

        /** It is used from now on. */
        record Kept(String where) implements Answer {}

        /** Nothing was kept, for these reasons. */
        record Refused(List<String> objections) implements Answer {
            public Refused {
                objections = List.copyOf(objections);
            }
        }

        /** Nothing was kept: there is another template of that issuer. */
        record Taken(String issuer) implements Answer {}

        default <R> R match(Function<Kept, R> kept, Function<Refused, R> refused, Function<Taken, R> taken) {
            if (this instanceof Kept done) {
                return kept.apply(done);
            }
            return this instanceof Refused no ? refused.apply(no) : taken.apply((Taken) this);
        }
    }

    /** @param instead whether it may take the place of another template of that issuer */
    public Answer keep(TemplateProposal proposal, boolean instead) {
        if (!proposal.objections().isEmpty()) {
            return new Answer.Refused(proposal.objections());
        }
        TemplateDraft draft = proposal.draft();
        Optional<String> where = templates.keep(draft.issuer(), draft.yaml(), instead);
        return where.<Answer>map(Answer.Kept::new).orElseGet(() -> new Answer.Taken(draft.issuer()));
    }
}
