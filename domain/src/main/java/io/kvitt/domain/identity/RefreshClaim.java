package io.kvitt.domain.identity;

/**
 * What a refresh token states.
 *
 * @param generation 0 or more
 */
public record RefreshClaim(SessionId session, long generation) {
    public RefreshClaim {
        if (generation < 0) {
            throw new IllegalArgumentException("generation " + generation);
        }
    }
}
