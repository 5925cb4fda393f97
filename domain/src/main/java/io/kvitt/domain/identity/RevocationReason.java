package io.kvitt.domain.identity;

/** Why a session ended before its time. */
public enum RevocationReason {
    LOGOUT,
    LOGOUT_ALL,
    /** A refresh token was used again when only a copy of it can have been. */
    REUSE,
    PASSWORD_CHANGED,
    ADMIN,
    /** The user logged in on more devices than are held at once; the oldest session went. */
    SESSION_LIMIT,
    USER_DISABLED,
    USER_DELETED,
    KEY_COMPROMISED
}
