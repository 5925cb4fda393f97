package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.port.DebtPosition;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.debt.port.DebtsContract;
import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LocalStoreTest extends DebtsContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Debts empty() {
        return opened(folder.resolve("store-" + opened.size() + ".db")).debts();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }

    @Test
    void whatWasKeptIsThereWhenTheFileIsOpenedAgain() {
        Path file = folder.resolve("again.db");
        Debt debt = debt(ANNA, 1, details("Kort", "0.00", true));
        try (LocalStore store = LocalStore.open(file)) {
            store.debts().add(debt);
        }

        assertThat(opened(file).debts().find(ANNA, debt.id())).contains(debt);
    }

    @Test
    void twoThatHaveItOpenSeeEachOthersWrites() {
        Path file = folder.resolve("two.db");
        Debt debt = debt(ANNA, 1, details("Kort", "0.00", true));

        opened(file).debts().add(debt);

        assertThat(opened(file).debts().find(ANNA, debt.id())).contains(debt);
    }

    @Test
    void theFileAndItsFolderAreForTheirOwnerOnly() throws IOException {
        assumeTrue(FileSystems.getDefault().supportedFileAttributeViews().contains("posix"));
        Path file = folder.resolve("new/deep/kvitt.db");

        opened(file).debts().add(debt(ANNA, 1, details("Kort", "0.00", true)));

        assertThat(permissions(file)).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("new/deep/kvitt.db-wal"))).isEqualTo("rw-------");
        assertThat(permissions(folder.resolve("new/deep"))).isEqualTo("rwx------");
    }

    @Test
    void theLogIsWrittenAheadAndEveryWriteReachesTheDisk() throws SQLException {
        Path file = folder.resolve("safe.db");
        try (SqliteFile store = SqliteFile.open(file, Duration.ofSeconds(1))) {
            assertThat(store.<String>call(open -> answer(open, "PRAGMA journal_mode")))
                    .isEqualTo("wal");
            assertThat(store.<String>call(open -> answer(open, "PRAGMA synchronous")))
                    .isEqualTo("2");
            assertThat(store.<String>call(open -> answer(open, "PRAGMA user_version")))
                    .isEqualTo("1");
        }
    }

    @Test
    void amountsAreTextAndNeverANumber() throws SQLException {
        Path file = folder.resolve("text.db");
        opened(file).debts().add(debt(ANNA, 1, details("Kort", "12.30", true)));

        assertThat(asked(
                        file,
                        "SELECT typeof(principal) || typeof(balance) || typeof(minimum_payment) || balance FROM debt"))
                .isEqualTo("texttexttext12.30");
        assertThat(asked(file, "SELECT count(*) FROM pragma_table_info('debt') WHERE type = 'REAL'"))
                .isEqualTo("0");
    }

    @Test
    void aFileOfANewerKvittIsRefusedAndLeftAsItIs() throws SQLException {
        Path file = folder.resolve("newer.db");
        LocalStore.open(file).close();
        done(file, "PRAGMA user_version = 2");

        assertRefused(
                () -> LocalStore.open(file), Kind.STORE_TOO_NEW, "version 2, and this Kvitt knows versions up to 1");
        assertThat(asked(file, "PRAGMA user_version")).isEqualTo("2");
    }

    @Test
    void aDatabaseOfAnotherProgramIsRefusedAndLeftAsItIs() throws SQLException {
        Path file = folder.resolve("other.db");
        done(file, "CREATE TABLE song (title TEXT)");

        assertRefused(() -> LocalStore.open(file), Kind.STORE_DAMAGED, "database of another program");
        assertThat(asked(file, "SELECT count(*) FROM sqlite_schema")).isEqualTo("1");
    }

    @Test
    void aFileThatIsNoDatabaseIsRefusedAndLeftAsItIs() throws IOException {
        Path file = folder.resolve("letter.db");
        Files.writeString(file, "Dear Anna, ".repeat(500));

        assertRefused(() -> LocalStore.open(file), Kind.STORE_DAMAGED, "damaged, or no store");
        assertThat(file).hasContent("Dear Anna, ".repeat(500));
    }

    @Test
    void anEmptyFileBecomesAStore() throws IOException {
        Path file = Files.createFile(folder.resolve("empty.db"));

        assertThat(opened(file).debts().add(debt(ANNA, 1, details("Kort", "0.00", true))))
                .isTrue();
    }

    @Test
    void aFolderIsNoStore() {
        assertRefused(() -> LocalStore.open(folder), Kind.STORE_UNREACHABLE, "it is a folder");
    }

    @Test
    void aPlaceWhereNothingCanBeMadeIsOutOfReach() throws IOException {
        Path file = Files.createFile(folder.resolve("file"));

        assertRefused(() -> LocalStore.open(file.resolve("below/kvitt.db")), Kind.STORE_UNREACHABLE, "cannot be made");
    }

    @Test
    void aLockedFileIsWaitedForAndThenGivenUp() throws SQLException {
        Path file = folder.resolve("locked.db");
        LocalStore store = LocalStore.open(file, Duration.ofMillis(50));
        opened.add(store);
        try (Connection other = connection(file)) {
            done(other, "BEGIN EXCLUSIVE");

            assertRefused(
                    () -> store.debts().add(debt(ANNA, 1, details("Kort", "0.00", true))),
                    Kind.STORE_LOCKED,
                    "another program is writing");
            done(other, "COMMIT");
        }
        assertThat(store.debts().add(debt(ANNA, 1, details("Kort", "0.00", true))))
                .isTrue();
    }

    @Test
    void aRowThatIsNoDebtIsDamageAndNoDebtOfZero() throws SQLException {
        Path file = folder.resolve("row.db");
        LocalStore store = opened(file);
        store.debts().add(debt(ANNA, 1, details("Kort", "0.00", true)));
        done(file, "UPDATE debt SET principal = '0'");

        assertRefused(() -> store.debts().list(ANNA, DebtPosition.START, 10), Kind.STORE_DAMAGED, "debt that is none");
        assertRefused(() -> store.debts().find(ANNA, id(1)), Kind.STORE_DAMAGED, id(1).toString());
    }

    @Test
    void onlyALockIsWorthTryingAgain() {
        assertThat(Kind.STORE_LOCKED.isRetryable()).isTrue();
        assertThat(Kind.STORE_DAMAGED.isRetryable()).isFalse();
    }

    private LocalStore opened(Path file) {
        LocalStore store = LocalStore.open(file);
        opened.add(store);
        return store;
    }

    private static void assertRefused(ThrowingCallable call, Kind kind, String words) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(kind))
                .hasMessageContaining(words);
    }

    private static String permissions(Path path) throws IOException {
        return PosixFilePermissions.toString(Files.getPosixFilePermissions(path));
    }

    private static Connection connection(Path file) throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite:" + file);
    }

    private static void done(Path file, String sql) throws SQLException {
        try (Connection connection = connection(file)) {
            done(connection, sql);
        }
    }

    private static void done(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    private static String asked(Path file, String sql) throws SQLException {
        try (Connection connection = connection(file)) {
            return answer(connection, sql);
        }
    }

    private static String answer(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet answer = statement.executeQuery(sql)) {
            return answer.getString(1);
        }
    }
}
