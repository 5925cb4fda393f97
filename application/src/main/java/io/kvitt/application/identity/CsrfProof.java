package io.kvitt.application.identity;

import io.kvitt.domain.identity.RefreshClaim;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.port.RefreshTokens;
import io.kvitt.domain.identity.port.Secrets;
import java.util.Optional;

/**
 * What a page of ours shows to prove that it is one: the same for a session each time, made by nobody else, and worth nothing else.
 * It is the hash of what only we can write about the session.
 */
public final class CsrfProof {

    private final RefreshTokens tokens;
    private final Secrets secrets;

    public CsrfProof(RefreshTokens tokens, Secrets secrets) {
        this.tokens = tokens;
        this.secrets = secrets;
    }

    public String of(SessionId session) {
        return secrets.hash("csrf|"
                        + tokens.make(new RefreshClaim(session, Long.MAX_VALUE)).reveal())
                .hex();
    }

    /** That of the session of a refresh token; none if it is not ours. */
    public Optional<String> ofRefreshToken(String shown) {
        return tokens.read(shown).map(claim -> of(claim.session()));
    }
}
