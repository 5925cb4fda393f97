package io.kvitt.domain.identity;

/** Through what a session came to be; a refresh token that comes another way was taken from where it belongs. */
public enum ClientType {
    /** A browser, with cookies. */
    WEB,
    IOS,
    API
}
