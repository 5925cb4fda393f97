package io.kvitt.adapters.documents.pdf;

/** The reading thread was told to stop; ends the reading from any depth. Never leaves this package. */
final class Interrupted extends RuntimeException {
    private static final long serialVersionUID = 1;

    private Interrupted() {
        super("interrupted", null, false, false);
    }

    static void check() {
        if (Thread.currentThread().isInterrupted()) {
            throw new Interrupted();
        }
    }
}
