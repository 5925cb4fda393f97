package io.kvitt.adapters.inmemory;

import io.kvitt.domain.notice.port.Notices;
import io.kvitt.domain.notice.port.NoticesContract;

class InMemoryNoticesTest extends NoticesContract {
    @Override
    protected Notices empty() {
        return new InMemoryStore().notices().notices();
    }
}
