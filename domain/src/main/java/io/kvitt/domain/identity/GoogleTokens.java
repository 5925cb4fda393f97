package io.kvitt.domain.identity;

import io.kvitt.domain.Secret;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;

/**
 * Tokens as Google gave them.
 *
 * @param lifetime of the access token, counted from when it was asked for: 60 seconds to a day
 * @param refresh absent where Google gives none, which is everywhere but at a consent
 * @param scopes if the answer stated them
 * @param idToken as it came, unverified
 */
public record GoogleTokens(
        Secret access,
        Duration lifetime,
        Optional<Secret> refresh,
        Optional<Set<String>> scopes,
        Optional<Secret> idToken) {

    private static final Duration SHORTEST = Duration.ofSeconds(60);
    private static final Duration LONGEST = Duration.ofDays(1);

    public GoogleTokens {
        scopes = scopes.map(Set::copyOf);
        if (lifetime.compareTo(SHORTEST) < 0 || lifetime.compareTo(LONGEST) > 0) {
            throw new IllegalArgumentException("a token for " + lifetime);
        }
    }
}
