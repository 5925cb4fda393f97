package io.kvitt.domain.notice.port;

import io.kvitt.domain.notice.Notice;
import java.util.List;
import java.util.Optional;

/**
 * Some notices of a list.
 *
 * @param next where to go on, if there is more
 */
public record NoticePage(List<Notice> notices, Optional<NoticePosition> next) {
    public NoticePage {
        notices = List.copyOf(notices);
    }

    /** A page of at most that many out of notices in their order, of which one too many was asked for. */
    public static NoticePage of(List<Notice> oneTooMany, int limit) {
        if (oneTooMany.size() <= limit) {
            return new NoticePage(oneTooMany, Optional.empty());
        }
        List<Notice> notices = oneTooMany.subList(0, limit);
        return new NoticePage(notices, Optional.of(NoticePosition.of(notices.get(limit - 1))));
    }
}
