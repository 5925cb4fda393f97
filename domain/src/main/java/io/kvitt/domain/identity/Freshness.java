package io.kvitt.domain.identity;

/** How good the access token at hand is. */
public enum Freshness {
    FRESH,
    /** Works, but is to be renewed. */
    STALE,
    /** Does not work any more, or there is none. */
    EXPIRED
}
