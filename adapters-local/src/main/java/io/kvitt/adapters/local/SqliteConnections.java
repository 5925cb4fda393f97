package io.kvitt.adapters.local;

import io.kvitt.domain.identity.AccessGrant;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.ConnectionId;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.EmailAddress;
import io.kvitt.domain.identity.GoogleSubject;
import io.kvitt.domain.identity.Lease;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.OAuthClientId;
import io.kvitt.domain.identity.SealedToken;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * Connections in the table {@code connection}, a row each, its key the id, which is one over all owners. Of those that are held,
 * there is one of an account and one of an owner: the store has an index for each that admits no second one.
 */
final class SqliteConnections implements Connections {

    /** A connection a row; a scope a line, in the order of their texts; tokens as they were sealed. */
    static final Table<Connection> TABLE = new Table<>(
            "connection",
            List.of(
                    "id",
                    "owner",
                    "status",
                    "reauth_reason",
                    "reauth_since",
                    "held",
                    "account",
                    "email",
                    "scopes",
                    "client",
                    "credential_version",
                    "refresh_token",
                    "access_token",
                    "access_ends_at",
                    "granted_at",
                    "lease_owner",
                    "lease_until",
                    "failures",
                    "failing_since",
                    "next_try_at",
                    "suspected_at",
                    "mailbox_cursor",
                    "version"),
            1,
            SqliteConnections::read,
            SqliteConnections::write);

    private final SqliteFile file;

    SqliteConnections(SqliteFile file) {
        this.file = file;
    }

    @Override
    public Optional<Connection> find(UserId owner, ConnectionId id) {
        return file.call(open -> TABLE.one(open, "WHERE id = ? AND owner = ?", id.toString(), owner.value()));
    }

    @Override
    public Optional<Connection> held(UserId owner) {
        return file.call(open -> heldBy(open, owner));
    }

    @Override
    public List<Connection> of(UserId owner) {
        return file.call(open -> TABLE.all(open, "WHERE owner = ? ORDER BY granted_at, id", owner.value()));
    }

    @Override
    public Optional<Holder> holder(GoogleSubject account) {
        return file.call(open -> holding(open, account))
                .map(connection -> new Holder(connection.owner(), connection.id()));
    }

    @Override
    public Outcome keep(List<Connection> next, List<Duty> duties) {
        List<Connection> checked = whatGivesUpFirst(Connections.checked(next));
        return file.write(open -> {
            Outcome outcome = allows(open, checked);
            if (outcome == Outcome.DONE) {
                for (Connection connection : checked) {
                    TABLE.replace(open, connection);
                }
                SqliteDuties.add(open, duties);
            }
            return outcome;
        });
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }

    /** So that at no moment two hold the same. */
    private static List<Connection> whatGivesUpFirst(List<Connection> next) {
        return next.stream().sorted(Comparator.comparing(Connection::isHeld)).toList();
    }

    /** Asked inside the transaction that writes: nothing of it can change any more. */
    private static Outcome allows(Statements open, List<Connection> next) throws SQLException {
        for (Connection connection : next) {
            if (!followsTheKept(open, connection)) {
                return Outcome.VERSION_CONFLICT;
            }
        }
        return isTaken(open, next) ? Outcome.TAKEN : Outcome.DONE;
    }

    private static boolean followsTheKept(Statements open, Connection next) throws SQLException {
        Optional<Connection> kept = TABLE.find(open, next.id().toString());
        return kept.map(now -> now.owner().equals(next.owner()) && now.version() == next.version() - 1)
                .orElse(next.version() == 1);
    }

    /** Whether what is to be held is held by another that does not give it up in this step. They are all of one user. */
    private static boolean isTaken(Statements open, List<Connection> next) throws SQLException {
        Set<ConnectionId> own = next.stream().map(Connection::id).collect(Collectors.toSet());
        List<Connection> others = new ArrayList<>();
        List<Connection> held = next.stream().filter(Connection::isHeld).toList();
        for (Connection connection : held) {
            heldBy(open, connection.owner()).ifPresent(others::add);
            holding(open, connection.account()).ifPresent(others::add);
        }
        return held.size() > 1 || others.stream().anyMatch(other -> !own.contains(other.id()));
    }

    private static Optional<Connection> heldBy(Statements open, UserId owner) throws SQLException {
        return TABLE.one(open, "WHERE owner = ? AND held = 1", owner.value());
    }

    private static Optional<Connection> holding(Statements open, GoogleSubject account) throws SQLException {
        return TABLE.one(open, "WHERE account = ? AND held = 1", account.value());
    }

    private static NewRow write(Connection connection) {
        NewRow row = new NewRow()
                .text(connection.id().toString())
                .text(connection.owner().value());
        ConnectionStatusText.write(row, connection.status());
        return row.yes(connection.isHeld())
                .text(connection.account().value())
                .text(connection.email().value())
                .text(scopes(connection.scopes()))
                .text(connection.client().value())
                .number(connection.credentialVersion())
                .text(connection.refreshToken().map(SealedToken::text))
                .text(connection.access().map(access -> access.token().text()))
                .time(connection.access().map(AccessGrant::endsAt))
                .time(connection.grantedAt())
                .text(connection.lease().map(lease -> lease.owner().value().toString()))
                .time(connection.lease().map(Lease::until))
                .number(connection.failures())
                .time(connection.failingSince())
                .time(connection.nextTryAt())
                .time(connection.suspectedAt())
                .text(Cells.line(List.of(connection.cursor())))
                .number(connection.version());
    }

    private static Connection read(KeptRow row) {
        return new Connection(
                new ConnectionId(UUID.fromString(row.text(1))),
                new UserId(row.text(2)),
                ConnectionStatusText.read(row.text(3), row.textIfAny(4), row.timeIfAny(5)),
                new GoogleSubject(row.text(7)),
                new EmailAddress(row.text(8)),
                scopes(row.text(9)),
                new OAuthClientId(row.text(10)),
                row.number(11),
                row.textIfAny(12).map(SealedToken::new),
                row.textIfAny(13)
                        .map(token -> new AccessGrant(
                                new SealedToken(token), row.timeIfAny(14).orElseThrow())),
                row.time(15),
                row.textIfAny(16)
                        .map(owner -> new Lease(
                                new LeaseOwner(UUID.fromString(owner)),
                                row.timeIfAny(17).orElseThrow())),
                row.count(18),
                row.timeIfAny(19),
                row.timeIfAny(20),
                row.timeIfAny(21),
                Cells.of(row.text(22)).get(0),
                row.number(23));
    }

    /** Each with a line end, so that an empty one and none are told apart. */
    private static String scopes(Set<String> scopes) {
        return scopes.stream()
                .sorted()
                .map(scope -> Cells.line(List.of(Optional.of(scope))) + "\n")
                .collect(Collectors.joining());
    }

    private static Set<String> scopes(String text) {
        return text.lines().map(line -> Cells.of(line).get(0).orElseThrow()).collect(Collectors.toUnmodifiableSet());
    }
}
