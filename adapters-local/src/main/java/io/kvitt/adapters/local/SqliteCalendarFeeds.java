package io.kvitt.adapters.local;

import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.port.CalendarFeeds;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * The hash of each user's calendar address in the table {@code calendar_feed}. An export leaves them out: taken in from an older
 * one, an address would be good again that was revoked since.
 */
final class SqliteCalendarFeeds implements CalendarFeeds {

    /** The address of one user. */
    record Feed(UserId owner, SecretHash hash, Instant madeAt) {}

    static final Table<Feed> TABLE = new Table<>(
            "calendar_feed",
            List.of("owner", "hash", "made_at"),
            1,
            row -> new Feed(new UserId(row.text(1)), new SecretHash(row.text(2)), row.time(3)),
            feed -> new NewRow()
                    .text(feed.owner().value())
                    .text(feed.hash().hex())
                    .time(feed.madeAt()));

    private final SqliteFile file;

    SqliteCalendarFeeds(SqliteFile file) {
        this.file = file;
    }

    @Override
    public void keep(UserId owner, SecretHash hash, Instant at) {
        file.write(open -> {
            TABLE.replace(open, new Feed(owner, hash, at));
            return hash;
        });
    }

    @Override
    public Optional<UserId> owner(SecretHash hash) {
        return file.call(open -> TABLE.one(open, "WHERE hash = ?", hash.hex())).map(Feed::owner);
    }

    @Override
    public Optional<Instant> madeAt(UserId owner) {
        return file.call(open -> TABLE.find(open, owner.value())).map(Feed::madeAt);
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }
}
