package io.kvitt.adapters.inmemory;

import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.document.port.OriginalsContract;

class InMemoryOriginalsTest extends OriginalsContract {

    @Override
    protected Originals empty() {
        return new InMemoryStore().originals();
    }
}
