package io.kvitt.adapters.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Every table that keeps records, in the order of an export: what is referred to comes first. */
final class Tables {

    /** A new one goes to the end, so that older exports stay in order. */
    static final List<Table<?>> ALL = List.of(
            SqliteDebts.TABLE,
            SqlitePayments.TABLE,
            SqliteCommitments.TABLE,
            SqliteReports.TABLE,
            SqliteInvoices.TABLE);

    private Tables() {}

    static Optional<Table<?>> named(String name) {
        return ALL.stream().filter(table -> table.name().equals(name)).findFirst();
    }

    /** How many records there are of each kind. */
    static Map<String, Long> counts(Statements open) throws SQLException {
        Map<String, Long> counts = new LinkedHashMap<>();
        for (Table<?> table : ALL) {
            try (ResultSet count =
                    open.of("SELECT count(*) FROM " + table.name()).executeQuery()) {
                counts.put(table.name(), count.getLong(1));
            }
        }
        return counts;
    }
}
