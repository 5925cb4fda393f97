package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/**
 * One file and one connection to it, used by one thread at a time. The log is written ahead (WAL) and every finished write is on
 * the disk (synchronous = FULL): who was told that it is kept finds it after a power cut.
 */
final class SqliteFile implements AutoCloseable {

    private final Path path;
    private final Connection connection;

    /** What is done with the connection. */
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    private SqliteFile(Path path, Connection connection) {
        this.path = path;
        this.connection = connection;
    }

    /** Opens or makes the file and brings its tables forward. */
    static SqliteFile open(Path path, Duration patience) {
        create(path);
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.enforceForeignKeys(true);
        try {
            SqliteFile file = new SqliteFile(path, config.createConnection("jdbc:sqlite:" + path.toAbsolutePath()));
            return file.broughtForward();
        } catch (SQLException failed) {
            throw failure(path, failed);
        }
    }

    private SqliteFile broughtForward() {
        try {
            if (!this.<Boolean>call(Schema::isNewest)) {
                write(Schema::bringForward);
            }
            return this;
        } catch (OutsideFailure refused) {
            close();
            throw new OutsideFailure(refused.kind(), path + ": " + refused.getMessage(), refused);
        }
    }

    /** Reads. */
    synchronized <T> T call(Work<T> work) {
        try {
            return work.with(connection);
        } catch (SQLException failed) {
            throw failure(path, failed);
        }
    }

    /** Writes: all of it or nothing. The lock is taken first, so that what is read here is not changed before it is written. */
    synchronized <T> T write(Work<T> work) {
        try {
            execute("BEGIN IMMEDIATE");
            return finished(work);
        } catch (SQLException failed) {
            throw failure(path, failed);
        }
    }

    private <T> T finished(Work<T> work) throws SQLException {
        try {
            T answer = work.with(connection);
            execute("COMMIT");
            return answer;
        } catch (SQLException | RuntimeException failed) {
            undo(failed);
            throw failed;
        }
    }

    /** SQLite may have undone it already, as it does when the disk is full: then there is nothing left to undo. */
    private void undo(Exception failed) {
        try {
            execute("ROLLBACK");
        } catch (SQLException already) {
            failed.addSuppressed(already);
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    @Override
    public synchronized void close() {
        try {
            connection.close();
        } catch (SQLException failed) {
            throw failure(path, failed);
        }
    }

    /** Made before SQLite opens it: its log and its index get the same permissions as the file. */
    private static void create(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder, posix ? ownerOnly("rwx------") : new FileAttribute<?>[0]);
            }
            Files.createFile(path, posix ? ownerOnly("rw-------") : new FileAttribute<?>[0]);
        } catch (FileAlreadyExistsException isThere) {
            if (Files.isDirectory(path)) {
                throw new OutsideFailure(Kind.STORE_UNREACHABLE, path + ": it is a folder, not a file.", isThere);
            }
        } catch (IOException failed) {
            throw new OutsideFailure(Kind.STORE_UNREACHABLE, path + ": it cannot be made: " + reason(failed), failed);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static String reason(IOException failed) {
        return failed.getClass().getSimpleName() + ".";
    }

    private static OutsideFailure failure(Path path, SQLException failed) {
        SQLiteErrorCode code =
                failed instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED ->
                new OutsideFailure(Kind.STORE_LOCKED, path + ": another program is writing to it.", failed);
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_MISMATCH ->
                new OutsideFailure(Kind.STORE_DAMAGED, path + ": it is damaged, or no store.", failed);
            default ->
                new OutsideFailure(Kind.STORE_UNREACHABLE, path + ": it cannot be used (" + code.name() + ").", failed);
        };
    }
}
