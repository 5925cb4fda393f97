package io.kvitt.adapters.local;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * What was read, for as long as nobody has written anything: then reading it again would give the same. Whether somebody has is
 * asked each time, and of SQLite, so that a write of another process counts as one of our own.
 *
 * @param <K> what was asked for
 * @param <V> what was found, which never changes
 */
final class LastRead<K, V> {

    private final SqliteFile file;
    private final Map<K, V> found;
    private long mark;

    /** @param most answers that are remembered; the one that was not asked for longest goes first */
    LastRead(SqliteFile file, int most) {
        this.file = file;
        this.found = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                return size() > most;
            }
        };
    }

    /** What was found under the key, or what the reading finds now. */
    V of(K key, Supplier<V> reading) {
        long now = file.mark();
        synchronized (found) {
            if (mark != now) {
                found.clear();
                mark = now;
            }
            V known = found.get(key);
            if (known != null) {
                return known;
            }
        }
        V fresh = reading.get();
        synchronized (found) {
            if (mark == now) { // read at this mark or later: a later one makes it forgotten, and never wrong
                found.put(key, fresh);
            }
        }
        return fresh;
    }
}
