package io.kvitt.domain.identity;

/** What is worth noting about a session. */
public enum SessionNote {
    LOGGED_IN,
    LOGGED_OUT,
    REUSE,
    REUSE_AFTER_REVOCATION,
    RECOVERED,
    CLIENT_MISMATCH,
    FUTURE_GENERATION
}
