package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A table, and how its rows are records of the domain. Reading and writing name the columns by their place, from 1.
 *
 * @param name also what a record is called in an export and in messages
 * @param columns all of them, in the order in which they are read and written
 * @param key how many of them, from the first, are the key: no two rows have the same
 */
record Table<R>(String name, List<String> columns, int key, Reading<R> reading, Writing<R> writing) {

    /** A row as a record. What the rules of the domain refuse is refused with an IllegalArgumentException or its like. */
    interface Reading<R> {
        R read(ResultSet row) throws SQLException;
    }

    /** A record as the values of a row. */
    interface Writing<R> {
        void write(R record, PreparedStatement row) throws SQLException;
    }

    Table {
        columns = List.copyOf(columns);
    }

    /** @return false, changing nothing, if there is a row of that key already */
    boolean add(Statements open, R record) throws SQLException {
        PreparedStatement insert = open.of("INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + marks(columns.size()) + ") ON CONFLICT DO NOTHING");
        writing.write(record, insert);
        return insert.executeUpdate() == 1;
    }

    /** Writes a row in the place of the one with its key. */
    void replace(Statements open, R record) throws SQLException {
        PreparedStatement replace = open.of("REPLACE INTO " + name + " (" + String.join(", ", columns) + ") VALUES ("
                + marks(columns.size()) + ")");
        writing.write(record, replace);
        replace.executeUpdate();
    }

    /**
     * The statement that reads whole rows.
     *
     * @param rest what follows the name: WHERE, ORDER BY, LIMIT
     */
    PreparedStatement select(Statements open, String rest) throws SQLException {
        return open.of("SELECT " + String.join(", ", columns) + " FROM " + name + " " + rest);
    }

    /** {@code WHERE owner = ? AND id = ?}: the one row of a key. */
    String ofKey() {
        return columns.subList(0, key).stream()
                .map(column -> column + " = ?")
                .collect(Collectors.joining(" AND ", "WHERE ", ""));
    }

    Optional<R> one(PreparedStatement select) throws SQLException {
        return all(select).stream().findFirst();
    }

    /** All rows that a statement of {@link #select} finds. */
    List<R> all(PreparedStatement select) throws SQLException {
        List<R> records = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                records.add(record(rows));
            }
        }
        return records;
    }

    /** A row that the rules of the domain refuse was not written by Kvitt. */
    R record(ResultSet row) throws SQLException {
        try {
            return reading.read(row);
        } catch (RuntimeException changed) {
            throw new OutsideFailure(
                    Kind.STORE_DAMAGED, "The store holds a " + name + " that is none: " + keyOf(row) + ".", changed);
        }
    }

    /** What names a row, for messages. */
    String keyOf(ResultSet row) throws SQLException {
        List<String> parts = new ArrayList<>();
        for (int column = 1; column <= key; column++) {
            parts.add(String.valueOf(row.getString(column)));
        }
        return String.join(" ", parts);
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
