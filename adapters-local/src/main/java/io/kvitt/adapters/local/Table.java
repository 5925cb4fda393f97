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
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A table, and how its rows are records of the domain. Behind the values of each row stands their {@link Checksum}:
 * it is written with every row and compared at every reading, so that a digit that the disk changed is damage and never another
 * record.
 */
final class Table<R> {

    private static final String CHECKSUM = "checksum";

    private final String name;
    private final List<String> columns;
    private final int key;
    private final boolean keyIsTold;
    private final Reading<R> reading;
    private final Writing<R> writing;
    private final String selected;
    private final String insert;
    private final String replace;
    private final String ofKey;
    private final Removal removal;

    /** A row as a record. What the rules of the domain refuse is refused with an IllegalArgumentException or its like. */
    interface Reading<R> {
        R read(KeptRow row);
    }

    /** A record as the values of a row. */
    interface Writing<R> {
        NewRow write(R record);
    }

    /**
     * Describes a table.
     *
     * @param name also what a record is called in an export and in messages
     * @param values its columns without the checksum, in the order in which they are read and written
     * @param key how many of them, from the first, are the key: no two rows have the same
     */
    Table(String name, List<String> values, int key, Reading<R> reading, Writing<R> writing) {
        this(name, Stream.concat(values.stream(), Stream.of(CHECKSUM)).toList(), key, true, reading, writing);
    }

    private Table(
            String name, List<String> columns, int key, boolean keyIsTold, Reading<R> reading, Writing<R> writing) {
        this.name = name;
        this.columns = columns;
        this.key = key;
        this.keyIsTold = keyIsTold;
        this.reading = reading;
        this.writing = writing;
        String all = String.join(", ", columns);
        this.selected = "SELECT " + all + " FROM " + name + " ";
        this.insert =
                "INSERT INTO " + name + " (" + all + ") VALUES (" + marks(columns.size()) + ") ON CONFLICT DO NOTHING";
        this.replace = replaceBut(Set.of());
        this.ofKey =
                keyColumns().stream().map(column -> column + " = ?").collect(Collectors.joining(" AND ", "WHERE ", ""));
        this.removal = new Removal(name, keyColumns(), ofKey);
    }

    /** The same, but the key is nobody's business: it is somebody's name, or as good as a secret, and stands in no message. */
    Table<R> withUntoldKey() {
        return new Table<>(name, columns, key, false, reading, writing);
    }

    String name() {
        return name;
    }

    /** All of them, the checksum last. */
    List<String> columns() {
        return columns;
    }

    List<String> keyColumns() {
        return columns.subList(0, key);
    }

    /** @return false, changing nothing, if there is a row of that key already, or one that only one may be like */
    boolean add(Statements open, R record) throws SQLException {
        PreparedStatement row = open.of(insert);
        bind(row, record);
        return row.executeUpdate() == 1;
    }

    /** The row of a key, if there is one. */
    Optional<R> find(Statements open, String... keyValues) throws SQLException {
        return one(open, ofKey, keyValues);
    }

    /** The one row, if any, that a condition finds whose values are texts. */
    Optional<R> one(Statements open, String rest, String... texts) throws SQLException {
        PreparedStatement select = open.of(select(rest));
        bindTexts(select, texts);
        return one(select);
    }

    /** All rows that a condition finds whose values are texts. */
    List<R> all(Statements open, String rest, String... texts) throws SQLException {
        PreparedStatement select = open.of(select(rest));
        bindTexts(select, texts);
        return all(select);
    }

    static void bindTexts(PreparedStatement statement, String... texts) throws SQLException {
        for (int i = 0; i < texts.length; i++) {
            statement.setString(i + 1, texts[i]);
        }
    }

    /** Writes a row in the place of the one with its key. */
    void replace(Statements open, R record) throws SQLException {
        PreparedStatement row = open.of(replace);
        bind(row, record);
        row.executeUpdate();
    }

