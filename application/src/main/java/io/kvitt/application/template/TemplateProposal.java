package io.kvitt.application.template;

import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.template.TemplateTrial;
import io.kvitt.domain.template.port.TemplateDraft;
import java.util.List;

/**
 * A template that may be kept, and what it would change.
 *
 * @param from the invoice that it was learned from
 * @param trials what it would make of documents that are kept: those of the issuer, and of all others those that it would read
 * @param others how many documents of others it was tried on
 * @param untried names of documents that could not be tried: locked, lost, or with several invoices in them
 */
public record TemplateProposal(
        InvoiceId from, TemplateDraft draft, List<TemplateTrial> trials, int others, List<String> untried) {

    public TemplateProposal {
        trials = List.copyOf(trials);
        untried = untried.stream().distinct().toList();
    }

    /** Why it must not be kept, document by document; none if it may. */
    public List<String> objections() {
        return trials.stream()
                .flatMap(trial -> trial.objections().stream().map(because -> trial.file() + ": " + because))
                .toList();
    }
}
