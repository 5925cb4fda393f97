package io.kvitt.application.identity;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyId;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.port.Users;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Deletes a user with everything that is theirs. One write ends every session and makes the rest a duty, so from then on it happens,
 * whatever else does; most of it at once.
 */
public final class DeleteAccount {

    private static final int ATTEMPTS = 5;

    /** Longer than any request lasts: whoever died over it is gone on from then. */
    private static final Duration AGAIN_AFTER = Duration.ofMinutes(2);

    /**
     * Longer than anybody works on a mailbox without looking whether it is still theirs, with clocks that are minutes apart: what they
     * wrote meanwhile is swept up then.
     */
    private static final Duration SWEEP_AFTER = Duration.ofMinutes(30);

    private final Users users;
    private final EraseUser erase;
    private final Clock clock;

    public DeleteAccount(Users users, EraseUser erase, Clock clock) {
        this.users = users;
        this.erase = erase;
        this.clock = clock;
    }

    /** @return whether there was such a user; one whose deletion began and did not end is gone on with */
    public boolean delete(UserId id) {
        Optional<User> user = users.find(id);
        if (user.isEmpty()) {
            return false;
        }
        mark(user.get());
        erase.erase(id);
        return true;
    }

    private void mark(User user) {
        User seen = user;
        for (int attempt = 0; attempt < ATTEMPTS && seen.status() != UserStatus.DELETED; attempt++) {
            List<Duty> duties =
                    List.of(erasing("erase", user.id(), AGAIN_AFTER), erasing("sweep", user.id(), SWEEP_AFTER));
            if (users.update(seen.deleted(), duties) == Users.Outcome.DONE) {
                return;
            }
            seen = users.find(user.id()).orElse(seen.deleted());
        }
        if (seen.status() != UserStatus.DELETED) {
            throw new OutsideFailure(
                    OutsideFailure.Kind.OVERLOADED, "The user is being changed too often at once; try again.");
        }
    }

    private Duty erasing(String name, UserId id, Duration after) {
        Instant due = clock.instant().plus(after);
        return Duty.due(DutyId.of(name + "/" + id), id, DutyKind.ERASE_USER, Map.of(), due);
    }
}
