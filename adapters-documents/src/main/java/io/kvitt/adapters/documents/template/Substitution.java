package io.kvitt.adapters.documents.template;

import java.util.List;
import java.util.Optional;

/** A pattern and what stands for each of its matches. */
record Substitution(TemplatePattern pattern, String replacement) {

    static String applyAll(List<Substitution> substitutions, String text, Search search) {
        String replaced = text;
        for (Substitution substitution : substitutions) {
            replaced = search.replace(substitution.pattern.regex(), substitution.parts(), replaced);
        }
        return replaced;
    }

    /** What is wrong with the pattern or the replacement. */
    Optional<String> fault() {
        if (pattern.fault().isPresent()) {
            return pattern.fault();
        }
        try {
            PythonRegex.Replacement.of(replacement, pattern.regex());
            return Optional.empty();
        } catch (PythonRegex.Refused refused) {
            return Optional.of(String.valueOf(refused.getMessage()));
        }
    }

    private PythonRegex.Replacement parts() {
        try {
            return PythonRegex.Replacement.of(replacement, pattern.regex());
        } catch (PythonRegex.Refused refused) {
            throw new FieldFailure("invalid replacement: " + refused.getMessage());
        }
    }
}
