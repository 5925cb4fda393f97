package io.kvitt.application.notice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeId;
import io.kvitt.domain.notice.port.Notices;
import java.time.Clock;
import java.util.Optional;

/** Notes what a user has read. */
public final class MarkRead {

    private final Notices notices;
    private final Clock clock;

    public MarkRead(Notices notices, Clock clock) {
        this.notices = notices;
        this.clock = clock;
    }

    /** The notice as it is now; empty if the user has none of that id. */
    public Optional<Notice> read(UserId owner, NoticeId id) {
        return notices.read(owner, id, clock.instant()) ? notices.find(owner, id) : Optional.empty();
    }

    /** All that have come. @return how many were not read before */
    public int readAll(UserId owner) {
        return notices.readAll(owner, clock.instant());
    }
}
