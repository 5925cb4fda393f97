package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Throttles;
import io.kvitt.domain.identity.port.ThrottlesContract;

class InMemoryThrottlesTest extends ThrottlesContract {
    @Override
    protected Throttles empty() {
        return new InMemoryStore().throttles();
    }
}
