package io.kvitt.domain.identity.port;

import io.kvitt.domain.identity.TokenId;
import java.time.Instant;

/**
 * Access tokens that are refused though their time has not come. A caller reads its own finished writes, and those of others that
 * finished before. Any thread may call at any time.
 */
public interface DeniedTokens {

    /**
     * Denies a token; a denial that is kept is never cut short. After {@code until}, of which a part of a millisecond may count as a
     * whole one, it may be forgotten.
     */
    void deny(TokenId token, Instant until);

    /** Whether it is denied; until the very instant that was named last. */
    boolean isDenied(TokenId token, Instant now);
}
