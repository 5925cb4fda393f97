package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionDecision;
import io.kvitt.domain.identity.ConnectionEvent;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.ConnectionNote;
import io.kvitt.domain.identity.ConnectionRules;
import io.kvitt.domain.identity.ConnectionState;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.SecurityLog;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Optional;

/** Keeps what an event makes of a connection, whatever happens to it meanwhile. */
final class ConnectionBook {

    /** Between tries to keep something in a store that fails: 4 in all. What Google said would be lost with it. */
    private static final List<Duration> WAITS =
            List.of(Duration.ofMillis(50), Duration.ofMillis(200), Duration.ofMillis(800));

    /** Each conflict means that somebody else got on; that many in a row mean that something is wrong. */
    private static final int MOST_CONFLICTS = 100;

    private final Connections connections;
    private final SecurityLog log;
    private final ClientPauses pauses;
    private final Clock clock;
    private final Pause pause;

    ConnectionBook(Connections connections, SecurityLog log, ClientPauses pauses, Clock clock, Pause pause) {
        this.connections = connections;
        this.log = log;
        this.pauses = pauses;
        this.clock = clock;
        this.pause = pause;
    }

    /** The one connection of a user that is held. */
    ConnectionState held(UserId owner) {
        return state(connections.held(owner));
    }

    private static ConnectionState state(Optional<Connection> connection) {
        return connection.<ConnectionState>map(one -> one).orElseGet(ConnectionState.None::new);
    }

    /**
     * Keeps what one decision says, if the connection is still the one it was made from, and then does what is not kept.
     *
     * @return false, with nothing done, if it is another by now
     */
    boolean keep(ConnectionState before, ConnectionDecision decision, UserId owner, Instant now) {
        ConnectionDuties arising = ConnectionDuties.of(decision, owner, now);
        if (decision.next() instanceof Connection next && !next.equals(before)) {
            Connections.Outcome outcome = connections.keep(List.of(next), arising.duties());
            if (outcome == Connections.Outcome.TAKEN) {
                throw new IllegalArgumentException("connection " + next.id() + " took what it did not hold before");
            } else if (outcome != Connections.Outcome.DONE) {
                return false;
            }
        }
        arising.write(log);
        arising.pauses().forEach(pauses::begin);
        return true;
    }

    /** Keeps a connection that only looks different, unless somebody changed it; then it is for the next time. */
    void tidy(Connection next) {
        try {
            connections.keep(next);
        } catch (OutsideFailure e) { // nothing is lost: what is kept is good, and every renewal comes by here
            log.write(new SecurityLog.Entry(
                    SecurityLog.Weight.NOTE,
                    ConnectionNote.NOT_RESEALED.name(),
                    Optional.of(next.owner()),
                    clock.instant()));
        }
    }

    /**
     * Decides about an event until what was decided is kept. A write may have been done though it was not heard of: then the next
     * decision finds it done.
     *
     * @throws OutsideFailure if the store fails each time
     */
    ConnectionDecision settle(UserId owner, ConnectionId id, ConnectionEvent event) {
        Iterator<Duration> waits = WAITS.iterator();
        while (true) {
            try {
                return settleNow(owner, id, event);
            } catch (OutsideFailure e) { // only here it is known that what would be lost is dear
                if (!waits.hasNext() || !pause.lasting(waits.next())) {
                    throw e;
                }
            }
        }
    }

    private ConnectionDecision settleNow(UserId owner, ConnectionId id, ConnectionEvent event) {
        for (int conflicts = 0; conflicts < MOST_CONFLICTS; conflicts++) {
            ConnectionState before = state(connections.find(owner, id));
            Instant now = clock.instant();
            ConnectionDecision decision = ConnectionRules.decide(before, event, now);
            if (keep(before, decision, owner, now)) {
                return decision;
            }
        }
        throw new OutsideFailure(OutsideFailure.Kind.OVERLOADED, "connection " + id + " changed all the time");
    }
}
