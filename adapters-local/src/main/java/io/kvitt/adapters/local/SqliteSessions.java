package io.kvitt.adapters.local;

import io.kvitt.domain.identity.ClientType;
import io.kvitt.domain.identity.DeviceKey;
import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.RevocationReason;
import io.kvitt.domain.identity.Session;
import io.kvitt.domain.identity.SessionId;
import io.kvitt.domain.identity.SessionStatus;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.Update;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sessions in the table {@code session}, a row each, its key the id. With each new one, some that ran out are cleared away. */
final class SqliteSessions implements Sessions {

    /** A session a row. One that was not revoked has neither reason nor time of it. */
    static final Table<Session> TABLE = new Table<>(
            "session",
            List.of(
                    "id",
                    "owner",
                    "client",
                    "revoked_for",
                    "revoked_at",
                    "generation",
                    "rotated_at",
                    "created_at",
                    "idle_at",
                    "ends_at",
                    "epoch",
                    "device",
                    "device_key",
                    "recoveries",
                    "version"),
            1,
            SqliteSessions::read,
            SqliteSessions::write);

    /** Each request of somebody who is signed in looks at theirs. */
    private static final int AT_HAND = 1_000;

    private final SqliteFile file;
    private final LastRead<SessionId, Optional<Session>> found;

    SqliteSessions(SqliteFile file) {
        this.file = file;
        this.found = new LastRead<>(file, AT_HAND);
    }

    @Override
    public boolean add(Session session) {
        return file.write(open -> {
            TABLE.removal().someOver(open, session.createdAt());
            return TABLE.add(open, session);
        });
    }

    @Override
    public Optional<Session> find(SessionId id) {
        return found.of(id, () -> file.call(open -> TABLE.find(open, id.toString())));
    }

    @Override
    public List<Session> of(UserId owner) {
        return file.call(open -> TABLE.all(open, "WHERE owner = ? ORDER BY created_at, id", owner.value()));
    }

    @Override
    public Update<Session> update(Session next, List<Duty> duties) {
        return file.write(open -> {
            Optional<Session> now = TABLE.find(open, next.id().toString());
            if (now.isEmpty()) {
                return new Update.NotFound<>();
            }
            if (now.get().version() != next.version() - 1) {
                return new Update.Conflict<>(now.get());
            }
            TABLE.replace(open, next);
            SqliteDuties.add(open, duties);
            return new Update.Done<>();
        });
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }

    private static NewRow write(Session session) {
        Optional<SessionStatus.Revoked> revoked =
                session.status() instanceof SessionStatus.Revoked end ? Optional.of(end) : Optional.empty();
        return new NewRow()
                .text(session.id().toString())
                .text(session.owner().value())
                .text(session.client().name())
                .text(revoked.map(end -> end.reason().name()))
                .time(revoked.map(SessionStatus.Revoked::at))
                .number(session.generation())
                .time(session.rotatedAt())
                .time(session.createdAt())
                .time(session.idleAt())
                .time(session.endsAt())
                .number(session.epoch())
                .text(Cells.line(List.of(Optional.of(session.device()))))
                .text(session.key().map(DeviceKey::hash))
                .number(session.recoveries())
                .number(session.version());
    }

    private static Session read(KeptRow row) {
        return new Session(
                new SessionId(UUID.fromString(row.text(1))),
                new UserId(row.text(2)),
                ClientType.valueOf(row.text(3)),
                status(row.textIfAny(4), row.timeIfAny(5)),
                row.number(6),
                row.time(7),
                row.time(8),
                row.time(9),
                row.time(10),
                row.number(11),
                Cells.of(row.text(12)).get(0).orElseThrow(),
                row.textIfAny(13).map(DeviceKey::new),
                row.count(14),
                row.number(15));
    }

    private static SessionStatus status(Optional<String> reason, Optional<Instant> at) {
        return reason.<SessionStatus>map(
                        why -> new SessionStatus.Revoked(RevocationReason.valueOf(why), at.orElseThrow()))
                .orElseGet(SessionStatus.Active::new);
    }
}
