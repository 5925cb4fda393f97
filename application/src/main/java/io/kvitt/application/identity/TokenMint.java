package io.kvitt.application.identity;

import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.RefreshClaim;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.port.AccessTokens;
import io.kvitt.domain.identity.port.RefreshTokens;
import io.kvitt.domain.identity.port.Secrets;
import java.time.Instant;

/** Makes the tokens that a decision grants. */
public final class TokenMint {

    private final AccessTokens access;
    private final RefreshTokens refresh;
    private final Secrets secrets;

    public TokenMint(AccessTokens access, RefreshTokens refresh, Secrets secrets) {
        this.access = access;
        this.refresh = refresh;
        this.secrets = secrets;
    }

    /** An access token with an id of its own, and the refresh token of the session's generation. */
    SessionTokens tokens(Session session, Instant accessEndsAt, boolean held, Instant now) {
        AccessClaims claims = new AccessClaims(
                new TokenId(secrets.drawId().toString()),
                session.owner(),
                session.id(),
                session.generation(),
                session.epoch(),
                session.client(),
                now,
                accessEndsAt,
                session.createdAt());
        return new SessionTokens(
                session.id(),
                access.issue(claims),
                claims.endsAt(),
                refresh.make(new RefreshClaim(session.id(), session.generation())),
                session.idleAt(),
                held);
    }
}
