package io.kvitt.adapters.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** Every table that keeps records. */
final class Tables {

    /** What an export holds, in its order: what is referred to comes first. A new one goes to the end, so that older ones stay in order. */
    static final List<Table<?>> EXPORTED = List.of(
            SqliteDebts.TABLE,
            SqlitePayments.TABLE,
            SqliteCommitments.TABLE,
            SqliteReports.TABLE,
            SqliteInvoices.TABLE,
            SqliteUsers.TABLE,
            SqliteUsers.NAMES,
            SqliteConnections.TABLE,
            SqliteDuties.TABLE,
            SqliteInvoices.DELETED,
            MailRows.MAILBOX,
            MailRows.MESSAGE,
            SqliteNotices.TABLE,
            SqliteNotices.SENDINGS,
            SqlitePreferences.TABLE);

    /**
     * What is good for a while in the store that gave it out, and nowhere else: taken in from an older export, a session that was
     * ended since would go on, a state that was used up would be good again, and tries would be counted anew.
     */
    static final List<Table<?>> PASSING = List.of(
            SqliteSessions.TABLE,
            SqliteDeniedTokens.TABLE,
            SqliteOAuthStates.TABLE,
            SqliteAccountSwitches.TABLE,
            SqliteThrottles.TABLE,
            SqliteRepeats.TABLE,
            SqliteJobs.TABLE,
            SqliteDevices.TABLE,
            SqliteCalendarFeeds.TABLE,
            SqliteDocumentPasswords.TABLE);

    /** What can be made again from other records. */
    static final List<Table<?>> DERIVED = List.of(InvoiceEntries.TABLE);

    /** Each of them. */
    static final List<Table<?>> ALL =
            Stream.of(EXPORTED, PASSING, DERIVED).flatMap(List::stream).toList();

    private Tables() {}

    /** The kind of record of that name, if an export holds such. */
    static Optional<Table<?>> named(String name) {
        return EXPORTED.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** How many records there are of each kind. */
    static Map<String, Long> counts(Statements open, List<Table<?>> tables) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Table<?> table : tables) {
            try (ResultSet count =
                    open.of("SELECT count(*) FROM " + table.name()).executeQuery()) {
                counts.put(table.name(), count.getLong(1));
            }
        }
        return counts;
    }
}
