package io.kvitt.adapters.local;

import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The rows of a table as JSON objects on a line each: {@code record}, which is the name of the table, and the columns in their
 * order, a missing value as null. SQLite writes and reads them, so that they need no other library. Each record has one
 * spelling: what is spelled otherwise is not what Kvitt wrote.
 */
record JsonRows<R>(Table<R> table, List<String> shown) {

    /** With every column. */
    JsonRows(Table<R> table) {
        this(table, table.columns());
    }

    /** The statement that reads all rows in the order of their keys; the line is behind the columns. */
    PreparedStatement all(Statements open) throws SQLException {
        return open.of(lines("") + " ORDER BY " + key());
    }

    /** As {@link #all}, but those rows alone in which a column has a value. */
    PreparedStatement allOf(Statements open, String column, String value) throws SQLException {
        PreparedStatement rows = open.of(lines(" WHERE " + column + " = ?") + " ORDER BY " + key());
        rows.setString(1, value);
        return rows;
    }

    private String lines(String which) {
        return "SELECT " + String.join(", ", table.columns()) + ", " + object(shown) + " FROM " + table.name() + which;
    }

    /** The place of the line in the rows of {@link #all}. */
    int place() {
        return table.columns().size() + 1;
    }

    /** The line of a record. */
    String of(Statements open, R record) throws SQLException {
        PreparedStatement row =
                open.of("SELECT " + object(Collections.nCopies(table.columns().size(), "?")));
        table.bind(row, record);
        try (ResultSet answer = row.executeQuery()) {
            return answer.getString(1);
        }
    }

    /** The line of what is kept under the key of a record, if anything is. */
    Optional<String> kept(Statements open, R record) throws SQLException {
        List<String> kept =
                table.columns().stream().map(column -> "kept." + column).toList();
        PreparedStatement row = open.of("WITH asked (" + String.join(", ", table.columns()) + ") AS (VALUES ("
                + Table.marks(table.columns().size()) + ")) SELECT " + object(kept) + " FROM asked JOIN "
                + table.name() + " AS kept USING (" + key() + ")");
        table.bind(row, record);
        try (ResultSet answer = row.executeQuery()) {
            return answer.next() ? Optional.of(answer.getString(1)) : Optional.empty();
        }
    }

    /** The record of a line, however it is spelled and whatever its checksum. What is no JSON or no record fails. */
    R read(Statements open, String line) throws SQLException {
        PreparedStatement fields = open.of(table.columns().stream()
                .map(column -> "json_extract(asked.line, '$." + column + "')")
                .collect(Collectors.joining(", ", "WITH asked (line) AS (VALUES (?)) SELECT ", " FROM asked")));
        fields.setString(1, line);
        try (ResultSet row = fields.executeQuery()) {
            return table.unchecked(row);
        }
    }

    private String key() {
        return String.join(", ", table.keyColumns());
    }

    private String object(List<String> values) {
        return IntStream.range(0, values.size())
                .mapToObj(i -> "'" + shown.get(i) + "', " + values.get(i))
                .collect(Collectors.joining(", ", "json_object('record', '" + table.name() + "', ", ")"));
    }
}
