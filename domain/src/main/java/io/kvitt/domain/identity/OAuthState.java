package io.kvitt.domain.identity;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * What we remember while a browser is at a provider (RFC 6749, 10.12; RFC 7636; RFC 9700, 4.7). It serves once, for one purpose, in
 * the browser that it was made in, within ten minutes.
 *
 * @param state hash of the random text that goes through the provider
 * @param binding hash of the random text in the browser's cookie
 * @param issuer the provider, to the letter; an answer that names another is a mix-up (RFC 9207)
 * @param client of ours there
 * @param user who began it; absent when logging in
 * @param session of that user
 * @param nonce that the provider is to put into the ID token; worthless without the browser, so kept as it is
 * @param verifier the code verifier of PKCE, sealed
 * @param redirectUri as it was sent, and will be sent again with the code
 */
public record OAuthState(
        SecretHash state,
        SecretHash binding,
        OAuthPurpose purpose,
        String issuer,
        OAuthClientId client,
        Optional<UserId> user,
        Optional<SessionId> session,
        String nonce,
        SealedToken verifier,
        String redirectUri,
        ReturnPath returnTo,
        Instant endsAt) {

    /** How long a user may take at the provider. */
    public static final Duration LIFETIME = Duration.ofMinutes(10);

    /** Cuts the end to milliseconds, so that what was kept equals what comes back. */
    public OAuthState {
        issuer = Printable.checked(issuer, 255, "an issuer");
        nonce = Printable.checked(nonce, 128, "a nonce");
        redirectUri = Printable.checked(redirectUri, 512, "a redirect address");
        endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
        if (user.isPresent() == (purpose == OAuthPurpose.LOG_IN)) {
            throw new IllegalArgumentException(purpose + (user.isPresent() ? " with a user" : " without a user"));
        }
    }

    /**
     * Whether a browser that came back with this state may go on. A store asks inside the step that takes the state away: a browser
     * of somebody else must not even use it up.
     *
     * @param cookie hash of what the browser's cookie holds
     * @param now the end itself is too late
     */
    public boolean admits(OAuthPurpose asked, SecretHash cookie, Instant now) {
        return purpose == asked && binding.equals(cookie) && now.isBefore(endsAt);
    }

    /** Without what belongs to the browser and the provider. */
    @Override
    public String toString() {
        return "OAuthState[" + state + ", " + purpose + ", " + endsAt + "]";
    }
}
