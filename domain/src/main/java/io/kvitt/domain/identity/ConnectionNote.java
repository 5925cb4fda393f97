package io.kvitt.domain.identity;

/** What is worth noting about a connection. */
public enum ConnectionNote {
    CONNECTED,
    CONNECTED_AGAIN,
    SWITCHED,
    DISCONNECTED,
    REVOKED,
    /** The user has to connect again. */
    NEEDS_REAUTH,
    CLIENT_REJECTED,
    CIPHER_FAILURE,
    /** A token is still sealed by an older key, as the store failed when it was sealed anew. */
    NOT_RESEALED
}
