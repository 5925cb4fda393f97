package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.StringJoiner;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is owed is told as quickly beside fifty thousand paid invoices as beside none. */
class InvoicePlansTest {

    @TempDir
    private Path folder;

    static Stream<Arguments> asked() {
        return Stream.of(
                Arguments.of(SqliteInvoices.OPEN_PAGE, "invoice_open_of_owner"),
                Arguments.of(SqliteInvoices.OPEN, "invoice_open"),
                Arguments.of(InvoiceEntries.OPEN, "invoice_entry_open"),
                Arguments.of(InvoiceEntries.ALL, "COVERING INDEX"),
                Arguments.of(SqliteInvoices.LATEST, "invoice_by_arrival"),
                Arguments.of(SqliteInvoices.COUNT, "COVERING INDEX"),
                Arguments.of(SqliteInvoices.COUNT_TO_REVIEW, "COVERING INDEX invoice_to_review"));
    }

    @ParameterizedTest
    @MethodSource("asked")
    void nothingIsSortedOrLookedThrough(String asked, String index) {
        try (SqliteFile file = SqliteFile.open(folder.resolve("kvitt.db"), Duration.ofSeconds(5))) {
            String plan = file.call(open -> plan(open, asked));

            assertThat(plan).as(asked).contains(index + " ").doesNotContain("SCAN", "TEMP B-TREE");
        }
    }

    private static String plan(Statements open, String asked) throws SQLException {
        StringJoiner plan = new StringJoiner("\n");
        try (ResultSet steps = open.of("EXPLAIN QUERY PLAN " + asked).executeQuery()) {
            while (steps.next()) {
                plan.add(steps.getString("detail"));
            }
        }
        return plan.toString();
    }
}
