package io.kvitt.application.notice;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.port.NoticePage;
import io.kvitt.domain.notice.port.NoticePosition;
import io.kvitt.domain.notice.port.Notices;

/** Lists what a user was told, the newest first. */
public final class ListNotices {

    private final Notices notices;

    public ListNotices(Notices notices) {
        this.notices = notices;
    }

    /** @param limit 1 to {@link Notices#LARGEST_PAGE} */
    public NoticePage page(UserId owner, NoticePosition after, boolean onlyUnread, int limit) {
        return notices.list(owner, after, onlyUnread, limit);
    }
}
