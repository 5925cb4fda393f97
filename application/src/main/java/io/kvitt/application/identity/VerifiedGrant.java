package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.OAuthClientId;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * A grant of which Google itself confirmed the account, the scopes and the tokens.
 *
 * @param client that the refresh token, if there is one, was given to
 * @param access an access token of this very grant
 * @param accessEndsAt a minute before Google would refuse it
 */
record VerifiedGrant(
        GoogleSubject account,
        EmailAddress email,
        Set<String> scopes,
        OAuthClientId client,
        Optional<Secret> refresh,
        Secret access,
        Instant accessEndsAt) {
    VerifiedGrant {
        scopes = Set.copyOf(scopes);
    }
}
