package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class GroupCommitTest {

    @TempDir
    private Path folder;

    private SqliteFile file;

    private final ExecutorService callers = Executors.newCachedThreadPool();

    @BeforeEach
    void open() {
        file = SqliteFile.open(folder.resolve("group.db"), Duration.ofMillis(300));
    }

    @AfterEach
    void close() {
        callers.shutdownNow();
        file.close();
    }

    @Test
    void aWriteThatFailsIsUndoneAloneAndTheOthersOfItsGroupAreKept() throws Exception {
        List<Future<Boolean>> answers = together(
                () -> kept(1),
                () -> file.write(open -> {
                    SqliteDebts.TABLE.add(open, Pairs.debt(Pairs.LEFT, 2));
                    throw new IllegalArgumentException("changed my mind");
                }),
                () -> file.write(open -> {
                    SqliteDebts.TABLE.add(open, Pairs.debt(Pairs.LEFT, 3));
                    open.run("INSERT INTO debt (owner) VALUES ('half a row')");
                    return true;
                }),
                () -> kept(4));

        assertThat(answers.get(0).get()).isTrue();
        assertThatThrownBy(answers.get(1)::get).rootCause().hasMessage("changed my mind");
        assertThatThrownBy(answers.get(2)::get).hasCauseInstanceOf(OutsideFailure.class);
        assertThat(answers.get(3).get()).isTrue();
        assertThat(numbers()).containsExactly(1, 4);
    }

    @Test
    void whereTheDiskIsFullTheSmallWritesOfTheGroupAreKeptAndTheLargeOneIsTold() throws Exception {
        execute("CREATE TABLE large (bytes BLOB)");
        execute("PRAGMA max_page_count = 40");
        List<Future<Boolean>> answers = together(
                () -> kept(1),
                () -> file.write(open -> {
                    open.run("INSERT INTO large VALUES (randomblob(400000))");
                    return true;
                }),
                () -> kept(2));

        assertThat(answers.get(0).get()).isTrue();
        assertFull(answers.get(1));
        assertThat(answers.get(2).get()).isTrue();
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void aFullDiskIsToldAndWhatIsKeptStaysReadableAndRoomMakesItGoOn() throws SQLException {
        execute("PRAGMA max_page_count = 14");
        int number = 0;
        OutsideFailure full = null;
        while (full == null) {
            try {
                kept(++number);
            } catch (OutsideFailure failed) {
                full = failed;
            }
        }

        assertThat(full.kind()).isEqualTo(Kind.STORE_FULL);
        assertThat(numbers()).hasSize(number - 1).doesNotContain(number);
        execute("PRAGMA max_page_count = 1000");
        assertThat(kept(number)).isTrue();
        assertThat(numbers()).hasSize(number);
    }

    @Test
    void manyThreadsGetTheirOwnAnswers() throws Exception {
        List<Future<Boolean>> answers = new ArrayList<>();
        for (int i = 0; i < 400; i++) {
            int number = i % 200;
            answers.add(callers.submit(() -> kept(number)));
        }

        int first = 0;
        for (Future<Boolean> answer : answers) {
            first += answer.get() ? 1 : 0;
        }
        assertThat(first).isEqualTo(200);
        assertThat(numbers()).hasSize(200);
    }

    @Test
    void anInterruptedCallerStillGetsItsAnswerAndStaysInterrupted() {
        Thread.currentThread().interrupt();

        assertThat(kept(1)).isTrue();
        assertThat(Thread.interrupted()).isTrue();
        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void closingFinishesWhatWaitsAndLetsNobodyElseIn() throws Exception {
        List<Future<Boolean>> answers = waiting(() -> kept(1), () -> kept(2));
        Thread closing = new Thread(file::close);
        closing.start();
        letGo.countDown();
        closing.join();

        for (Future<Boolean> answer : answers) {
            assertThat(answer.get()).isTrue();
        }
        assertThatThrownBy(() -> kept(3)).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(this::numbers).isInstanceOf(IllegalStateException.class);
        file = SqliteFile.open(file.path(), Duration.ofSeconds(1));
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void aWriteThatNobodyWaitsForIsDoneWhenItIsAskedForWithAllThatWereBegun() {
        Supplier<Boolean> first = begun(1);
        Supplier<Boolean> second = begun(2);
        Supplier<Boolean> again = begun(2);
        assertThat(numbers()).isEmpty();

        assertThat(second.get()).isTrue();

        assertThat(numbers()).containsExactly(1, 2);
        assertThat(first.get()).isTrue();
        assertThat(again.get()).isFalse();
    }

    @Test
    void aWriteThatSomebodyWaitsForTakesThoseAlongThatWereBegunBefore() {
        Supplier<Boolean> begun = begun(1);

        assertThat(kept(1)).isFalse();

        assertThat(begun.get()).isTrue();
    }

    @Test
    void whatWasBegunAndFailedSaysSoToWhoeverAsksAndTheOthersAreKept() {
        Supplier<Boolean> failing = file.begin(open -> {
            throw new IllegalArgumentException("changed my mind");
        });
        Supplier<Boolean> sound = begun(2);

        assertThatThrownBy(failing::get).hasMessage("changed my mind");
        assertThat(sound.get()).isTrue();
    }

    @Test
    void manyThatWereBegunAreDoneWithoutBeingAskedFor() throws InterruptedException {
        for (int number = 1; number <= 300; number++) {
            begun(number);
        }

        while (numbers().size() < 256) {
            Thread.sleep(1);
        }
        assertThat(kept(1)).isFalse();
    }

    @Test
    void closingDoesWhatWasBegun() {
        begun(1);

        file.close();
        open();

        assertThat(numbers()).containsExactly(1);
    }

    @Test
    void aWriteInsideAWriteIsABugAndNoStandstill() {
        assertThatThrownBy(() -> file.write(open -> kept(1)))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("inside");
    }

    @Test
    void whatIsReadInOneSnapshotIsFromOneMoment() {
        kept(1);
        List<Integer> seen = file.snapshot(open -> {
            List<Integer> before = numbers(open);
            kept(2);
            assertThat(numbers(open)).isEqualTo(before);
            return before;
        });

        assertThat(seen).containsExactly(1);
        assertThat(numbers()).containsExactly(1, 2);
    }

    @Test
    void whoWaitsBehindALockThatLastsIsRefusedWithTheFirstOne() throws Exception {
        try (SqliteFile other = SqliteFile.open(file.path(), Duration.ofMillis(300))) {
            CountDownLatch locked = new CountDownLatch(1);
            CountDownLatch enough = new CountDownLatch(1);
            Future<Boolean> holding = callers.submit(() -> other.write(open -> {
                locked.countDown();
                return waited(enough);
            }));
            locked.await();
            List<Future<Boolean>> refused = List.of(
                    callers.submit(() -> kept(1)), callers.submit(() -> kept(2)), callers.submit(() -> kept(3)));
            for (Future<Boolean> answer : refused) {
                assertThatThrownBy(answer::get)
                        .cause()
                        .isInstanceOfSatisfying(
                                OutsideFailure.class,
                                failure -> assertThat(failure.kind()).isEqualTo(Kind.STORE_LOCKED));
            }
            enough.countDown();
            assertThat(holding.get()).isTrue();
        }
        assertThat(kept(4)).isTrue();
    }

    private final CountDownLatch letGo = new CountDownLatch(1);

    /** Answers of writes that are all done in one group: the first holds the writer until the others wait. */
    @SafeVarargs
    private List<Future<Boolean>> together(Callable<Boolean>... writes) throws InterruptedException {
        List<Future<Boolean>> answers = waiting(writes);
        letGo.countDown();
        return answers;
    }

    @SafeVarargs
    private List<Future<Boolean>> waiting(Callable<Boolean>... writes) throws InterruptedException {
        CountDownLatch begun = new CountDownLatch(1);
        callers.submit(() -> file.write(open -> {
            begun.countDown();
            return waited(letGo);
        }));
        begun.await();
        List<Future<Boolean>> answers = new ArrayList<>();
        for (Callable<Boolean> write : writes) {
            AtomicReference<Thread> caller = new AtomicReference<>(Thread.currentThread());
            answers.add(callers.submit(() -> {
                caller.set(Thread.currentThread());
                return write.call();
            }));
            while (caller.get().getState() != Thread.State.WAITING) { // so that they stand in line in this order
                Thread.sleep(1);
            }
        }
        return answers;
    }

    private static boolean waited(CountDownLatch latch) {
        try {
            latch.await();
            return true;
        } catch (InterruptedException stopped) {
            throw new IllegalStateException(stopped);
        }
    }

    private boolean kept(int number) {
        return file.write(open -> SqliteDebts.TABLE.add(open, Pairs.debt(Pairs.LEFT, number)));
    }

    private Supplier<Boolean> begun(int number) {
        return file.begin(open -> SqliteDebts.TABLE.add(open, Pairs.debt(Pairs.LEFT, number)));
    }

    private static void assertFull(Future<Boolean> answer) {
        assertThatThrownBy(answer::get)
                .isInstanceOf(ExecutionException.class)
                .cause()
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.STORE_FULL));
    }

    private List<Integer> numbers() {
        return file.call(GroupCommitTest::numbers);
    }

    private static List<Integer> numbers(Statements open) throws SQLException {
        List<Integer> numbers = new ArrayList<>();
        try (ResultSet rows = open.of("SELECT name FROM debt ORDER BY id").executeQuery()) {
            while (rows.next()) {
                numbers.add(Integer.valueOf(rows.getString(1).substring(5)));
            }
        }
        return numbers;
    }

    /** On the connection that writes. */
    private void execute(String sql) {
        file.write(open -> {
            try (Statement statement = open.connection().createStatement()) {
                return statement.execute(sql);
            }
        });
    }
}
