package io.kvitt.domain.identity.port;

/** How an update ended. Every case but {@code Done} changed nothing. */
public sealed interface Update<T> {

    record Done<T>() implements Update<T> {}

    /** Nothing of that id is kept. */
    record NotFound<T>() implements Update<T> {}

    /**
     * Another version is kept than the one that was to be replaced.
     *
     * @param kept that version, to decide anew from
     */
    record Conflict<T>(T kept) implements Update<T> {}
}
