package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.Duties;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Connections by id. One lock for all. */
final class InMemoryConnections implements Connections {

    private static final Comparator<Connection> ORDER = Comparator.comparing(Connection::grantedAt)
            .thenComparing(connection -> connection.id().toString());

    private final Map<ConnectionId, Connection> kept = new HashMap<>();
    private final Duties duties;

    InMemoryConnections(Duties duties) {
        this.duties = duties;
    }

    @Override
    public synchronized Optional<Connection> find(UserId owner, ConnectionId id) {
        return Optional.ofNullable(kept.get(id))
                .filter(connection -> connection.owner().equals(owner));
    }

    @Override
    public synchronized Optional<Connection> held(UserId owner) {
        return held(connection -> connection.owner().equals(owner)).findFirst();
    }

    @Override
    public synchronized List<Connection> of(UserId owner) {
        return kept.values().stream()
                .filter(connection -> connection.owner().equals(owner))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public synchronized Optional<Holder> holder(GoogleSubject account) {
        return held(connection -> connection.account().equals(account))
                .findFirst()
                .map(connection -> new Holder(connection.owner(), connection.id()));
    }

    @Override
    public synchronized Outcome keep(List<Connection> next, List<Duty> arising) {
        List<Connection> checked = Connections.checked(next);
        if (!checked.stream().allMatch(this::followsTheKept)) {
            return Outcome.VERSION_CONFLICT;
        }
        if (isTaken(checked)) {
            return Outcome.TAKEN;
        }
        checked.forEach(connection -> kept.put(connection.id(), connection));
        duties.add(arising);
        return Outcome.DONE;
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.values().removeIf(connection -> connection.owner().equals(owner));
    }

    private boolean followsTheKept(Connection next) {
        Connection now = kept.get(next.id());
        return now == null
                ? next.version() == 1
                : now.owner().equals(next.owner()) && now.version() == next.version() - 1;
    }

    /** Whether after all of it two would hold one account or one user's place. */
    private boolean isTaken(List<Connection> next) {
        Map<ConnectionId, Connection> after = new HashMap<>(kept);
        next.forEach(connection -> after.put(connection.id(), connection));
        Set<GoogleSubject> accounts = new HashSet<>();
        Set<UserId> owners = new HashSet<>();
        return !after.values().stream()
                .filter(Connection::isHeld)
                .allMatch(one -> accounts.add(one.account()) && owners.add(one.owner()));
    }

    private Stream<Connection> held(Predicate<Connection> which) {
        return kept.values().stream().filter(Connection::isHeld).filter(which);
    }
}
