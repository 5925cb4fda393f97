package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;

import io.kvitt.domain.identity.UserId;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * A writer is killed in the middle of its work, again and again on one file. The number of rounds can be set:
 * {@code -Dkvitt.crash.rounds=2000}.
 */
class CrashTest {

    private static final int ROUNDS = Integer.getInteger("kvitt.crash.rounds", 30);
    private static final int NUMBERS_A_ROUND = 1_000_000;
    private static final int THREADS = 4;

    @TempDir
    private Path folder;

    @Test
    void whatWasAcknowledgedIsThereAfterAKillAndNothingIsThereByHalf() throws Exception {
        Path file = folder.resolve("killed.db");
        Path natives = Files.createDirectory(folder.resolve("natives"));
        Random moments = new Random();
        Set<Integer> acknowledged = new HashSet<>();
        for (int round = 0; round < ROUNDS; round++) {
            WriterProcess writer = WriterProcess.start(
                            Pairs.class, natives, file, round * NUMBERS_A_ROUND, THREADS, NUMBERS_A_ROUND / THREADS)
                    .started();
            Thread.sleep(moments.nextInt(60), moments.nextInt(1_000_000));
            acknowledged.addAll(writer.killed());
            empty(natives);

            assertKept(file, acknowledged);
        }
        assertThat(acknowledged).hasSizeGreaterThan(ROUNDS);
    }

    @Test
    void whoeverLeavesDoesSoWithAllTheirDutiesOrNotAtAll() throws Exception {
        Path file = folder.resolve("leaving.db");
        Path natives = Files.createDirectory(folder.resolve("natives"));
        Random moments = new Random();
        Set<Integer> acknowledged = new HashSet<>();
        for (int round = 0; round < 1 + ROUNDS / 3; round++) {
            WriterProcess writer = WriterProcess.start(
                            Leavers.class, natives, file, round * NUMBERS_A_ROUND, THREADS, NUMBERS_A_ROUND / THREADS)
                    .started();
            Thread.sleep(moments.nextInt(60), moments.nextInt(1_000_000));
            acknowledged.addAll(writer.killed());
            empty(natives);
        }

        assertLeft(file, acknowledged);
    }

    private static void assertLeft(Path file, Set<Integer> acknowledged) {
        try (LocalStore store = LocalStore.open(file);
                SqliteFile opened = SqliteFile.open(file, Duration.ofSeconds(5))) {
            assertThat(opened.<String>call(open -> text(open, """
                            SELECT count(*) FROM user WHERE (SELECT count(*) FROM duty WHERE owner = user.id)
                              <> CASE version WHEN 1 THEN 0 ELSE %d END
                            """.formatted(Leavers.DUTIES))))
                    .isEqualTo("0");
            assertThat(acknowledged)
                    .hasSizeGreaterThan(ROUNDS / 3)
                    .allSatisfy(number ->
                            assertThat(store.duties().of(Leavers.id(number))).hasSize(Leavers.DUTIES));
            assertThat(store.check(rows -> {})).isEmpty();
        }
    }

    private static void assertKept(Path file, Set<Integer> acknowledged) {
        try (SqliteFile opened = SqliteFile.open(file, Duration.ofSeconds(5))) {
            Set<String> left = opened.call(open -> ids(open, Pairs.LEFT));
            Set<String> right = opened.call(open -> ids(open, Pairs.RIGHT));
            assertThat(left).isEqualTo(right);
            assertThat(acknowledged)
                    .allMatch(number -> left.contains(Pairs.id(number).toString()));
            assertThat(opened.<String>call(open -> text(open, "PRAGMA quick_check")))
                    .isEqualTo("ok");
        }
    }

    private static void empty(Path natives) throws IOException {
        try (Stream<Path> left = Files.list(natives)) {
            for (Path path : left.toList()) {
                Files.delete(path);
            }
        }
    }

    private static Set<String> ids(Statements open, UserId owner) throws SQLException {
        Set<String> ids = new HashSet<>();
        try (ResultSet rows =
                open.of("SELECT id FROM debt WHERE owner = '" + owner + "'").executeQuery()) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        }
        return ids;
    }

    private static String text(Statements open, String sql) throws SQLException {
        try (ResultSet answer = open.of(sql).executeQuery()) {
            return answer.getString(1);
        }
    }

    @Test
    void severalProcessesWriteAtOnceAndLoseNothing() throws Exception {
        Path file = folder.resolve("shared.db");
        List<WriterProcess> writers = List.of(
                WriterProcess.start(Pairs.class, folder, file, 0, 2, 40),
                WriterProcess.start(Pairs.class, folder, file, 1_000, 2, 40),
                WriterProcess.start(Pairs.class, folder, file, 2_000, 2, 40));

        Set<Integer> acknowledged = new HashSet<>();
        for (WriterProcess writer : writers) {
            acknowledged.addAll(writer.ended());
            assertThat(writer.exitCode()).isZero();
        }

        assertThat(acknowledged).hasSize(240);
        assertKept(file, acknowledged);
    }
}
