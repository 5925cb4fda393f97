package io.kvitt.benchmarks;

import io.kvitt.domain.payment.Payment;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.UUID;

/**
 * What JDBC alone does with the payments of a store: the same columns, order and index, one thread, nothing checked. Its commits
 * reach the disk as those of the store do.
 */
final class BareTable implements AutoCloseable {

    private static final int COLUMNS = 9;

    private final Connection connection;
    private final PreparedStatement row;

    private BareTable(Connection connection, String sql) throws SQLException {
        this.connection = connection;
        this.row = connection.prepareStatement(sql);
    }

    /** A new file, to write to. */
    static BareTable made(Path file) throws SQLException {
        Connection connection = connected(file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA journal_mode = WAL");
            statement.execute("PRAGMA synchronous = FULL");
            statement.execute("PRAGMA wal_autocheckpoint = 8000");
            statement.execute(
                    "CREATE TABLE payment (id TEXT PRIMARY KEY, owner TEXT, paid_at INTEGER, description TEXT,"
                            + " currency TEXT, amount TEXT, reverses TEXT, accepted_at INTEGER, seal INTEGER) WITHOUT ROWID");
            statement.execute("CREATE INDEX payment_in_order ON payment (owner, paid_at, id)");
        }
        connection.setAutoCommit(false);
        return new BareTable(connection, "INSERT INTO payment VALUES (?, ?, ?, ?, ?, ?, NULL, ?, 0)");
    }

    /** The file of a store, to read. */
    static BareTable of(Path store) throws SQLException {
        return new BareTable(connected(store), "SELECT * FROM payment WHERE id = ?");
    }

    private static Connection connected(Path file) throws SQLException {
        Connection connection = DriverManager.getConnection("jdbc:sqlite:" + file);
        try (Statement statement = connection.createStatement()) {
            statement.execute("PRAGMA cache_size = 4000");
        }
        return connection;
    }

    /** Inserts them in one commit. */
    void insert(List<Payment> payments) throws SQLException {
        for (Payment payment : payments) {
            row.setString(1, payment.id().toString());
            row.setString(2, payment.owner().value());
            row.setLong(3, payment.paidAt().at().toEpochMilli());
            row.setString(4, payment.description().text());
            row.setString(5, payment.amount().currency().getCurrencyCode());
            row.setString(6, payment.amount().amount().toPlainString());
            row.setLong(7, payment.acceptedAt().toEpochMilli());
            row.executeUpdate();
        }
        connection.commit();
    }

    /** Reads each value of a row. */
    void read(UUID id) throws SQLException {
        row.setString(1, id.toString());
        try (ResultSet found = row.executeQuery()) {
            for (int column = 1; column <= COLUMNS; column++) {
                found.getString(column);
            }
        }
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
