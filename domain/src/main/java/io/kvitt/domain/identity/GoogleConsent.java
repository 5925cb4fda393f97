package io.kvitt.domain.identity;

import io.kvitt.domain.Secret;
import java.util.Optional;

/**
 * What a browser is sent to Google with.
 *
 * @param verifier of PKCE; only its challenge leaves us
 * @param loginHint the account that the user most likely means
 * @param askAnew whether the user is to be asked even if they agreed before, which is what makes Google give a refresh token
 */
public record GoogleConsent(
        Secret state,
        String nonce,
        Secret verifier,
        String redirectUri,
        Optional<EmailAddress> loginHint,
        boolean askAnew) {}
