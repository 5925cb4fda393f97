package io.kvitt.adapters.crypto;

import java.time.Instant;
import java.util.Optional;

/** The keys that one issuer signs with. */
interface VerificationKeys {

    /**
     * The key of that name, exactly.
     *
     * @param kid anything at all that a header can hold
     */
    Optional<BoundKey> find(String kid, Instant now);
}
