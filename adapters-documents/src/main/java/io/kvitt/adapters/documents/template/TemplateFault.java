package io.kvitt.adapters.documents.template;

/** A template file that cannot be understood; caught where the file is loaded. */
final class TemplateFault extends RuntimeException {

    private final transient TemplateProblem.Code code;
    private final int line;

    TemplateFault(TemplateProblem.Code code, int line, String message) {
        super(message, null, false, false);
        this.code = code;
        this.line = line;
    }

    TemplateProblem.Code code() {
        return code;
    }

    int line() {
        return line;
    }
}
