package io.kvitt.domain;

/**
 * Something outside failed: a store is held by another program, damaged or out of reach, a provider does not answer. Adapters throw it and edges turn it
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
        /** There is no room left to write to. What is kept can still be read. */
        STORE_FULL,
        /** The store may be read and not be written. */
        STORE_READ_ONLY,
        /** The store cannot be opened, read or written: no permission, no folder, a broken disk. */
        STORE_UNREACHABLE,
        /** More is asked at once than can be done; trying again in a moment helps. */
        OVERLOADED,
        /** A provider that we depend on cannot be reached, or does not answer as it should. */
        UPSTREAM_UNAVAILABLE,
        /** A key is missing, damaged or readable by others: nothing can be signed or opened. */
        KEYS_UNUSABLE;

        /** Whether the same call may succeed a little later. */
        public boolean isRetryable() {
            return this == STORE_LOCKED || this == OVERLOADED || this == UPSTREAM_UNAVAILABLE;
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
