package io.kvitt.adapters.http;

import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.UserId;
import java.util.Optional;

/**
 * Says who sends a request. The router asks once for each request of a route that needs somebody, before anything else of it is
 * looked at. Any thread may call at any time.
 */
public interface Authentication {

    /** Who it is, or why that is not known. */
    Outcome of(Request request);

    /** How it ended. */
    sealed interface Outcome {}

    /**
     * Somebody is signed in.
     *
     * @param by what proved it
     * @param access what their access token states; none of whoever sits at this machine
     */
    record SignedIn(UserId user, Credential by, Optional<AccessClaims> access) implements Outcome {

        /** Somebody without an access token. */
        public SignedIn(UserId user, Credential by) {
            this(user, by, Optional.empty());
        }
    }

    /**
     * Nobody is.
     *
     * @param code one of 400, 401 or 503
     */
    record Refused(ProblemCode code) implements Outcome {}

    /** What proved who it is. It decides which defence against other sites' requests is needed. */
    sealed interface Credential {}

    /** A token in the Authorization header: no browser adds it by itself, so no defence is needed. */
    record Bearer() implements Credential {}

    /**
     * A cookie: browsers add it to every request, whoever caused that.
     *
     * @param csrfToken what X-CSRF-Token has to repeat on a request that changes something
     */
    record Cookie(Csrf csrfToken) implements Credential {}

    /** That the request came to this machine, from it. Browsers do that too, whoever caused it. */
    record ThisMachine() implements Credential {}

    /** A token that a page of another site cannot read. Compared in constant time. */
    record Csrf(String reveal) {
        @Override
        public String toString() {
            return "Csrf[…]";
        }
    }

    /** One user, whoever asks: for a machine that only its owner can reach. */
    static Authentication localUser(UserId user) {
        return request -> new SignedIn(user, new ThisMachine());
    }
}
