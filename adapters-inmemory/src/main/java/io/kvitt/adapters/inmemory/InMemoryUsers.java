package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UniqueName;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.Users;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Users by id, and ids by name. One lock for all. */
final class InMemoryUsers implements Users {

    private final Map<UserId, User> kept = new HashMap<>();
    private final Map<UniqueName, UserId> names = new HashMap<>();
    private final Duties duties;

    InMemoryUsers(Duties duties) {
        this.duties = duties;
    }

    @Override
    public synchronized Outcome add(User user) {
        if (kept.containsKey(user.id()) || isTaken(user)) {
            return Outcome.TAKEN;
        }
        keep(user);
        return Outcome.DONE;
    }

    @Override
    public synchronized Optional<User> find(UserId id) {
        return Optional.ofNullable(kept.get(id));
    }

    @Override
    public synchronized Optional<User> named(UniqueName name) {
        return Optional.ofNullable(names.get(name)).flatMap(this::find);
    }

    @Override
    public synchronized Outcome update(User next, List<Duty> arising) {
        Outcome allows = allows(next.id(), next.version() - 1);
        if (allows != Outcome.DONE) {
            return allows;
        }
        if (isTaken(next)) {
            return Outcome.TAKEN;
        }
        letGo(next.id());
        keep(next);
        duties.add(arising);
        return Outcome.DONE;
    }

    @Override
    public synchronized Outcome delete(UserId id, long version) {
        Outcome allows = allows(id, version);
        if (allows == Outcome.DONE) {
            letGo(id);
        }
        return allows;
    }

    private Outcome allows(UserId id, long version) {
        User now = kept.get(id);
        if (now == null) {
            return Outcome.NOT_FOUND;
        }
        return now.version() == version ? Outcome.DONE : Outcome.VERSION_CONFLICT;
    }

    private boolean isTaken(User user) {
        return user.names().stream()
                .anyMatch(name -> !names.getOrDefault(name, user.id()).equals(user.id()));
    }

    private void keep(User user) {
        kept.put(user.id(), user);
        user.names().forEach(name -> names.put(name, user.id()));
    }

    private void letGo(UserId id) {
        find(id).ifPresent(user -> names.keySet().removeAll(user.names()));
        kept.remove(id);
    }
}
