package io.kvitt.domain.identity;

import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * What Google states of an access token.
 *
 * @param audience the client it was given to
 * @param email if the token tells it and Google verified it
 * @param left how long it is still good; zero if it is not
 */
public record GoogleTokenFacts(
        OAuthClientId audience,
        GoogleSubject account,
        Optional<EmailAddress> email,
        Set<String> scopes,
        Duration left) {
    public GoogleTokenFacts {
        scopes = Set.copyOf(scopes);
    }
}
