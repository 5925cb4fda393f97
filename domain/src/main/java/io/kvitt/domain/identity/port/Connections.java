package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Where connections to Google are kept. A connection that is held, which is every one that is not disconnected, holds its account,
 * so that nobody else can have it, and its user's only place; what is deleted holds nothing. A caller reads its own finished writes, and those of others that
 * finished before; owners never see each other's. What comes back equals what was kept. Any thread may call at any time.
 */
public interface Connections extends OwnedRecords {

    /** How a write ended. Every one but {@code DONE} changed nothing. */
    enum Outcome {
        DONE,
        /** One of the connections is kept in another version, or not kept, or kept though it is new. */
        VERSION_CONFLICT,
        /** Another connection holds the account, or the user's place. */
        TAKEN
    }

    /** The connection as written last. */
    Optional<Connection> find(UserId owner, ConnectionId id);

    /** The one connection of a user that is held. */
    Optional<Connection> held(UserId owner);

    /** All of a user, disconnected ones too: the one granted first first, of the same time by the text of the id. */
    List<Connection> of(UserId owner);

    /** Which connection holds an account. */
    Optional<Holder> holder(GoogleSubject account);

    /** A connection and whose it is. */
    record Holder(UserId owner, ConnectionId connection) {}

    /**
     * Keeps one connection, in place of the version before, or as a new one if its version is 1. Of several calls at once for one
     * version, one is done.
     */
    default Outcome keep(Connection next) {
        return keep(List.of(next));
    }

    /**
     * Keeps several of one user in one step, each as {@link #keep(Connection)}, or none of them. What one of them gives up, another
     * may take. If a version and something taken are both in the way, it is a {@code VERSION_CONFLICT}.
     *
     * @throws IllegalArgumentException if they are none, of several users, or one is there twice
     */
    default Outcome keep(List<Connection> next) {
        return keep(next, List.of());
    }

    /** As {@link #keep(List)}; the duties are kept in the same step, or not at all. */
    Outcome keep(List<Connection> next, List<Duty> duties);

    /** Connections that may be kept in one step. */
    static List<Connection> checked(List<Connection> next) {
        long owners = next.stream().map(Connection::owner).distinct().count();
        long ids = next.stream().map(Connection::id).distinct().count();
        if (owners != 1 || ids != next.size()) {
            throw new IllegalArgumentException(
                    next.size() + " connections of " + owners + " users with " + ids + " ids");
        }
        return List.copyOf(next);
    }
}
