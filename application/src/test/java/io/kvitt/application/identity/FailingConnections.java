package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** A store that fails at some of its writes, before or after they are done. */
final class FailingConnections implements Connections {

    private final Connections store;
    private final Set<Integer> before = new TreeSet<>();
    private final Set<Integer> after = new TreeSet<>();
    private int writes;

    FailingConnections(Connections store) {
        this.store = store;
    }

    /** That write, counted from 1, is not done. */
    void failBefore(int write) {
        before.add(write);
    }

    /** That write is done, and nobody hears of it. */
    void failAfter(int write) {
        after.add(write);
    }

    int writes() {
        return writes;
    }

    @Override
    public Outcome keep(List<Connection> next, List<Duty> duties) {
        int write = ++writes;
        failIf(before.contains(write));
        Outcome outcome = store.keep(next, duties);
        failIf(after.contains(write));
        return outcome;
    }

    private static void failIf(boolean now) {
        if (now) {
            throw new OutsideFailure(OutsideFailure.Kind.STORE_LOCKED, "the store fails in this test");
        }
    }

    @Override
    public Optional<Connection> find(UserId owner, ConnectionId id) {
        return store.find(owner, id);
    }

    @Override
    public Optional<Connection> held(UserId owner) {
        return store.held(owner);
    }

    @Override
    public List<Connection> of(UserId owner) {
        return store.of(owner);
    }

    @Override
    public Optional<Holder> holder(GoogleSubject account) {
        return store.holder(account);
    }

    @Override
    public void deleteAll(UserId owner) {
        store.deleteAll(owner);
    }
}
