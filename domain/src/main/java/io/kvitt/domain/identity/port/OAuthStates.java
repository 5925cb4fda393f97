package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.OAuthPurpose;
import io.kvitt.domain.identity.OAuthState;
import io.kvitt.domain.identity.SecretHash;
import java.time.Instant;
import java.util.Optional;

/**
 * Where we remember what a browser is away for. What comes back equals what was kept. One whose end has passed may be gone at any
 * time, and is never given out; one of a user who is deleted may be gone too. Any thread may call at any time.
 */
public interface OAuthStates {

    /**
     * Remembers one.
     *
     * @return false, changing nothing, if there is one of that state
     */
    boolean add(OAuthState state);

    /**
     * Takes one away and gives it out, if it {@linkplain OAuthState#admits admits} that purpose, cookie and time; the check and the
     * taking are one step. If not, it stays as it is: neither a mail scanner nor somebody else's browser uses it up. Of several calls
     * at once, one gets it.
     */
    Optional<OAuthState> take(SecretHash state, OAuthPurpose purpose, SecretHash cookie, Instant now);
}
