package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.SessionsContract;

class InMemorySessionsTest extends SessionsContract {

    private InMemoryStore store = new InMemoryStore();

    @Override
    protected Sessions empty() {
        store = new InMemoryStore();
        return store.sessions();
    }

    @Override
    protected Duties duties() {
        return store.duties();
    }
}
