package io.kvitt.adapters.inmemory;

import io.kvitt.domain.notice.port.Preferences;
import io.kvitt.domain.notice.port.PreferencesContract;

class InMemoryPreferencesTest extends PreferencesContract {
    @Override
    protected Preferences empty() {
        return new InMemoryStore().notices().preferences();
    }
}
