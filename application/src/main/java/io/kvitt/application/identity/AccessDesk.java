package io.kvitt.application.identity;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.AccessGrant;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionAnswer;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.Freshness;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.ReauthReason;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.port.Seals;
import java.time.Clock;
import java.time.Instant;
import java.util.Optional;

/** Hands out the access token that is there, or says why there is none. Asks nothing of Google. */
final class AccessDesk {

    private final ConnectionBook book;
    private final Seals seals;
    private final Clock clock;

    AccessDesk(ConnectionBook book, Seals seals, Clock clock) {
        this.book = book;
        this.seals = seals;
        this.clock = clock;
    }

    /** What the rules say to somebody who needs a token of that connection now. */
    ConnectionDecision ask(ConnectionState state, LeaseOwner asker, Instant now) {
        return ConnectionRules.decide(state, new ConnectionEvent.TokenNeeded(asker), now);
    }

    /** The answer as it goes out; empty if somebody has to ask Google first, or is doing so. */
    Optional<AccessAnswer> answer(ConnectionState state, ConnectionAnswer said) {
        if (said instanceof ConnectionAnswer.Use use && state instanceof Connection connection) {
            return Optional.of(opened(connection, use.access()));
        } else if (said instanceof ConnectionAnswer.ReauthRequired required) {
            long credential = state.match(Connection::credentialVersion, () -> 0L);
            return Optional.of(new AccessAnswer.ReauthRequired(required.reason(), credential));
        } else if (said instanceof ConnectionAnswer.NotConnected) {
            return Optional.of(new AccessAnswer.NotConnected());
        } else if (said instanceof ConnectionAnswer.RetryLater later) {
            return Optional.of(new AccessAnswer.RetryLater(later.at()));
        }
        return Optional.empty();
    }

    /** The token that is there, if it has not run out. */
    Optional<AccessAnswer> leftover(ConnectionState state) {
        return state instanceof Connection connection && connection.freshnessAt(clock.instant()) != Freshness.EXPIRED
                ? connection.access().map(access -> opened(connection, access))
                : Optional.empty();
    }

    private AccessAnswer opened(Connection connection, AccessGrant access) {
        SealPlace place = SealPlace.accessToken(connection.owner(), connection.id(), connection.client());
        return seals.open(access.token(), place)
                .map(secret -> usable(connection, secret, access.endsAt()))
                .orElseGet(() -> broken(connection));
    }

    static AccessAnswer usable(Connection connection, Secret access, Instant endsAt) {
        return new AccessAnswer.Usable(connection.id(), access, connection.credentialVersion(), endsAt);
    }

    /** What was sealed does not open, so nothing goes to Google, and the user has to connect again. */
    AccessAnswer broken(Connection connection) {
        ConnectionDecision decision = book.settle(
                connection.owner(), connection.id(), new ConnectionEvent.CipherFailed(connection.credentialVersion()));
        return decision.answer() instanceof ConnectionAnswer.Done
                ? new AccessAnswer.ReauthRequired(ReauthReason.CIPHER_FAILURE, connection.credentialVersion())
                : new AccessAnswer.RetryLater(clock.instant());
    }
}
