package io.kvitt.application.notice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.Device;
import io.kvitt.domain.notice.port.Devices;
import java.util.List;

/** Lists the devices that a user wants notices on. */
public final class ListDevices {

    private final Devices devices;

    public ListDevices(Devices devices) {
        this.devices = devices;
    }

    /** By id, 20 at most. */
    public List<Device> of(UserId owner) {
        return devices.of(owner);
    }
}
