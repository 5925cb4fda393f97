package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.Update;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Sessions by id. One lock for all. */
final class InMemorySessions implements Sessions {

    private static final Comparator<Session> ORDER = Comparator.comparing(Session::createdAt)
            .thenComparing(session -> session.id().toString());

    private final Map<SessionId, Session> kept = new HashMap<>();
    private final Duties duties;

    InMemorySessions(Duties duties) {
        this.duties = duties;
    }

    @Override
    public synchronized boolean add(Session session) {
        return kept.putIfAbsent(session.id(), session) == null;
    }

    @Override
    public synchronized Optional<Session> find(SessionId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized List<Session> of(UserId owner) {
        return kept.values().stream()
                .filter(session -> session.owner().equals(owner))
                .sorted(ORDER)
                .toList();
    }

    @Override
    public synchronized Update<Session> update(Session next, List<Duty> arising) {
        Session now = kept.get(next.id());
        if (now == null) {
            return new Update.NotFound<>();
        }
        if (now.version() != next.version() - 1) {
            return new Update.Conflict<>(now);
        }
        kept.put(next.id(), next);
        duties.add(arising);
        return new Update.Done<>();
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.values().removeIf(session -> session.owner().equals(owner));
    }
}
