package io.kvitt.cli;

/** Nobody is logged in, or their session is over: the command does nothing. */
final class NotSignedIn extends RuntimeException {

    private static final long serialVersionUID = 1L;

    NotSignedIn(String message) {
        super(message);
    }
}
