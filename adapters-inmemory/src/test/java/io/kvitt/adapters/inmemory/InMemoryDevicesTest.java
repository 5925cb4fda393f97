package io.kvitt.adapters.inmemory;

import io.kvitt.domain.notice.port.Devices;
import io.kvitt.domain.notice.port.DevicesContract;

class InMemoryDevicesTest extends DevicesContract {
    @Override
    protected Devices empty() {
        return new InMemoryStore().notices().devices();
    }
}
