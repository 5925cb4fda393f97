package io.kvitt.application.identity;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.DutyKind;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.port.OwnedRecords;
import io.kvitt.domain.identity.port.Users;
import java.util.List;
import java.util.Optional;

/**
 * Erases all that is kept of a user who is to be deleted. Wherever it stops, doing it again goes on; the user's own record goes last,
 * so that there is always somebody to go on with.
 */
public final class EraseUser implements Errand {

    private final Users users;
    private final DisconnectGoogle disconnect;
    private final List<OwnedRecords> records;

    /**
     * Takes what it needs.
     *
     * @param records everything that users own, of every kind
     */
    public EraseUser(Users users, DisconnectGoogle disconnect, List<OwnedRecords> records) {
        this.users = users;
        this.disconnect = disconnect;
        this.records = List.copyOf(records);
    }

    @Override
    public DutyKind kind() {
        return DutyKind.ERASE_USER;
    }

    @Override
    public Outcome run(Duty duty) {
        return erase(duty.owner()) ? Outcome.DONE : Outcome.LATER;
    }

    /**
     * Erases them. Records of a user who is gone already are erased too: a request that was on its way may have left some.
     *
     * @return false if the user was changed meanwhile or is not to be deleted, so that their own record is still there
     */
    public boolean erase(UserId id) {
        Optional<User> user = users.find(id);
        if (user.filter(kept -> kept.status() != UserStatus.DELETED).isPresent()) {
            return false;
        }
        disconnect.disconnect(id);
        records.forEach(kind -> kind.deleteAll(id));
        return user.map(kept -> users.delete(id, kept.version()) == Users.Outcome.DONE)
                .orElse(true);
    }
}
