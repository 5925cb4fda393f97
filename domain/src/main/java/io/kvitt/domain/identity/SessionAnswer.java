package io.kvitt.domain.identity;

import java.time.Instant;
import java.util.Optional;

/** What whoever asked is told. */
public sealed interface SessionAnswer {

    /**
     * New tokens: an access token with an id of its own, and the refresh token of that generation, which is the same text however
     * often it is given.
     *
     * @param held whether whoever asked showed that very refresh token. A browser is then not given it again: if that answer came
     *     late, it would put the token in place of a newer one
     * @param accessEndsAt when the access token runs out
     */
    record Granted(long generation, boolean held, Instant accessEndsAt) implements SessionAnswer {}

    record Refused(SessionRefusal reason) implements SessionAnswer {}

    /** Logged out; said also when there was nothing to log out of. */
    record LoggedOut() implements SessionAnswer {}

    /** The access token is good. */
    record Allowed() implements SessionAnswer {}

    record AccessRefused() implements SessionAnswer {}

    /** It could not be found out. That is no yes. */
    record Unavailable() implements SessionAnswer {}

    /** Nobody asked. */
    record Nothing() implements SessionAnswer {}

    /** The code of an answer that is no success. */
    default Optional<OutcomeCode> code() {
        if (this instanceof Refused refused) {
            return Optional.of(
                    refused.reason() == SessionRefusal.ID_TAKEN ? OutcomeCode.CONFLICT : OutcomeCode.INVALID_GRANT);
        } else if (this instanceof AccessRefused) {
            return Optional.of(OutcomeCode.TOKEN_REVOKED);
        } else if (this instanceof Unavailable) {
            return Optional.of(OutcomeCode.AUTH_BACKEND_UNAVAILABLE);
        }
        return Optional.empty();
    }
}
