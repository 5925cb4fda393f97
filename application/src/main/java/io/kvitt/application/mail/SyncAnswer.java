package io.kvitt.application.mail;

import io.kvitt.domain.mail.LookResult;

/** How a pass over a mailbox ended. */
public sealed interface SyncAnswer {

    /** It was gone over, as far as the result says. */
    record Ended(LookResult result, SyncTally tally) implements SyncAnswer {}

    /** Somebody else goes over it, or took it over. */
    record Busy() implements SyncAnswer {}

    /** The owner has no such mailbox. */
    record NotFound() implements SyncAnswer {}
}
