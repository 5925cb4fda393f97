package io.kvitt.adapters.inmemory;

import io.kvitt.domain.repeat.port.Repeats;
import io.kvitt.domain.repeat.port.RepeatsContract;

class InMemoryRepeatsTest extends RepeatsContract {

    @Override
    protected Repeats empty() {
        return new InMemoryStore().repeats();
    }
}
