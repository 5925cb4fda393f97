package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.Device;
import io.kvitt.domain.notice.DeviceId;
import io.kvitt.domain.notice.port.Devices;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Devices of each user by id. One lock for all. */
final class InMemoryDevices implements Devices {

    private final Map<UserId, Map<String, Device>> kept = new HashMap<>();

    @Override
    public synchronized boolean keep(Device device) {
        Map<String, Device> all = kept.computeIfAbsent(device.owner(), owner -> new TreeMap<>());
        boolean hasRoom = all.size() < MOST || all.containsKey(device.id().value());
        if (hasRoom) {
            all.put(device.id().value(), device);
        }
        return hasRoom;
    }

    @Override
    public synchronized List<Device> of(UserId owner) {
        return List.copyOf(kept.getOrDefault(owner, Map.of()).values());
    }

    @Override
    public synchronized void delete(UserId owner, DeviceId id) {
        kept.getOrDefault(owner, new TreeMap<>()).remove(id.value());
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.remove(owner);
    }
}
