package io.kvitt.application.mail;

import io.kvitt.domain.mail.KnownMessage;

/** Somebody who waits for a pass over a mailbox: is told how far it is, and may have it end early. */
public interface SyncWatcher {

    /** For a pass that nobody waits for. */
    SyncWatcher NOBODY = new SyncWatcher() {};

    /** A pass begins, with so many messages that an earlier one found and left to be tried. */
    default void begins(int left) {}

    /** That many messages were found; some of them may be known. */
    default void found(int messages) {}

    /** All was looked through, and so many messages are left to be tried, now or later. */
    default void looked(int left) {}

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
