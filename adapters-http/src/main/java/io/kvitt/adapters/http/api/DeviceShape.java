package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.domain.notice.Device;
import java.time.Instant;
import java.util.List;

/** A device that notices are pushed to, without what the platform knows it by. */
record DeviceShape(
        @Says(value = "The id that it was given", example = "phone-of-anna")
        String deviceId,

        @Says(
                value = "Who carries notices to it",
                example = "ios",
                oneOf = {"ios", "android", "web"})
        String platform,

        @Says("When it was registered last") Instant registeredAt) {

    static final DeviceShape EXAMPLE = new DeviceShape("phone-of-anna", "ios", Instant.parse("2026-11-22T06:41:00Z"));

    static DeviceShape of(Device device) {
        return new DeviceShape(device.id().value(), device.platform().code(), device.registeredAt());
    }

    /** All of a user. */
    record All(@Says("By id, 20 at most") List<DeviceShape> items) {
        static final All EXAMPLE = new All(List.of(DeviceShape.EXAMPLE));

        All {
            items = List.copyOf(items);
        }
    }
}
