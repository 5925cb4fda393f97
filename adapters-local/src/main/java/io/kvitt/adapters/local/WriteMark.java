package io.kvitt.adapters.local;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Optional;

/**
 * A number that is another one after every write of whatever process. SQLite keeps it for each connection (PRAGMA data_version), and
 * tells it of the writes of all other ones; so one connection is asked that never writes.
 */
final class WriteMark {

    private static final String ASKED = "PRAGMA data_version";

    private final GroupCommit.Connector connector;
    private Optional<Statements> connected = Optional.empty();
    private boolean closed;

    WriteMark(GroupCommit.Connector connector) {
        this.connector = connector;
    }

    synchronized long now() throws SQLException {
        if (closed) {
            throw new IllegalStateException("the store is closed");
        }
        if (connected.isEmpty()) {
            connected = Optional.of(connector.connect());
        }
        Statements open = connected.get();
        try {
            PreparedStatement question = open.of(ASKED);
            try (ResultSet answer = question.executeQuery()) {
                answer.next();
                return answer.getLong(1);
            }
        } catch (SQLException failed) {
            open.forget(failed);
            throw failed;
        }
    }

    synchronized void close() throws SQLException {
        closed = true;
        if (connected.isPresent()) {
            connected.get().close();
        }
    }
}
