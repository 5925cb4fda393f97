package io.kvitt.domain.identity;

import java.util.Optional;

/**
 * What a session needs to know of its user.
 *
 * @param epoch how often all sessions of the user were ended at once, 0 or more
 * @param raisedBy why the epoch was raised last, which is why sessions of an older one ended
 */
public record AccountStanding(UserStatus status, long epoch, RevocationReason raisedBy) {
    public AccountStanding {
        if (epoch < 0) {
            throw new IllegalArgumentException("epoch " + epoch);
        }
    }

    /** The standing of a user of whom nothing is left. */
    public static AccountStanding gone() {
        return new AccountStanding(UserStatus.DELETED, 0, RevocationReason.USER_DELETED);
    }

    /** Why a session or token of that epoch is no longer good, if it is not. */
    public Optional<RevocationReason> ends(long epochThen) {
        return switch (status) {
            case DISABLED -> Optional.of(RevocationReason.USER_DISABLED);
            case DELETED -> Optional.of(RevocationReason.USER_DELETED);
            case ACTIVE -> epochThen < epoch ? Optional.of(raisedBy) : Optional.empty();
        };
    }
}
