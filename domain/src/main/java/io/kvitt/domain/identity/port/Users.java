package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UniqueName;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import java.util.List;
import java.util.Optional;

/**
 * Where users are kept, each with the names that are theirs alone. A user and their names change together or not at all. A caller
 * reads its own finished writes. What comes back equals what was kept. Any thread may call at any time.
 */
public interface Users {

    /** How a write ended. Every one but {@code DONE} changed nothing. */
    enum Outcome {
        DONE,
        /** The id, or one of the names, is somebody's. Which, is not told: it would tell who is a user. */
        TAKEN,
        NOT_FOUND,
        /** The user is kept in another version: somebody changed it in between. */
        VERSION_CONFLICT
    }

    /**
     * Keeps a new user and takes their names. Nobody who is there is ever replaced. Of several calls at once with one id or one
     * name, one is done.
     *
     * @return {@code DONE} or {@code TAKEN}
     */
    Outcome add(User user);

    /** The user as written last. */
    Optional<User> find(UserId id);

    /** The user who has that name. */
    Optional<User> named(UniqueName name);

    /**
     * Replaces a user by the next version, takes the names that are new and gives up those that are gone. It is done only if the
     * version that is kept is the one before, and every new name free; of several calls at once for one version, one is done. If
     * both fail, it is a {@code VERSION_CONFLICT}.
     */
    default Outcome update(User next) {
        return update(next, List.of());
    }

    /** As {@link #update(User)}; the duties are kept in the same step, or not at all. */
    Outcome update(User next, List<Duty> duties);

    /**
     * Deletes a user and gives up their names, only if kept in that version. The names may then be taken by others.
     *
     * @return {@code DONE}, {@code NOT_FOUND} or {@code VERSION_CONFLICT}
     */
    Outcome delete(UserId id, long version);
}
