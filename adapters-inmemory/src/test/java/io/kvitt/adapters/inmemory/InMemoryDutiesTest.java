package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.DutiesContract;

class InMemoryDutiesTest extends DutiesContract {
    @Override
    protected Duties empty() {
        return new InMemoryStore().duties();
    }
}
