package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.port.AccountSwitches;
import io.kvitt.domain.identity.port.AccountSwitchesContract;

class InMemoryAccountSwitchesTest extends AccountSwitchesContract {
    @Override
    protected AccountSwitches empty() {
        return new InMemoryStore().accountSwitches();
    }
}
