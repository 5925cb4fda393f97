package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.OutcomeCode;
import io.kvitt.domain.identity.ReauthReason;
import java.time.Instant;
import java.util.Optional;

/** What somebody gets who needs access to a user's account at Google. */
public sealed interface AccessAnswer {

    /**
     * Take this token, and say what the mailbox thought of it if it was refused.
     *
     * @param connection that it is of
     * @param credential the version of the connection's credential that it came from
     * @param endsAt after this instant it is not to be used
     */
    record Usable(ConnectionId connection, Secret access, long credential, Instant endsAt) implements AccessAnswer {}

    /**
     * The user has to connect again.
     *
     * @param credential the version of the connection's credential that is of no use any more
     */
    record ReauthRequired(ReauthReason reason, long credential) implements AccessAnswer {}

    record NotConnected() implements AccessAnswer {}

    /** There is no token now, and there will be none before that instant. */
    record RetryLater(Instant at) implements AccessAnswer {}

    /** The code of an answer that is no token. */
    default Optional<OutcomeCode> code() {
        if (this instanceof ReauthRequired) {
            return Optional.of(OutcomeCode.GOOGLE_REAUTH_REQUIRED);
        } else if (this instanceof NotConnected) {
            return Optional.of(OutcomeCode.GOOGLE_NOT_CONNECTED);
        }
        return this instanceof RetryLater ? Optional.of(OutcomeCode.UPSTREAM_UNAVAILABLE) : Optional.empty();
    }
}
