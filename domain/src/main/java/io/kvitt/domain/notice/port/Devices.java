package io.kvitt.domain.notice.port;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.notice.Device;
import io.kvitt.domain.notice.DeviceId;
import java.util.List;

/** The devices of users that notices may be pushed to. Any thread may call at any time. */
public interface Devices extends OwnedRecords {

    /** Most devices of one user. */
    int MOST = 20;

    /** Keeps a device in the place of the one of its id, if any. @return false, changing nothing, if there would be too many */
    boolean keep(Device device);

    /** In the order of their ids. */
    List<Device> of(UserId owner);

    /** It is gone, or was before. */
    void delete(UserId owner, DeviceId id);
}
