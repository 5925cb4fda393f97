package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.Users;
import io.kvitt.domain.identity.port.UsersContract;

class InMemoryUsersTest extends UsersContract {

    private InMemoryStore store = new InMemoryStore();

    @Override
    protected Users empty() {
        store = new InMemoryStore();
        return store.users();
    }

    @Override
    protected Duties duties() {
        return store.duties();
    }
}
