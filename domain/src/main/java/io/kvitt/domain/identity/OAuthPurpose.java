package io.kvitt.domain.identity;

/** What a round trip to a provider is for. A state made for one is no state for another. */
public enum OAuthPurpose {
    /** To log in at our door. */
    LOG_IN,
    /** To give a user who is logged in a further account at a provider to log in with. */
    LINK,
    CONNECT_GOOGLE
}
