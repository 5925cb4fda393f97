package io.kvitt.domain.identity;

/** What is to be done outside the store; the details of each say with what. */
public enum DutyKind {
    /** A grant is to be taken back at Google: {@code connection}, {@code client}, {@code token} (sealed). */
    REVOKE_GRANT,
    /** The owner is to hear of something: {@code note}, and what it is about. */
    TELL_OWNER,
    /**
     * A mailbox is to be read: {@code connection}; with {@code from} as {@code stop}, from where that stopped, else from the
     * beginning.
     */
    READ_MAILBOX,
    /** A credential that failed was kept long enough: {@code connection}. */
    FORGET_CREDENTIAL,
    /** All that there is of a user is to be erased. */
    ERASE_USER
}
