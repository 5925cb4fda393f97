package io.kvitt.adapters.local;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.repeat.Repeat;
import io.kvitt.domain.repeat.Repeat.Beginning;
import io.kvitt.domain.repeat.Repeat.Begun;
import io.kvitt.domain.repeat.RepeatKey;
import io.kvitt.domain.repeat.port.Repeats;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Answers in the table {@code repeat}: one row a key, the key being owner, operation and key. They are worth a day, so an export
 * leaves them out; what is past is deleted when another is begun.
 */
final class SqliteRepeats implements Repeats {

    static final Table<Repeat> TABLE = new Table<>(
            "repeat",
            List.of("owner", "operation", "key", "print", "attempt", "until", "answer"),
            3,
            SqliteRepeats::read,
            SqliteRepeats::write);

    private static final String OF_KEY = TABLE.select(TABLE.ofKey());
    private static final String DELETE = "DELETE FROM repeat " + TABLE.ofKey();
    private static final String DELETE_PAST =
            "DELETE FROM repeat WHERE rowid IN (SELECT rowid FROM repeat WHERE until <= ? ORDER BY until LIMIT 20)";

    private final SqliteFile file;

    SqliteRepeats(SqliteFile file) {
        this.file = file;
    }

    @Override
    public Beginning begin(RepeatKey key, String print, Instant now) {
        return file.write(open -> {
            Beginning beginning = Repeat.begin(found(open, key), key, print, now);
            if (beginning instanceof Begun one) {
                TABLE.replace(open, one.repeat());
                PreparedStatement delete = open.of(DELETE_PAST);
                delete.setLong(1, now.toEpochMilli());
                delete.executeUpdate();
            }
            return beginning;
        });
    }

    @Override
    public boolean answer(Repeat begun, String answer, Instant now) {
        return file.write(open -> {
            boolean current = begun.isCurrent(found(open, begun.key()));
            if (current) {
                TABLE.replace(open, begun.answered(answer, now));
            }
            return current;
        });
    }

    @Override
    public void giveUp(Repeat begun) {
        file.write(open -> {
            boolean current = begun.isCurrent(found(open, begun.key()));
            if (current) {
                bound(open.of(DELETE), begun.key()).executeUpdate();
            }
            return current;
        });
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }

    private static Optional<Repeat> found(Statements open, RepeatKey key) throws SQLException {
        return TABLE.one(bound(open.of(OF_KEY), key));
    }

    private static PreparedStatement bound(PreparedStatement statement, RepeatKey key) throws SQLException {
        statement.setString(1, key.owner().value());
        statement.setString(2, key.operation());
        statement.setString(3, key.key());
        return statement;
    }

    private static NewRow write(Repeat repeat) {
        return new NewRow()
                .text(repeat.key().owner().value())
                .text(repeat.key().operation())
                .text(repeat.key().key())
                .text(repeat.print())
                .number(repeat.attempt())
                .number(repeat.until().toEpochMilli())
                .text(repeat.answer());
    }

    private static Repeat read(KeptRow row) {
        return new Repeat(
                new RepeatKey(new UserId(row.text(1)), row.text(2), row.text(3)),
                row.text(4),
                row.number(5),
                Instant.ofEpochMilli(row.number(6)),
                row.textIfAny(7));
    }
}
