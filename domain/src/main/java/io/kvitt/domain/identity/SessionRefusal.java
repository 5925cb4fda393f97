package io.kvitt.domain.identity;

/** Why a refresh was refused. For our own eyes: whoever asked is told {@code invalid_grant} and nothing else. */
public enum SessionRefusal {
    FORGED,
    UNKNOWN,
    REVOKED,
    EXPIRED,
    /** The account was closed or all its sessions were ended. */
    ACCOUNT,
    /** A token of a browser came from an app, or the other way round. */
    CLIENT_MISMATCH,
    /** A generation that was never given out: the store went back in time, or the MAC key is known to others. */
    FUTURE,
    REUSE,
    /** A login drew an id that there is. */
    ID_TAKEN
}
