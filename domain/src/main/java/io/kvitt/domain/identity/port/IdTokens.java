package io.kvitt.domain.identity.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.GoogleIdentity;
import io.kvitt.domain.identity.OAuthClientId;
import java.time.Instant;
import java.util.Optional;

/** Reads ID tokens of Google (OpenID Connect Core 1.0, 3.1.3.7). Any thread may call at any time. */
public interface IdTokens {

    /**
     * Whom a token names, if it is Google's, for that client, with that nonce, and in its time.
     *
     * @param idToken anything at all
     */
    Optional<GoogleIdentity> read(Secret idToken, OAuthClientId client, String nonce, Instant now);
}
