package io.kvitt.benchmarks.recurrence;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RecurrenceBenchmarkTest {

    @Test
    void printsOursBesideTheBaselinesAndThePublishedFigures() {
        String printed = run(0, "--users", "2", "--noise", "0.5", "--held-out");
        assertThat(printed)
                .contains("2 users, seeds 0 to 1 (for tuning)")
                .contains("exact amount, raw payee", "7.5 %, three in a row, normalised payee", "Kvitt")
                .contains(".533/.415")
                .contains("0.50 + MERGED_PAYMENTS", "0.50 + all")
                .contains("SEMI_MONTHLY");
    }

    @Test
    void writesTheSameFiguresTwice(@TempDir Path folder) throws IOException {
        Path one = folder.resolve("one.json");
        Path two = folder.resolve("two.json");
        run(0, "--users", "2", "--noise", "1", "--json", one.toString());
        run(0, "--users", "2", "--noise", "1", "--json", two.toString());
        assertThat(Files.readString(one)).isEqualTo(Files.readString(two)).contains("\"false_alarms_per_user_year\"");
    }

    @Test
    void saysOfReportedSeedsThatNothingMayBeTunedOnThem() {
        assertThat(run(0, "--users", "1", "--noise", "0", "--seed", "100000")).contains("tune nothing");
    }

    /** On seeds for tuning; docs/recurrence.md has the figures of the others. */
    @Test
    void keepsTheFloors() {
        run(0, "--users", "30", "--noise", "0.5", "--floors");
    }

    @Test
    void refusesNoiseAboveOneAndNoUsers() {
        run(2, "--noise", "2");
        run(2, "--users", "0");
    }

    private static String run(int exitCode, String... args) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        assertThat(RecurrenceBenchmark.run(new PrintStream(bytes, true, StandardCharsets.UTF_8), args))
                .isEqualTo(exitCode);
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
