package io.kvitt.adapters.inmemory;

import io.kvitt.domain.identity.TokenId;
import io.kvitt.domain.identity.port.DeniedTokens;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;

/** Ends of denials by token; what is over is cleared away as others are asked for. One lock for all. */
final class InMemoryDeniedTokens implements DeniedTokens {

    private static final int CLEARED_AT = 10_000;

    private final Map<TokenId, Instant> kept = new HashMap<>();

    @Override
    public synchronized void deny(TokenId token, Instant until) {
        kept.merge(token, until, (one, other) -> one.isAfter(other) ? one : other);
    }

    @Override
    public synchronized boolean isDenied(TokenId token, Instant now) {
        if (kept.size() > CLEARED_AT) {
            kept.values().removeIf(now::isAfter);
        }
        Instant until = kept.get(token);
        return until != null && !now.isAfter(until);
    }
}
