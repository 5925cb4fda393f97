package io.kvitt.domain.notice.port;

import io.kvitt.domain.identity.port.OwnedRecords;
import java.util.List;

/** What a store keeps of what users are told. */
public record NoticeStore(Notices notices, Preferences preferences, Devices devices, CalendarFeeds feeds) {

    /** All that users own of it. */
    public List<OwnedRecords> records() {
        return List.of(notices, preferences, devices, feeds);
    }
}
