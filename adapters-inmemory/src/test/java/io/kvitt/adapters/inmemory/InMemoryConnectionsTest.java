package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.ConnectionsContract;

class InMemoryConnectionsTest extends ConnectionsContract {
    @Override
    protected Connections empty() {
        return new InMemoryStore().connections();
    }
}
