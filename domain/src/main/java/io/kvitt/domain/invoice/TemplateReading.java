package io.kvitt.domain.invoice;

import io.kvitt.domain.invoice.InvoiceCheck.Outcome;
import java.util.List;
import java.util.Map;

/**
 * What a template read of a document.
 *
 * @param template its name: the file name without its ending
 * @param invoice the fields that have a name of ours, with evidence
 * @param values all that the template yielded, under its own names and in its order
 * @param missing required names that yielded nothing; the reading is incomplete unless this is empty
 * @param warnings fields that failed and why, for people; never document text
 */
public record TemplateReading(
        String template,
        Invoice invoice,
        Map<String, TemplateValue> values,
        List<String> missing,
        List<String> warnings) {

    /** The same reading, no field of which is relied on more than this. */
    public TemplateReading reliedOnAtMost(double confidence) {
        return new TemplateReading(template, invoice.reliedOnAtMost(confidence), values, missing, warnings);
    }

    /** Whether all required fields were found, and what went wrong with the others. */
    public List<InvoiceCheck> checks() {
        InvoiceCheck required = missing.isEmpty()
                ? new InvoiceCheck(
                        "required-fields-found", Outcome.PASSED, "nothing that the template requires is missing")
                : new InvoiceCheck("required-fields-found", Outcome.FAILED, "missing: " + String.join(", ", missing));
        InvoiceCheck fields = warnings.isEmpty()
                ? new InvoiceCheck("template-fields-read", Outcome.PASSED, "every field was read or is absent")
                : new InvoiceCheck("template-fields-read", Outcome.FAILED, String.join("; ", warnings));
        return List.of(required, fields);
    }
}
