package io.kvitt.application.identity;

import io.kvitt.domain.identity.ConnectionEffect;
import io.kvitt.domain.identity.OAuthClientId;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Clients of ours that Google does not know at the moment. Each process learns it by one call of its own; nothing is kept, as
 * nothing about any user changed.
 */
final class ClientPauses {

    private final Map<OAuthClientId, Instant> until = new ConcurrentHashMap<>();

    void begin(ConnectionEffect.PauseClient pause) {
        until.merge(pause.client(), pause.until(), (one, other) -> one.isAfter(other) ? one : other);
    }

    /** When that client may be tried again, if not now. */
    Optional<Instant> of(OAuthClientId client, Instant now) {
        return Optional.ofNullable(until.get(client)).filter(now::isBefore);
    }
}
