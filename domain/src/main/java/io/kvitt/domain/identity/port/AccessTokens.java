package io.kvitt.domain.identity.port;

import io.kvitt.domain.Secret;
import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.TokenReading;
import java.time.Instant;

/** Signs access tokens and reads them back (RFC 9068). Any thread may call at any time. */
public interface AccessTokens {

    /** The signed text, at most 1,024 characters. */
    Secret issue(AccessClaims claims);

    /**
     * Reads what somebody showed. There is exactly one text of a token: another spelling of it is faulty.
     *
     * @param shown anything at all, of any length
     */
    TokenReading read(String shown, Instant now);
}
