package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.OAuthStates;
import io.kvitt.domain.identity.port.OAuthStatesContract;

class InMemoryOAuthStatesTest extends OAuthStatesContract {
    @Override
    protected OAuthStates empty() {
        return new InMemoryStore().oauthStates();
    }
}
