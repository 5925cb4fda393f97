package io.kvitt.domain;

/**
 * Something outside failed: a store is held by another program, damaged or out of reach. Adapters throw it and edges turn it
 * into an answer; nobody between them catches it. A thing that is not there is no failure but a return value.
 */
public final class OutsideFailure extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /** What went wrong; the names are codes of the interface and never change meaning. */
    public enum Kind {
        /** Another program keeps the store to itself for longer than we wait; trying again may help. */
        STORE_LOCKED,
        /** The store was written by a newer Kvitt, and this one would misread it. */
        STORE_TOO_NEW,
        /** What should be a store is none, or holds what cannot be read back. */
        STORE_DAMAGED,
        /** The store cannot be opened, read or written: no permission, no room, no folder. */
        STORE_UNREACHABLE;

        /** Whether the same call may succeed a little later. */
        public boolean isRetryable() {
            return this == STORE_LOCKED;
        }
    }

    /** A failure, said in a message that holds no secret. */
    public OutsideFailure(Kind kind, String message) {
        super(message);
        this.kind = kind;
    }

    /** A failure with what caused it. */
    public OutsideFailure(Kind kind, String message, Throwable cause) {
        super(message, cause);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }
}
