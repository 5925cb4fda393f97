package io.kvitt.adapters.local;

import io.kvitt.domain.debt.port.Debts;
import java.nio.file.Path;
import java.time.Duration;

/** What a household keeps on its own machine, in one file that nobody else may read. Several processes may have it open. */
public final class LocalStore implements AutoCloseable {

    /** How long a call waits for another program that writes. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SqliteFile file;
    private final Debts debts;

    private LocalStore(SqliteFile file) {
        this.file = file;
        this.debts = new SqliteDebts(file);
    }

    /**
     * Opens the file, or makes it and its folders, readable by their owner only. A file of an older Kvitt is brought forward.
     *
     * @throws io.kvitt.domain.OutsideFailure if it is locked, of a newer Kvitt, no store, or out of reach
     */
    public static LocalStore open(Path path) {
        return open(path, PATIENCE);
    }

    /** Opens with another patience. */
    static LocalStore open(Path path, Duration patience) {
        return new LocalStore(SqliteFile.open(path, patience));
    }

    /** Its debts, the same each time. */
    public Debts debts() {
        return debts;
    }

    @Override
    public void close() {
        file.close();
    }
}
