package io.kvitt.adapters.crypto;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.GoogleIdentity;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.port.IdTokens;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;
import java.util.function.LongSupplier;

/** ID tokens of Google, by the keys that Google publishes. */
final class GoogleIdTokens implements IdTokens {

    static final String ISSUER = "https://accounts.google.com";
    static final URI KEYS = URI.create("https://www.googleapis.com/oauth2/v3/certs");

    private static final int LONGEST_SUBJECT = 128;

    private final String issuer;
    private final VerificationKeys keys;

    GoogleIdTokens(String issuer, URI keys, BoundedHttp http, LongSupplier nanos) {
        this.issuer = issuer;
        this.keys = new RemoteKeys(http, () -> keys, nanos);
    }

    @Override
    public Optional<GoogleIdentity> read(Secret idToken, OAuthClientId client, String nonce, Instant now) {
        return new IdTokenReader(TokenKind.ID, issuer, client.value(), keys)
                .read(idToken, nonce, now)
                .flatMap(GoogleIdTokens::identity);
    }

    private static Optional<GoogleIdentity> identity(Claims claims) {
        return claims.text("sub", LONGEST_SUBJECT)
                .filter(sub -> sub.chars().allMatch(c -> c > ' ' && c < 127))
                .flatMap(sub -> IdTokenReader.verifiedEmail(claims)
                        .map(email -> new GoogleIdentity(new GoogleSubject(sub), email)));
    }
}
