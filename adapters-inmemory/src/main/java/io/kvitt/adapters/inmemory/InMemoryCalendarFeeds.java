package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.port.CalendarFeeds;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** The hash of each user's address. One lock for all. */
final class InMemoryCalendarFeeds implements CalendarFeeds {

    private record Feed(SecretHash hash, Instant madeAt) {}

    private final Map<UserId, Feed> kept = new HashMap<>();

    @Override
    public synchronized void keep(UserId owner, SecretHash hash, Instant at) {
        kept.put(owner, new Feed(hash, at.truncatedTo(ChronoUnit.MILLIS)));
    }

    @Override
    public synchronized Optional<UserId> owner(SecretHash hash) {
        return kept.entrySet().stream()
                .filter(entry -> entry.getValue().hash().equals(hash))
                .map(Map.Entry::getKey)
                .findFirst();
    }

    @Override
    public synchronized Optional<Instant> madeAt(UserId owner) {
        return Optional.ofNullable(kept.get(owner)).map(Feed::madeAt);
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.remove(owner);
    }
}
