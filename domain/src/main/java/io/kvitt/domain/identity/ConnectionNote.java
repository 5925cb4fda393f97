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
    CIPHER_FAILURE
}
