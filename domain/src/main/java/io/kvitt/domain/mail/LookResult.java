package io.kvitt.domain.mail;

/** How the last pass over a mailbox ended. */
public enum LookResult {
    /** There was none yet. */
    NONE,
    /** All that was there was looked at. */
    DONE,
    /** Its time was over before all was looked at; it goes on. */
    UNFINISHED,
    THROTTLED,
    NEEDS_REAUTH,
    UNAVAILABLE
}
