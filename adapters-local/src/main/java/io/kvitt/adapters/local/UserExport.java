package io.kvitt.adapters.local;

import io.kvitt.domain.identity.UserId;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * What is kept of one user, as lines of JSON for that user to read. What a stranger could do something with who gets hold of the
 * file is withheld: hashes of passwords, tokens even though they are sealed, and what devices proved. A record of which something is
 * withheld has no checksum: it would be that of other values.
 */
final class UserExport {

    private static final String CHECKSUM = "checksum";

    /** Every kind of record that belongs to a user, but for what goes within minutes and holds nothing of theirs. */
    static final List<Part<?>> PARTS = List.of(
            new Part<>(SqliteUsers.TABLE, "id", "password"),
            new Part<>(SqliteSessions.TABLE, "owner", "device_key"),
            new Part<>(SqliteConnections.TABLE, "owner", "refresh_token", "access_token", "lease_owner"),
            new Part<>(SqliteDebts.TABLE, "owner"),
            new Part<>(SqlitePayments.TABLE, "owner"),
            new Part<>(SqliteCommitments.TABLE, "owner"),
            new Part<>(SqliteReports.TABLE, "owner"),
            new Part<>(SqliteInvoices.TABLE, "owner"),
            new Part<>(SqliteInvoices.DELETED, "owner"),
            new Part<>(SqliteDuties.TABLE, "owner", "details"),
            new Part<>(SqliteJobs.TABLE, "owner"),
            new Part<>(MailRows.MAILBOX, "owner", "lease_owner"),
            new Part<>(MailRows.MESSAGE, "owner"),
            new Part<>(SqliteNotices.TABLE, "owner"),
            new Part<>(SqliteNotices.SENDINGS, "owner"),
            new Part<>(SqlitePreferences.TABLE, "owner"),
            new Part<>(SqliteDevices.TABLE, "owner", "push_token"),
            new Part<>(SqliteCalendarFeeds.TABLE, "owner", "hash"),
            new Part<>(SqliteDocumentPasswords.TABLE, "owner", "sealed"));

    private UserExport() {}

    /** The records of a kind: whose they are stands in that column, and some of their values are withheld. */
    record Part<R>(JsonRows<R> rows, String owner) {

        Part(Table<R> table, String owner, String... withheld) {
            this(new JsonRows<>(table, shown(table, List.of(withheld))), owner);
        }

        private static List<String> shown(Table<?> table, List<String> withheld) {
            return table.columns().stream()
                    .filter(column -> withheld.isEmpty() || !column.equals(CHECKSUM))
                    .filter(column -> !withheld.contains(column))
                    .toList();
        }

        String name() {
            return rows.table().name();
        }

        /** Each row is read as a record first, so that damage is told and not passed on. */
        void write(Statements open, UserId user, Consumer<String> lines) throws SQLException {
            try (ResultSet row = rows.allOf(open, owner, user.value()).executeQuery()) {
                while (row.next()) {
                    rows.table().record(row);
                    lines.accept(row.getString(rows.place()));
                }
            }
        }

        long count(Statements open, UserId user) throws SQLException {
            PreparedStatement select = open.of("SELECT count(*) FROM " + name() + " WHERE " + owner + " = ?");
            select.setString(1, user.value());
            try (ResultSet count = select.executeQuery()) {
                return count.getLong(1);
            }
        }
    }

    /** Writes the state of one moment: first how many there are of each kind, then a record a line. */
    static Map<String, Long> write(SqliteFile file, UserId owner, Consumer<String> lines) {
        return file.snapshot(open -> {
            Map<String, Long> counts = counts(open, owner);
            lines.accept(StoreExport.header("export_of_user", counts));
            for (Part<?> part : PARTS) {
                part.write(open, owner, lines);
            }
            return counts;
        });
    }

    private static Map<String, Long> counts(Statements open, UserId owner) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Part<?> part : PARTS) {
            counts.put(part.name(), part.count(open, owner));
        }
        return counts;
    }
}
