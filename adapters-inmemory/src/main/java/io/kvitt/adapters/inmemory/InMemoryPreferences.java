package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.notice.NoticePreferences;
import io.kvitt.domain.notice.port.Preferences;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** Preferences by their owner. One lock for all. */
final class InMemoryPreferences implements Preferences {

    private final Map<UserId, NoticePreferences> kept = new HashMap<>();

    @Override
    public synchronized Optional<NoticePreferences> find(UserId owner) {
        return Optional.ofNullable(kept.get(owner));
    }

    @Override
    public synchronized boolean keep(NoticePreferences next) {
        long version = find(next.owner()).map(NoticePreferences::version).orElse(1L);
        boolean isNext = version == next.version() - 1;
        if (isNext) {
            kept.put(next.owner(), next);
        }
        return isNext;
    }

    @Override
    public synchronized void deleteAll(UserId owner) {
        kept.remove(owner);
    }
}
