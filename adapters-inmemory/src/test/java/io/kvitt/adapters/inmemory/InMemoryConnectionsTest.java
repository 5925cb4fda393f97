package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.ConnectionsContract;
import io.kvitt.domain.identity.port.Duties;

class InMemoryConnectionsTest extends ConnectionsContract {

    private InMemoryStore store = new InMemoryStore();

    @Override
    protected Connections empty() {
        store = new InMemoryStore();
        return store.connections();
    }

    @Override
    protected Duties duties() {
        return store.duties();
    }
}
