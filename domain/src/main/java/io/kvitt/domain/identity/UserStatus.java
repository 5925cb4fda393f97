package io.kvitt.domain.identity;

/** Whether an account may be used. */
public enum UserStatus {
    ACTIVE,
    /** Closed by an operator; it may be opened again. */
    DISABLED,
    /** Everything of the user is being erased, or is gone. */
    DELETED
}
