package io.kvitt.adapters.local;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.FullName;
import io.kvitt.domain.identity.PasswordHash;
import io.kvitt.domain.identity.RevocationReason;
import io.kvitt.domain.identity.UniqueName;
import io.kvitt.domain.identity.User;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.UserStatus;
import io.kvitt.domain.identity.port.Users;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Users in the table {@code user}, a row each, its key the id; and whose each of their names is in {@code user_name}, its key the
 * name, which so is one user's alone. Both are written in one step, and {@link StoreRules} compares them.
 */
final class SqliteUsers implements Users {

    /** A user a row. */
    static final Table<User> TABLE = new Table<>(
            "user",
            List.of(
                    "id",
                    "names",
                    "full_name",
                    "password",
                    "status",
                    "epoch",
                    "epoch_raised_by",
                    "created_at",
                    "version"),
            1,
            SqliteUsers::read,
            SqliteUsers::write);

    /** A name a row. */
    static final Table<TakenName> NAMES = new Table<>(
                    "user_name",
                    List.of("name", "owner"),
                    1,
                    row -> new TakenName(NameText.read(row.text(1)), new UserId(row.text(2))),
                    taken -> new NewRow()
                            .text(NameText.write(taken.name()))
                            .text(taken.owner().value()))
            .withUntoldKey();

    private static final String VERSION = "SELECT version FROM user " + TABLE.ofKey();

    /** Each request of somebody who is signed in looks at them. */
    private static final int AT_HAND = 1_000;

    private final SqliteFile file;
    private final LastRead<UserId, Optional<User>> found;

    /** That a name is somebody's. */
    record TakenName(UniqueName name, UserId owner) {}

    SqliteUsers(SqliteFile file) {
        this.file = file;
        this.found = new LastRead<>(file, AT_HAND);
    }

    @Override
    public Outcome add(User user) {
        return file.write(open -> {
            if (isTaken(open, user) || !TABLE.add(open, user)) {
                return Outcome.TAKEN;
            }
            takeNames(open, user);
            return Outcome.DONE;
        });
    }

    @Override
    public Optional<User> find(UserId id) {
        return found.of(id, () -> file.call(open -> TABLE.find(open, id.value())));
    }

    /** Both rows as they are at one moment: a name may go from one user to another in between. */
    @Override
    public Optional<User> named(UniqueName name) {
        return file.snapshot(open -> {
            Optional<TakenName> taken = NAMES.find(open, NameText.write(name));
            return taken.isEmpty()
                    ? Optional.empty()
                    : TABLE.find(open, taken.get().owner().value());
        });
    }

    @Override
    public Outcome update(User next, List<Duty> duties) {
        return file.write(open -> {
            Outcome outcome = allows(open, next.id(), next.version() - 1);
            if (outcome == Outcome.DONE && isTaken(open, next)) {
                return Outcome.TAKEN;
            }
            if (outcome == Outcome.DONE) {
                NAMES.removal().ofOwner(open, next.id());
                takeNames(open, next);
                TABLE.replace(open, next);
                SqliteDuties.add(open, duties);
            }
            return outcome;
        });
    }

    /** What the user began and did not finish is no use to anybody and goes too. */
    @Override
    public Outcome delete(UserId id, long version) {
        return file.write(open -> {
            Outcome outcome = allows(open, id, version);
            if (outcome == Outcome.DONE) {
                NAMES.removal().ofOwner(open, id);
                SqliteOAuthStates.TABLE.removal().ofOwner(open, id);
                SqliteAccountSwitches.TABLE.removal().ofOwner(open, id);
                TABLE.removal().one(open, id.value());
            }
            return outcome;
        });
    }

    /** Asked inside the transaction that writes: the version cannot change any more. */
    private static Outcome allows(Statements open, UserId id, long version) throws SQLException {
        PreparedStatement select = open.of(VERSION);
        select.setString(1, id.value());
        try (ResultSet kept = select.executeQuery()) {
            if (!kept.next()) {
                return Outcome.NOT_FOUND;
            }
            return kept.getLong(1) == version ? Outcome.DONE : Outcome.VERSION_CONFLICT;
        }
    }

    private static boolean isTaken(Statements open, User user) throws SQLException {
        for (UniqueName name : user.names()) {
            Optional<TakenName> taken = NAMES.find(open, NameText.write(name));
            if (taken.isPresent() && !taken.get().owner().equals(user.id())) {
                return true;
            }
        }
        return false;
    }

    private static void takeNames(Statements open, User user) throws SQLException {
        for (UniqueName name : user.names()) {
            NAMES.replace(open, new TakenName(name, user.id()));
        }
    }

    private static NewRow write(User user) {
        return new NewRow()
                .text(user.id().value())
                .text(NameText.write(user.names()))
                .text(user.fullName().map(FullName::value))
                .text(user.password().map(PasswordHash::text))
                .text(user.status().name())
                .number(user.epoch())
                .text(user.epochRaisedBy().name())
                .time(user.createdAt())
                .number(user.version());
    }

    private static User read(KeptRow row) {
        return new User(
                new UserId(row.text(1)),
                NameText.readAll(row.text(2)),
                row.textIfAny(3).map(FullName::new),
                row.textIfAny(4).map(PasswordHash::new),
                UserStatus.valueOf(row.text(5)),
                row.number(6),
                RevocationReason.valueOf(row.text(7)),
                row.time(8),
                row.number(9));
    }
}
