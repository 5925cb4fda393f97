package io.kvitt.domain.identity;

import java.time.Instant;

/**
 * An access token of a provider, after it was verified.
 *
 * @param signIn what tells the sign-in at the provider from others, the same for every token of it, as far as the provider says:
 *     1 to 255 printable characters of ASCII
 * @param token its id, or what stands for it
 */
public record OidcBearer(OidcSubject subject, String signIn, TokenId token, Instant issuedAt, Instant endsAt) {
    public OidcBearer {
        signIn = Printable.checked(signIn, 255, "the name of a sign-in");
        if (!issuedAt.isBefore(endsAt)) {
            throw new IllegalArgumentException("a token from " + issuedAt + " to " + endsAt);
        }
    }
}
