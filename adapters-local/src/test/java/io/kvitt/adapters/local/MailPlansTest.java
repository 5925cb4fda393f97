package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

/** What is asked of a mailbox in each pass takes as long with a hundred thousand mails as with ten. */
class MailPlansTest {

    private static final List<String> ASKED = List.of(
            SqliteMails.DUE,
            SqliteMails.TO_TRY,
            SqliteMails.BEFORE,
            SqliteMails.NEXT_TRY,
            SqliteMails.OPEN_COUNT,
            SqliteMails.FORGET,
            MailRows.MESSAGE.select(MailRows.MESSAGE.ofKey()));

    @TempDir
    private Path folder;

    @ParameterizedTest
    @FieldSource("ASKED")
    void nothingIsSortedOrLookedThrough(String asked) {
        try (SqliteFile file = SqliteFile.open(folder.resolve("kvitt.db"), Duration.ofSeconds(5))) {
            String plan = file.call(open -> plan(open, asked));

            assertThat(plan).as(asked).contains(" INDEX ").doesNotContain("SCAN", "TEMP B-TREE", "message_of_user");
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
