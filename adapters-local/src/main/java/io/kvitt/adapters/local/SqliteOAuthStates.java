package io.kvitt.adapters.local;

import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.OAuthPurpose;
import io.kvitt.domain.identity.OAuthState;
import io.kvitt.domain.identity.ReturnPath;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OAuthStates;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * What browsers are away for, in the table {@code oauth_state}, a row each, its key the hash of the state. With each new one, some
 * that ran out are cleared away: it was made a lifetime before its own end.
 */
final class SqliteOAuthStates implements OAuthStates {

    /** A browser that is away a row. */
    static final Table<OAuthState> TABLE = new Table<>(
                    "oauth_state",
                    List.of(
                            "state",
                            "binding",
                            "purpose",
                            "issuer",
                            "client",
                            "owner",
                            "session",
                            "nonce",
                            "verifier",
                            "redirect_uri",
                            "return_to",
                            "ends_at"),
                    1,
                    SqliteOAuthStates::read,
                    SqliteOAuthStates::write)
            .withUntoldKey();

    private final SqliteFile file;

    SqliteOAuthStates(SqliteFile file) {
        this.file = file;
    }

    @Override
    public boolean add(OAuthState state) {
        return file.write(open -> {
            TABLE.removal().someOver(open, state.endsAt().minus(OAuthState.LIFETIME));
            return TABLE.add(open, state);
        });
    }

    @Override
    public Optional<OAuthState> take(SecretHash state, OAuthPurpose purpose, SecretHash cookie, Instant now) {
        return file.write(open -> {
            Optional<OAuthState> found = TABLE.find(open, state.hex()).filter(one -> one.admits(purpose, cookie, now));
            if (found.isPresent()) {
                TABLE.removal().one(open, state.hex());
            }
            return found;
        });
    }

    private static NewRow write(OAuthState state) {
        return new NewRow()
                .text(state.state().hex())
                .text(state.binding().hex())
                .text(state.purpose().name())
                .text(state.issuer())
                .text(state.client().value())
                .text(state.user().map(UserId::value))
                .text(state.session().map(SessionId::toString))
                .text(state.nonce())
                .text(state.verifier().text())
                .text(state.redirectUri())
                .text(state.returnTo().value())
                .time(state.endsAt());
    }

    private static OAuthState read(KeptRow row) {
        return new OAuthState(
                new SecretHash(row.text(1)),
                new SecretHash(row.text(2)),
                OAuthPurpose.valueOf(row.text(3)),
                row.text(4),
                new OAuthClientId(row.text(5)),
                row.textIfAny(6).map(UserId::new),
                row.textIfAny(7).map(id -> new SessionId(UUID.fromString(id))),
                row.text(8),
                new SealedToken(row.text(9)),
                row.text(10),
                new ReturnPath(row.text(11)),
                row.time(12));
    }
}
