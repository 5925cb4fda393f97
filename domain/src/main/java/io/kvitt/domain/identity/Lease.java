package io.kvitt.domain.identity;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/**
 * The right to refresh a credential, for one at a time.
 *
 * @param until after this instant others may take it
 */
public record Lease(LeaseOwner owner, Instant until) {
    public Lease {
        until = until.truncatedTo(ChronoUnit.MILLIS);
    }

    public boolean isLiveAt(Instant now) {
        return !now.isAfter(until);
    }
}
