package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.SessionsContract;

class InMemorySessionsTest extends SessionsContract {
    @Override
    protected Sessions empty() {
        return new InMemoryStore().sessions();
    }
}
