package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.OAuthPurpose;
import io.kvitt.domain.identity.OAuthState;
import io.kvitt.domain.identity.SecretHash;
import io.kvitt.domain.identity.port.OAuthStates;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/** States by their hash; what is over is cleared away once there are many. One lock for all. */
final class InMemoryOAuthStates implements OAuthStates {

    private static final int CLEARED_AT = 10_000;

    private final Map<SecretHash, OAuthState> kept = new HashMap<>();

    @Override
    public synchronized boolean add(OAuthState state) {
        return kept.putIfAbsent(state.state(), state) == null;
    }

    @Override
    public synchronized Optional<OAuthState> take(
            SecretHash state, OAuthPurpose purpose, SecretHash cookie, Instant now) {
        if (kept.size() > CLEARED_AT) {
            kept.values().removeIf(one -> !now.isBefore(one.endsAt()));
        }
        Optional<OAuthState> found =
                Optional.ofNullable(kept.get(state)).filter(one -> one.admits(purpose, cookie, now));
        found.ifPresent(one -> kept.remove(state));
        return found;
    }
}
