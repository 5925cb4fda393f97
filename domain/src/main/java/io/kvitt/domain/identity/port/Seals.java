package io.kvitt.domain.identity.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.SealPlace;
import io.kvitt.domain.identity.SealedToken;
import java.util.Optional;

/** Encrypts other people's tokens, each for the one place it is kept in. Any thread may call at any time. */
public interface Seals {

    /**
     * Seals a token; another text each time.
     *
     * @param token at most 8,192 bytes of UTF-8
     */
    SealedToken seal(Secret token, SealPlace place);

    /** What was sealed; empty if it was altered, sealed for another place, or with a key that is gone. */
    Optional<Secret> open(SealedToken sealed, SealPlace place);

    /** Whether it was sealed with an older key than the one in use, and should be sealed again. */
    boolean isOld(SealedToken sealed);
}
