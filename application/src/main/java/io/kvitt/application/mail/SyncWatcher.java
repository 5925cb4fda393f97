package io.kvitt.application.mail;

import io.kvitt.domain.mail.KnownMessage;

/** Somebody who waits for a pass over a mailbox: is told how far it is, and may have it end early. */
public interface SyncWatcher {

    /** For a pass that nobody waits for. */
    SyncWatcher NOBODY = new SyncWatcher() {};

    /** That many messages were found; some of them may be known. */
    default void found(int messages) {}

    /**
     * A message has come so far, and that is kept.
     *
     * @param step what it adds to the tally
     */
    default void noted(KnownMessage message, SyncTally step) {}

    /** Whether the pass should end; what is left is read by the next. Asked between messages, and by one thread. */
    default boolean isEnough() {
        return false;
    }
}
