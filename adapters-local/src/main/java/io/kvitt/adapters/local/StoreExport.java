package io.kvitt.adapters.local;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Collectors;

/**
 * A store as lines of JSON. The first says how many records of each kind follow, so that a file that was cut is noticed; then
 * comes a record a line, kind by kind, each in the order of its keys. Nothing in it depends on when or where it is written: the
 * same records give the same bytes.
 */
final class StoreExport {

    /** Changes when a line would be understood otherwise. */
    static final int FORMAT = 1;

    private StoreExport() {}

    /** Writes the state of one moment. */
    static Map<String, Long> write(SqliteFile file, Consumer<String> lines) {
        return file.snapshot(open -> {
            Map<String, Long> counts = Tables.counts(open, Tables.EXPORTED);
            lines.accept(header(counts));
            for (Table<?> table : Tables.EXPORTED) {
                write(open, new JsonRows<>(table), lines);
            }
            return counts;
        });
    }

    /** {@code {"record":"store","format":1,"debt":3,"payment":120}}. */
    static String header(Map<String, Long> counts) {
        return header("store", counts);
    }

    /** The first line of an export of that name. */
    static String header(String record, Map<String, Long> counts) {
        return counts.entrySet().stream()
                .map(count -> ",\"" + count.getKey() + "\":" + count.getValue())
                .collect(Collectors.joining("", "{\"record\":\"" + record + "\",\"format\":" + FORMAT, "}"));
    }

    /** Each row is read as a record first: what could not be taken in again is told now, while there is a store to mend. */
    private static <R> void write(Statements open, JsonRows<R> rows, Consumer<String> lines) throws SQLException {
        try (ResultSet row = rows.all(open).executeQuery()) {
            while (row.next()) {
                rows.table().record(row);
                lines.accept(row.getString(rows.place()));
            }
        }
    }
}
