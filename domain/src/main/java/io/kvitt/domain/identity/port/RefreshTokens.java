package io.kvitt.domain.identity.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.RefreshClaim;
import java.util.Optional;

/** Writes refresh tokens and tells ours from forged ones, without looking anything up. Any thread may call at any time. */
public interface RefreshTokens {

    /** The token of a generation: the same text each time. */
    Secret make(RefreshClaim claim);

    /**
     * What a token of ours states; empty for everything else.
     *
     * @param shown anything at all, of any length
     */
    Optional<RefreshClaim> read(String shown);
}
