package io.kvitt.domain.notice.port;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.notice.NoticePreferences;
import java.util.Optional;

/** How users want to be told, as far as they said. What comes back equals what was kept. Any thread may call at any time. */
public interface Preferences extends OwnedRecords {

    /** Those that were written last; none of a user who never said anything. */
    Optional<NoticePreferences> find(UserId owner);

    /**
     * Keeps the next version. Of several calls at once for one version, one is true.
     *
     * @return false, changing nothing, if the version that is kept is not the one before; that of a user who has none is 1
     */
    boolean keep(NoticePreferences next);
}
