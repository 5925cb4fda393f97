package io.kvitt.domain.identity;

import java.time.Instant;

/** What is to be done besides keeping the new state, once that is kept. */
public sealed interface ConnectionEffect {

    /** The user is to be told that they must connect again, and why. Never twice for one credential. */
    record TellReauth(ConnectionId connection, long credential, ReauthReason reason) implements ConnectionEffect {}

    /** The user is to be told that the grant was taken back at Google. */
    record TellRevoked(ConnectionId connection) implements ConnectionEffect {}

    /** The user is to be told that another account took the place of the one before. */
    record TellSwitched(ConnectionId before, ConnectionId after) implements ConnectionEffect {}

    /**
     * The grant is to be taken back at Google, with retries. That ends every token of this user for us, so it is done only where no
     * connection lives on the same account.
     *
     * @param sealedFor the connection that the token was sealed for
     */
    record Revoke(ConnectionId sealedFor, UserId user, OAuthClientId client, SealedToken token)
            implements ConnectionEffect {}

    /** The mailbox is to be read from the beginning, now. */
    record ReadAll(ConnectionId connection) implements ConnectionEffect {}

    /** The mailbox can be read again, from where that stopped. */
    record ReadOn(ConnectionId connection) implements ConnectionEffect {}

    /** Nothing is to be asked of Google for that client before that instant. */
    record PauseClient(OAuthClientId client, Instant until) implements ConnectionEffect {}

    /** An operator is to look at it now. */
    record Alarm(ConnectionNote note) implements ConnectionEffect {}

    /** To be written into the audit trail. */
    record Audit(ConnectionNote note) implements ConnectionEffect {}
}
