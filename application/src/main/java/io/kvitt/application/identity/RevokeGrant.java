package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.GoogleOAuth;
import io.kvitt.domain.identity.port.Seals;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Clock;
import java.util.Optional;
import java.util.UUID;

/**
 * Takes a grant back at Google. That ends every token that an account gave us, so it is left alone where a connection lives on the
 * account again: whoever disconnected and came back would lose what they have just granted.
 */
public final class RevokeGrant implements Errand {

    /** Some eight days of trying: no longer than a credential that failed is kept. */
    static final int MOST_TRIES = 40;

    private final Connections connections;
    private final GoogleOAuth google;
    private final Seals seals;
    private final SecurityLog log;
    private final Clock clock;

    public RevokeGrant(Connections connections, GoogleOAuth google, Seals seals, SecurityLog log, Clock clock) {
        this.connections = connections;
        this.google = google;
        this.seals = seals;
        this.log = log;
        this.clock = clock;
    }

    @Override
    public DutyKind kind() {
        return DutyKind.REVOKE_GRANT;
    }

    @Override
    public Outcome run(Duty duty) {
        ConnectionId connection = new ConnectionId(UUID.fromString(detail(duty, "connection")));
        if (isLivedOn(duty, connection)) {
            return Outcome.DONE;
        }
        Optional<Secret> token = opened(duty, connection);
        if (token.isEmpty()) {
            return givenUp(duty); // there is nothing to take it back with, and there never will be
        } else if (google.revoke(token.get())) {
            return Outcome.DONE;
        }
        return duty.tries() < MOST_TRIES ? Outcome.LATER : givenUp(duty);
    }

    private boolean isLivedOn(Duty duty, ConnectionId connection) {
        return connections
                .find(duty.owner(), connection)
                .map(Connection::account)
                .flatMap(connections::holder)
                .isPresent();
    }

    /** Where a consent gave no refresh token, the token is an access token, which was sealed for another place. */
    private Optional<Secret> opened(Duty duty, ConnectionId connection) {
        SealedToken token = new SealedToken(detail(duty, "token"));
        OAuthClientId client = new OAuthClientId(detail(duty, "client"));
        return seals.open(token, SealPlace.refreshToken(duty.owner(), connection, client))
                .or(() -> seals.open(token, SealPlace.accessToken(duty.owner(), connection, client)));
    }

    private Outcome givenUp(Duty duty) {
        log.write(DutyNote.GIVEN_UP.alarm(duty, clock.instant()));
        return Outcome.DONE;
    }

    private static String detail(Duty duty, String name) {
        return Optional.ofNullable(duty.details().get(name))
                .orElseThrow(() -> new IllegalArgumentException(duty + " without " + name));
    }
}
