package io.kvitt.adapters.documents.template;

import java.util.Optional;

/** A pattern of a template file, translated when it is first used. Many threads may use one. */
final class TemplatePattern {

    private final String source;
    private final int line;
    private volatile Optional<Compiled> compiled = Optional.empty();

    private record Compiled(Optional<PythonRegex> regex, String fault) {}

    TemplatePattern(String source, int line) {
        this.source = source;
        this.line = line;
    }

    String source() {
        return source;
    }

    int line() {
        return line;
    }

    /** Throws {@link FieldFailure} if the pattern is invalid. */
    PythonRegex regex() {
        Compiled done = compiled();
        return done.regex().orElseThrow(() -> new FieldFailure("invalid pattern: " + done.fault()));
    }

    /** What is wrong with it. */
    Optional<String> fault() {
        Compiled done = compiled();
        return done.regex().isPresent() ? Optional.empty() : Optional.of(done.fault());
    }

    private Compiled compiled() {
        Optional<Compiled> known = compiled;
        if (known.isPresent()) {
            return known.get();
        }
        Compiled done;
        try {
            done = new Compiled(Optional.of(PythonRegex.compile(source)), "");
        } catch (PythonRegex.Refused refused) {
            done = new Compiled(Optional.empty(), String.valueOf(refused.getMessage()));
        }
        compiled = Optional.of(done);
        return done;
    }
}
