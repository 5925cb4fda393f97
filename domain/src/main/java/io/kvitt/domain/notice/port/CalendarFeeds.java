package io.kvitt.domain.notice.port;

import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.OwnedRecords;
import java.time.Instant;
import java.util.Optional;

/**
 * The secret addresses under which calendars of users are read without signing in: one a user, of which only a hash is kept. Any
 * thread may call at any time.
 */
public interface CalendarFeeds extends OwnedRecords {

    /** Keeps the address of a user in the place of the one before, which is good for nothing from then on. */
    void keep(UserId owner, SecretHash hash, Instant at);

    /** Whose address that is. */
    Optional<UserId> owner(SecretHash hash);

    /** Since when the user has one. */
    Optional<Instant> madeAt(UserId owner);
}
