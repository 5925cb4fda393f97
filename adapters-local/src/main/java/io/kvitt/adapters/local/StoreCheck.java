package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.check.Violation;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.LongConsumer;

/** Reads all of a store and says what is wrong with it. It changes nothing. */
final class StoreCheck {

    /** Of each kind; a file that is damaged throughout need not be described to the end. */
    private static final int MOST_TOLD = 100;

    private final List<Violation> found = new ArrayList<>();
    private final LongConsumer readSoFar;
    private long rows;

    private StoreCheck(LongConsumer readSoFar) {
        this.readSoFar = readSoFar;
    }

    /**
     * Checks the pages of the file, then every record, then what holds between records.
     *
     * @param readSoFar told the number of records now and then
     * @return nothing if it is sound
     */
    static List<Violation> of(SqliteFile file, LongConsumer readSoFar) {
        return file.snapshot(open -> {
            StoreCheck check = new StoreCheck(readSoFar);
            check.part("", () -> check.pages(open));
            for (Table<?> table : Tables.ALL) {
                check.part("/" + table.name(), () -> check.records(open, new JsonRows<>(table)));
            }
            check.part("", () -> check.found.addAll(StoreRules.broken(open)));
            return check.found;
        });
    }

    private interface Part {
        void run() throws SQLException;
    }

    /** Where one part cannot be read to its end, the others are still looked at. */
    private void part(String at, Part part) {
        try {
            part.run();
        } catch (SQLException broken) {
            damage(at, "It cannot be read to its end: " + broken.getMessage());
        }
    }

    private void pages(Statements open) throws SQLException {
        try (ResultSet says =
                open.of("PRAGMA integrity_check(" + MOST_TOLD + ")").executeQuery()) {
            while (says.next()) {
                if (!says.getString(1).equals("ok")) {
                    damage("", says.getString(1));
                }
            }
        }
    }

    private <R> void records(Statements open, JsonRows<R> lines) throws SQLException {
        int told = found.size() + MOST_TOLD;
        try (ResultSet row = lines.all(open).executeQuery()) {
            while (row.next() && found.size() < told) {
                record(open, lines, row);
                rows++;
                if (rows % 1_000 == 0) {
                    readSoFar.accept(rows);
                }
            }
        }
    }

    private <R> void record(Statements open, JsonRows<R> lines, ResultSet row) throws SQLException {
        String at = "/" + lines.table().name() + "/" + lines.table().keyOf(row);
        try {
            R record = lines.table().record(row);
            if (!lines.of(open, record).equals(row.getString(lines.place()))) {
                damage(at, "It is not written as Kvitt writes it.");
            }
        } catch (OutsideFailure none) {
            damage(at, "It breaks the rules of its kind.");
        }
    }

    private void damage(String at, String message) {
        found.add(new Violation(at, "STORE_DAMAGED", message));
    }
}
