package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Ends a user's connection. Its secrets are gone at once; that the grant is taken back at Google is a duty. */
public final class DisconnectGoogle {

    private static final int ATTEMPTS = 5;

    private final Connections connections;
    private final SecurityLog log;
    private final Clock clock;

    public DisconnectGoogle(Connections connections, SecurityLog log, Clock clock) {
        this.connections = connections;
        this.log = log;
        this.clock = clock;
    }

    /** @return whether there was one to end */
    public boolean disconnect(UserId user) {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            Optional<Connection> held = connections.held(user);
            if (held.isEmpty()) {
                return false;
            }
            if (ended(held.get(), user)) {
                return true;
            }
        }
        throw new OutsideFailure(
                OutsideFailure.Kind.OVERLOADED, "The connection is being changed too often at once; try again.");
    }

    private boolean ended(Connection held, UserId user) {
        Instant now = clock.instant();
        ConnectionDecision decision = ConnectionRules.decide(held, new ConnectionEvent.Disconnect(), now);
        ConnectionDuties following = ConnectionDuties.of(decision, user, now);
        List<Connection> next = decision.next().match(List::of, List::of);
        if (connections.keep(next, following.duties()) != Connections.Outcome.DONE) {
            return false;
        }
        following.write(log);
        return true;
    }
}
