package io.kvitt.application.identity;

import io.kvitt.domain.identity.AccessClaims;
import io.kvitt.domain.identity.UserId;

/**
 * Who makes a request, and by which token.
 *
 * @param access what the token states
 */
public record Caller(AccessClaims access) {

    public UserId user() {
        return access.user();
    }
}
