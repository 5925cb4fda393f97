package io.kvitt.adapters.local;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.Device;
import io.kvitt.domain.notice.DeviceId;
import io.kvitt.domain.notice.port.Devices;
import java.util.List;

/** Devices in the table {@code device}, a row each. An app registers again, so an export leaves them out. */
final class SqliteDevices implements Devices {

    static final Table<Device> TABLE = new Table<>(
            "device",
            List.of("owner", "id", "platform", "push_token", "registered_at"),
            2,
            row -> new Device(
                    new UserId(row.text(1)),
                    new DeviceId(row.text(2)),
                    Device.Platform.named(row.text(3)).orElseThrow(),
                    new Secret(row.text(4)),
                    row.time(5)),
            device -> new NewRow()
                    .text(device.owner().value())
                    .text(device.id().value())
                    .text(device.platform().code())
                    .text(device.pushToken().reveal())
                    .time(device.registeredAt()));

    private static final String OF_OWNER = "WHERE owner = ? ORDER BY id";

    private final SqliteFile file;

    SqliteDevices(SqliteFile file) {
        this.file = file;
    }

    @Override
    public boolean keep(Device device) {
        return file.write(open -> {
            List<Device> all = TABLE.all(open, OF_OWNER, device.owner().value());
            boolean hasRoom = all.size() < MOST
                    || all.stream().anyMatch(other -> other.id().equals(device.id()));
            if (hasRoom) {
                TABLE.replace(open, device);
            }
            return hasRoom;
        });
    }

    @Override
    public List<Device> of(UserId owner) {
        return file.call(open -> TABLE.all(open, OF_OWNER, owner.value()));
    }

    @Override
    public void delete(UserId owner, DeviceId id) {
        file.write(open -> {
            TABLE.removal().one(open, owner.value(), id.value());
            return id;
        });
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }
}
