package io.kvitt.domain.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * An access token at hand.
 *
 * @param endsAt after this instant it is not to be used; a minute before Google would refuse it
 */
public record AccessGrant(SealedToken token, Instant endsAt) {
    public AccessGrant {
        endsAt = endsAt.truncatedTo(ChronoUnit.MILLIS);
    }
}
