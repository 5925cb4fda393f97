package io.kvitt.domain.identity;

import java.time.Instant;

/** What is to be done besides keeping the new state, once that is kept. */
public sealed interface SessionEffect {

    /** To be written into the audit trail. */
    record Audit(SessionNote note) implements SessionEffect {}

    /** The owner is to hear of it. */
    record TellOwner(SessionNote note) implements SessionEffect {}

    /** An operator is to look at it now. */
    record Alarm(SessionNote note) implements SessionEffect {}

    /** Counts against where the request came from. */
    record CountForgery() implements SessionEffect {}

    /** No request with that access token is to be answered any more; the denial may be forgotten after {@code until}. */
    record Deny(TokenId token, Instant until) implements SessionEffect {}
}