    /**
     * The text of a statement that writes a row in the place of the one with its key, in which those columns are the same already.
     * SQLite writes every index anew that has a column which is set, whether the value is another one or not.
     */
    String replaceBut(Set<String> same) {
        return "INSERT INTO " + name + " (" + String.join(", ", columns) + ") VALUES (" + marks(columns.size())
                + ") ON CONFLICT (" + String.join(", ", keyColumns()) + ") DO UPDATE SET "
                + columns.stream()
                        .skip(key)
                        .filter(column -> !same.contains(column))
                        .map(column -> column + " = excluded." + column)
                        .collect(Collectors.joining(", "));
    }

    /** Puts a record into a statement that has a place for each column. */
    void bind(PreparedStatement statement, R record) throws SQLException {
        NewRow row = writing.write(record);
        if (row.size() != columns.size() - 1) {
            throw new IllegalArgumentException(row.size() + " values for " + columns);
        }
        row.bind(statement);
    }

    /**
     * The text of a statement that reads whole rows. Made once and kept: the connections know it again.
     *
     * @param rest what follows the name: WHERE, ORDER BY, LIMIT
     */
    String select(String rest) {
        return selected + rest;
    }

    /** {@code WHERE owner = ? AND id = ?}: the one row of a key. */
    String ofKey() {
        return ofKey;
    }

    /** How rows leave it. */
    Removal removal() {
        return removal;
    }

    Optional<R> one(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            return rows.next() ? Optional.of(record(rows)) : Optional.empty();
        }
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

    /**
     * A row that has another checksum, or that the rules of the domain refuse, was not written by Kvitt. Of the reason, its kind and
     * its place are told, and never its message: that may hold what was read, and what was read may be a secret.
     */
    R record(ResultSet row) throws SQLException {
        try {
            KeptRow kept = kept(row);
            kept.refuseIfChanged();
            return reading.read(kept);
        } catch (RuntimeException changed) {
            throw new OutsideFailure(
                    Kind.STORE_DAMAGED,
                    "The store holds a " + name + " that is none: " + keyOf(row) + ".",
                    wordless(changed));
        }
    }

    /** The row as a record; nothing if it is damaged, which whoever asks for it is told then. */
    Optional<R> ifSound(ResultSet row) throws SQLException {
        try {
            return Optional.of(record(row));
        } catch (OutsideFailure damaged) {
            return Optional.empty();
        }
    }

    private static RuntimeException wordless(RuntimeException reason) {
        RuntimeException told = new IllegalArgumentException(reason.getClass().getName());
        told.setStackTrace(reason.getStackTrace());
        return told;
    }

    /** What the values of a row say, whatever its checksum. */
    R unchecked(ResultSet row) throws SQLException {
        return reading.read(kept(row));
    }

    /** Gives every row the checksum of the values that it has, for rows from before there were checksums. */
    void giveChecksums(Statements open) throws SQLException {
        List<KeptRow> rows = new ArrayList<>();
        try (ResultSet found = open.of(selected).executeQuery()) {
            while (found.next()) {
                rows.add(kept(found));
            }
        }
        PreparedStatement update = open.of("UPDATE " + name + " SET " + CHECKSUM + " = ? " + ofKey());
        for (KeptRow row : rows) {
            update.setLong(1, row.checksum());
            for (int place = 1; place <= key; place++) {
                update.setString(place + 1, row.text(place));
            }
            update.executeUpdate();
        }
    }

    private KeptRow kept(ResultSet row) throws SQLException {
        return KeptRow.of(row, columns.size());
    }

    /** What names a row, for messages. */
    String keyOf(ResultSet row) throws SQLException {
        if (!keyIsTold) {
            return "…";
        }
        List<String> parts = new ArrayList<>();
        for (int column = 1; column <= key; column++) {
            parts.add(String.valueOf(row.getString(column)));
        }
        return String.join(" ", parts);
    }

    @Override
    public String toString() {
        return name;
    }

    static String marks(int count) {
        return String.join(", ", Collections.nCopies(count, "?"));
    }
}
