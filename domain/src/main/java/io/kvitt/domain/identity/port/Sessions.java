package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Where sessions are kept. A caller reads its own finished writes, and those of others that finished before. What comes back equals
 * what was kept. A session whose {@code endsAt} has passed may be gone at any time, and may be there for long; whoever reads it
 * looks at its times. Any thread may call at any time.
 */
public interface Sessions extends OwnedRecords {

    /**
     * Keeps a new session. Of several calls at once with one id, one is true.
     *
     * @return false, changing nothing, if there is one of that id
     */
    boolean add(Session session);

    /** The session as written last. */
    Optional<Session> find(SessionId id);

    /** All that are kept of a user, ended ones too: the oldest first, of the same time by the text of the id. */
    List<Session> of(UserId owner);

    /**
     * Replaces a session by the next version. It is done only if the version that is kept is the one before; of several calls at
     * once for one version, one is done, and the others get what that one kept or something later.
     */
    default Update<Session> update(Session next) {
        return update(next, List.of());
    }

    /** As {@link #update(Session)}; the duties are kept in the same step, or not at all. */
    Update<Session> update(Session next, List<Duty> duties);
}
