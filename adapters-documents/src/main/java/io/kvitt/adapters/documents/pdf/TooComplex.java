package io.kvitt.adapters.documents.pdf;

/** A document goes beyond a limit; ends its reading from any depth. Never leaves this package. */
final class TooComplex extends RuntimeException {
    private static final long serialVersionUID = 1;

    TooComplex(String limit) {
        super(limit, null, false, false);
    }
}
