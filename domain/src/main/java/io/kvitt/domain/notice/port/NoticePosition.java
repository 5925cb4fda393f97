package io.kvitt.domain.notice.port;

import io.kvitt.domain.notice.Notice;
import io.kvitt.domain.notice.NoticeId;
import java.time.Instant;
import java.util.Comparator;
import java.util.UUID;

/** A place in the order in which notices are listed: the newest first, of the same time by the text of the id. */
public record NoticePosition(Instant at, NoticeId id) implements Comparable<NoticePosition> {

    /** Before every notice. */
    public static final NoticePosition START =
            new NoticePosition(Instant.ofEpochMilli(253_402_300_799_999L), new NoticeId(new UUID(0, 0)));

    private static final Comparator<NoticePosition> ORDER = Comparator.comparing(NoticePosition::at)
            .reversed()
            .thenComparing(position -> position.id().toString());

    /** Where that notice stands. */
    public static NoticePosition of(Notice notice) {
        return new NoticePosition(notice.at(), notice.id());
    }

    @Override
    public int compareTo(NoticePosition other) {
        return ORDER.compare(this, other);
    }
}
