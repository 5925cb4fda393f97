package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteOpenMode;

/**
 * One file: many who read it, and one who writes it for all. The log is written ahead (WAL) and every finished write is on the
 * disk (synchronous = FULL): who was told that it is kept finds it after a power cut. What is deleted is overwritten, so that it
 * cannot be read out of the file afterwards. Any thread may call, and several processes may have the file open.
 */
final class SqliteFile implements AutoCloseable {

    /**
     * Pages, of 4 KB, that the log may grow to before they go to their places. The ids of payments are random, so that each changes
     * a page of its own; the longer the log, the more of them share a page. It is read again after a crash: 32 MB take a moment.
     */
    private static final int PAGES_OF_LOG = 8_000;

    /** Pages that a connection keeps at hand, 16 MB outside the heap at most. */
    private static final int CACHE = 4_000;

    private final Path path;
    private final Duration patience;
    private final Readers readers;
    private final GroupCommit commits;
    private final WriteMark mark;

    /**
     * What is done with a connection. A write may be done a second time if it came to nothing the first time, so what it does
     * depends on what it was given alone.
     */
    interface Work<T> {
        T with(Statements open) throws SQLException;
    }

    private SqliteFile(Path path, Duration patience) {
        this.path = path;
        this.patience = patience;
        this.readers = new Readers(() -> reading(path, patience));
        this.commits = GroupCommit.started(() -> writing(path, patience));
        this.mark = new WriteMark(() -> reading(path, patience));
    }

    /**
     * Opens or makes the file and brings its tables forward.
     *
     * @param patience how long a write waits for another program that writes
     * @throws OutsideFailure if it is locked, of a newer Kvitt, no store, or out of reach
     */
    static SqliteFile open(Path path, Duration patience) {
        PrivateFile.create(path);
        return new SqliteFile(path, patience).broughtForward();
    }

    /** Looks before it writes: a file that is not ours stays as it is. */
    private SqliteFile broughtForward() {
        try {
            if (!this.<Boolean>call(Schema::isNewest)) {
                write(Schema::bringForward);
            }
            return this;
        } catch (OutsideFailure refused) {
            close();
            throw refused;
        }
    }

    /** Reads. */
    <T> T call(Work<T> work) {
        try {
            return readers.lend(work);
        } catch (SQLException failed) {
            throw StoreFailure.of(path, failed);
        } catch (FailedInside failed) {
            throw StoreFailure.of(path, failed.failed());
        } catch (OutsideFailure found) {
            throw StoreFailure.of(path, found);
        }
    }

    /** A number that is another one after every write, ours or of another process. Asking costs some microseconds. */
    long mark() {
        try {
            return mark.now();
        } catch (SQLException failed) {
            throw StoreFailure.of(path, failed);
        }
    }

    /** Reads several times from the state that the store has at one moment. */
    <T> T snapshot(Work<T> work) {
        return call(open -> {
            open.run("BEGIN");
            try {
                return work.with(open);
            } finally {
                open.run("ROLLBACK");
            }
        });
    }

    /**
     * Writes: all of it or nothing. What is read meanwhile is not changed by others before it is written. Returns when it is on
     * the disk. An interrupt does not end the wait: the caller could not know whether it was done.
     */
    <T> T write(Work<T> work) {
        return done(commits.add(work));
    }

    /**
     * The same, but only whoever asks for the answer waits until it is on the disk; until then it may wait for others, to be written
     * with them.
     */
    <T> Supplier<T> begin(Work<T> work) {
        CompletableFuture<T> begun = commits.addPatiently(work);
        return () -> {
            if (!begun.isDone()) {
                commits.hurry();
            }
            return done(begun);
        };
    }

    private <T> T done(CompletableFuture<T> begun) {
        try {
            return begun.join();
        } catch (CompletionException failed) {
            Throwable reason = failed.getCause();
            if (reason instanceof SQLException sql) {
                throw StoreFailure.of(path, sql);
            }
            if (reason instanceof FailedInside inside) {
                throw StoreFailure.of(path, inside.failed());
            }
            if (reason instanceof OutsideFailure found) {
                throw StoreFailure.of(path, found);
            }
            if (reason instanceof RuntimeException own) {
                throw own;
            }
            throw failed;
        }
    }

    /** Copies the state of one moment into an empty file. A page that cannot be read fails it: a copy of damage is no copy. */
    void copyInto(Path empty) {
        try (Statements open = connected(path, config(patience));
                PreparedStatement copy = open.connection().prepareStatement("VACUUM INTO ?")) {
            copy.setString(1, empty.toAbsolutePath().toUri().toString());
            copy.execute();
        } catch (SQLException failed) {
            throw StoreFailure.of(path, failed);
        }
    }

    /** Finishes what was begun. */
    @Override
    public void close() {
        commits.finish();
        try {
            readers.close();
            mark.close();
            commits.disconnect();
        } catch (SQLException failed) {
            throw StoreFailure.of(path, failed);
        }
    }

    Path path() {
        return path;
    }

    private static Statements writing(Path path, Duration patience) throws SQLException {
        SQLiteConfig config = config(patience);
        config.setSynchronous(SQLiteConfig.SynchronousMode.FULL);
        config.setJournalMode(SQLiteConfig.JournalMode.WAL);
        config.enforceForeignKeys(true);
        Statements open = connected(path, config);
        open.set("PRAGMA secure_delete = true");
        open.set("PRAGMA wal_autocheckpoint = " + PAGES_OF_LOG);
        return open;
    }

    private static Statements reading(Path path, Duration patience) throws SQLException {
        Statements open = connected(path, config(patience));
        open.set("PRAGMA query_only = true");
        return open;
    }

    private static SQLiteConfig config(Duration patience) {
        SQLiteConfig config = new SQLiteConfig();
        config.setBusyTimeout(Math.toIntExact(patience.toMillis()));
        config.setGetGeneratedKeys(false);
        config.setCacheSize(CACHE);
        config.setOpenMode(SQLiteOpenMode.NOMUTEX); // each connection is of one thread at a time already
        return config;
    }

    /** Named as a URI, in which a question mark of the path is written in another way than the one that settings follow. */
    private static Statements connected(Path path, SQLiteConfig config) throws SQLException {
        return new Statements(
                config.createConnection("jdbc:sqlite:" + path.toAbsolutePath().toUri()));
    }
}
