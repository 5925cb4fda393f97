package io.kvitt.adapters.crypto;

import io.kvitt.adapters.crypto.BoundedHttp.Answer;
import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.function.Supplier;

/**
 * The keys of a provider, fetched from where it publishes them. One fetch at a time, at most one in 30 seconds whatever is asked;
 * a set that cannot be had or believed leaves the last good one in place for a day. A set is fetched anew after five minutes, and
 * for a key that it lacks; a key that was not there either is not asked for again for a minute.
 */
final class RemoteKeys implements VerificationKeys {

    private static final Duration LONGEST_FETCH = Duration.ofMillis(500);
    private static final long FRESH = Duration.ofMinutes(5).toNanos();
    private static final long USABLE = Duration.ofHours(24).toNanos();
    private static final long PAUSE = Duration.ofSeconds(30).toNanos();
    private static final long MISSING = Duration.ofSeconds(60).toNanos();
    private static final int MOST_MISSING = 1_000;

    private final BoundedHttp http;
    private final Supplier<URI> address;
    private final LongSupplier nanos;

    private final Object fetching = new Object();
    private final Map<String, Long> missing = new LinkedHashMap<>();
    private volatile Optional<Fetched> last = Optional.empty();
    private Optional<Long> triedAt = Optional.empty();

    private record Fetched(JwkSet keys, long at) {}

    /**
     * @param address where the keys are; pinned to the host of the provider by who gives it
     * @param nanos a clock that never goes back, such as {@link System#nanoTime}
     */
    RemoteKeys(BoundedHttp http, Supplier<URI> address, LongSupplier nanos) {
        this.http = http;
        this.address = address;
        this.nanos = nanos;
    }

    /** @throws OutsideFailure if there are no keys to look in */
    @Override
    public Optional<BoundKey> find(String kid, Instant now) {
        Optional<BoundKey> held = last.filter(set -> isYounger(set.at, FRESH)).flatMap(set -> set.keys.find(kid));
        return held.isPresent() ? held : findAnew(kid);
    }

    private Optional<BoundKey> findAnew(String kid) {
        synchronized (fetching) {
            if (isWorthFetching(kid)) {
                fetch();
                missing.put(kid, nanos.getAsLong());
                forgetTheEldest();
            }
            return usable().find(kid);
        }
    }

    /** The pause between fetches holds for those too that were forgotten. */
    private void forgetTheEldest() {
        if (missing.size() > MOST_MISSING) {
            missing.remove(missing.keySet().iterator().next());
        }
    }

    private boolean isWorthFetching(String kid) {
        Optional<Fetched> fresh = last.filter(set -> isYounger(set.at, FRESH));
        if (triedAt.filter(at -> isYounger(at, PAUSE)).isPresent()) {
            return false;
        }
        return fresh.isEmpty() || (fresh.get().keys.find(kid).isEmpty() && !isKnownMissing(kid));
    }

    private boolean isKnownMissing(String kid) {
        return Optional.ofNullable(missing.get(kid))
                .filter(at -> isYounger(at, MISSING))
                .isPresent();
    }

    private void fetch() {
        triedAt = Optional.of(nanos.getAsLong());
        if (http.get(address.get(), LONGEST_FETCH, JwkSet.MOST_BYTES) instanceof Answer.Given given
                && given.status() == 200) {
            Optional<JwkSet> keys = JwkSet.read(given.body());
            keys.ifPresent(set -> last = Optional.of(new Fetched(set, nanos.getAsLong())));
        }
    }

    private JwkSet usable() {
        return last.filter(set -> isYounger(set.at, USABLE))
                .map(Fetched::keys)
                .orElseThrow(
                        () -> new OutsideFailure(Kind.UPSTREAM_UNAVAILABLE, "The keys of the provider cannot be had."));
    }

    private boolean isYounger(long at, long than) {
        return nanos.getAsLong() - at < than;
    }
}
