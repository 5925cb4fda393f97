package io.kvitt.domain.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * What an access token states (RFC 9068, section 2.2).
 *
 * @param token its own id, no other has it ({@code jti})
 * @param user whose it is ({@code sub})
 * @param session it belongs to ({@code sid})
 * @param generation of the session's refresh token when it was made ({@code gen})
 * @param epoch of the user then ({@code ep})
 * @param client the kind of client it was made for ({@code client_id})
 * @param issuedAt in whole seconds ({@code iat})
 * @param endsAt in whole seconds; the end itself is too late ({@code exp})
 * @param signedInAt when the user proved who they are, in whole seconds ({@code auth_time})
 */
public record AccessClaims(
        TokenId token,
        UserId user,
        SessionId session,
        long generation,
        long epoch,
        ClientType client,
        Instant issuedAt,
        Instant endsAt,
        Instant signedInAt) {

    /** Cuts the times to seconds, as they stand in a token. */
    public AccessClaims {
        issuedAt = issuedAt.truncatedTo(ChronoUnit.SECONDS);
        endsAt = endsAt.truncatedTo(ChronoUnit.SECONDS);
        signedInAt = signedInAt.truncatedTo(ChronoUnit.SECONDS);
        if (generation < 0 || epoch < 0 || !issuedAt.isBefore(endsAt)) {
            throw new IllegalArgumentException(
                    "generation " + generation + ", epoch " + epoch + ", from " + issuedAt + " to " + endsAt);
        }
    }
}
