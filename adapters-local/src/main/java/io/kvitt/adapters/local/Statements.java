package io.kvitt.adapters.local;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;

/** A connection and the statements that were prepared on it, each once. Used by one thread at a time. */
final class Statements implements AutoCloseable {

    private final Connection connection;
    private final Map<String, PreparedStatement> prepared = new HashMap<>();

    Statements(Connection connection) {
        this.connection = connection;
    }

    /**
     * The statement of that text, which stays prepared: who runs it closes its result, never the statement. Values are bound,
     * not written into the text, so that there are as many statements as there are texts in the code.
     */
    PreparedStatement of(String sql) throws SQLException {
        PreparedStatement known = prepared.get(sql);
        if (known == null) {
            known = connection.prepareStatement(sql);
            prepared.put(sql, known);
        }
        return known;
    }

    /** Runs a statement without values and without an answer. */
    void run(String sql) throws SQLException {
        try {
            of(sql).executeUpdate();
        } catch (SQLException failed) {
            forget(failed);
            throw failed;
        }
    }

    /** To be called after a failure: the driver may have closed the statement that failed, and does not say so. */
    void forget(Throwable failed) {
        for (PreparedStatement statement : prepared.values()) {
            try {
                statement.close();
            } catch (SQLException again) {
                failed.addSuppressed(again);
            }
        }
        prepared.clear();
    }

    /** The connection itself, for what is done once and not worth keeping prepared. */
    Connection connection() {
        return connection;
    }

    /** The connection closes its statements. */
    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
