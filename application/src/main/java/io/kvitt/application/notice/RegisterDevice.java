package io.kvitt.application.notice;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.Device;
import io.kvitt.domain.notice.DeviceId;
import io.kvitt.domain.notice.port.Devices;
import java.time.Clock;

/** Keeps the devices that a user wants notices on. */
public final class RegisterDevice {

    private final Devices devices;
    private final Clock clock;

    public RegisterDevice(Devices devices, Clock clock) {
        this.devices = devices;
        this.clock = clock;
    }

    /** @return false if the user has too many devices */
    public boolean register(UserId owner, DeviceId id, Device.Platform platform, Secret pushToken) {
        return devices.keep(new Device(owner, id, platform, pushToken, clock.instant()));
    }

    /** It is told nothing any more. */
    public void forget(UserId owner, DeviceId id) {
        devices.delete(owner, id);
    }
}
