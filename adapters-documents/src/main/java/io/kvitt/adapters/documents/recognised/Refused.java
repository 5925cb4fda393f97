package io.kvitt.adapters.documents.recognised;

import io.kvitt.domain.document.DocumentProblem;

/** A file is not read any further; ends the reading from any depth. Never leaves this package. */
final class Refused extends RuntimeException {
    private static final long serialVersionUID = 1;

    private final transient DocumentProblem problem;

    Refused(DocumentProblem.Code code, String detail) {
        super(code.text(), null, false, false);
        problem = new DocumentProblem(code, detail);
    }

    DocumentProblem problem() {
        return problem;
    }

    /** The interrupt stays with the thread. */
    static void ifInterrupted() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Refused(DocumentProblem.Code.TIMEOUT, "reading took too long and was stopped");
        }
    }
}
