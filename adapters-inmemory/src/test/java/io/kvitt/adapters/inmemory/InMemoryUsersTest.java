package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Users;
import io.kvitt.domain.identity.port.UsersContract;

class InMemoryUsersTest extends UsersContract {
    @Override
    protected Users empty() {
        return new InMemoryStore().users();
    }
}
