package io.kvitt.domain.identity.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.OidcBearer;
import io.kvitt.domain.identity.OidcSignIn;
import java.time.Instant;
import java.util.Optional;

/**
 * A provider of OpenID Connect that people sign in at. Its addresses come from its discovery document, and all are of its own host.
 * Every call ends within 8 seconds and reads at most 64 KB. What the provider says never makes it throw; if the provider cannot be
 * reached at all it is an {@link io.kvitt.domain.OutsideFailure} of kind {@code UPSTREAM_UNAVAILABLE}. Any thread may call at any
 * time.
 */
public interface OidcProvider {

    /** Its name in tokens, to the letter. */
    String issuer();

    /** Our client there. */
    OAuthClientId client();

    /**
     * Where to send a browser.
     *
     * @param verifier of PKCE; only its challenge leaves us
     * @param register whether the page for new users is meant, where the provider has one
     */
    String signInAddress(Secret state, String nonce, Secret verifier, String redirectUri, boolean register);

    /** Whether the answer of a provider to a browser is from this one: an {@code iss} that it states is its own (RFC 9207). */
    default boolean isFrom(Optional<String> stated) {
        return stated.map(issuer()::equals).orElse(true);
    }

    /** How exchanging a code ended. */
    sealed interface Exchange {

        record SignedIn(OidcSignIn who) implements Exchange {}

        /** The provider refused the code or the verifier, or did not answer as it should. */
        record Refused() implements Exchange {}

        /** The provider answered with an ID token that is not for us, not for this browser, or not its own. */
        record BadIdToken() implements Exchange {}
    }

    /** Exchanges the code that a browser brought back, and verifies the ID token that comes of it. */
    Exchange exchange(Secret code, Secret verifier, String redirectUri, String nonce, Instant now);

    /** An access token of the provider, if it is good and for us. */
    Optional<OidcBearer> bearer(String accessToken, Instant now);

    /**
     * Takes a refresh token back.
     *
     * @return false if the provider did not answer, so that it is to be tried again
     */
    boolean revoke(Secret refreshToken);

    /** Where to send a browser so that the provider forgets it too, if it has such a place. */
    Optional<String> signOutAddress(String returnTo);
}
