package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.DeniedTokens;
import io.kvitt.domain.identity.port.DeniedTokensContract;

class InMemoryDeniedTokensTest extends DeniedTokensContract {
    @Override
    protected DeniedTokens empty() {
        return new InMemoryStore().deniedTokens();
    }
}
