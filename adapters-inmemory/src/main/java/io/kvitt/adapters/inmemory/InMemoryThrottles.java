package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.ThrottleKey;
import io.kvitt.domain.identity.ThrottleRule;
import io.kvitt.domain.identity.Tries;
import io.kvitt.domain.identity.port.Throttles;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Tries by rule and subject, each with when it may be forgotten; that is done once there are many. One lock for all. */
final class InMemoryThrottles implements Throttles {

    private static final int CLEARED_AT = 10_000;

    private final Map<ThrottleKey, Counted> kept = new HashMap<>();

    private record Counted(Tries tries, Instant until) {}

    @Override
    public synchronized Tries.Outcome take(ThrottleRule rule, SecretHash subject, Instant now) {
        if (kept.size() > CLEARED_AT) {
            kept.values().removeIf(counted -> now.isAfter(counted.until()));
        }
        ThrottleKey key = ThrottleKey.of(rule, subject);
        Tries.Outcome outcome = tries(key).take(rule, now);
        if (outcome instanceof Tries.Outcome.Counted counted) {
            keep(key, rule, counted.next());
        }
        return outcome;
    }

    @Override
    public synchronized void giveBack(ThrottleRule rule, SecretHash subject, Instant at) {
        ThrottleKey key = ThrottleKey.of(rule, subject);
        keep(key, rule, tries(key).without(at));
    }

    private Tries tries(ThrottleKey key) {
        Counted counted = kept.get(key);
        return counted == null ? Tries.NONE : counted.tries();
    }

    private void keep(ThrottleKey key, ThrottleRule rule, Tries tries) {
        tries.forgottenAt(rule)
                .ifPresentOrElse(until -> kept.put(key, new Counted(tries, until)), () -> kept.remove(key));
    }
}
