package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.nio.file.Path;
import java.sql.SQLException;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;

/** Says in our words what SQLite reports in numbers. */
final class StoreFailure {

    private StoreFailure() {}

    /** What was found in the store, with the name of the store. */
    static OutsideFailure of(Path path, OutsideFailure found) {
        return new OutsideFailure(found.kind(), path + ": " + found.getMessage(), found);
    }

    static OutsideFailure of(Path path, SQLException failed) {
        SQLiteErrorCode code =
                failed instanceof SQLiteException known ? known.getResultCode() : SQLiteErrorCode.UNKNOWN_ERROR;
        // The low byte is the kind; the rest says where in SQLite it was noticed.
        return switch (SQLiteErrorCode.getErrorCode(code.code & 0xff)) {
            case SQLITE_BUSY, SQLITE_LOCKED, SQLITE_PROTOCOL ->
                new OutsideFailure(Kind.STORE_LOCKED, path + ": another program is writing to it.", failed);
            case SQLITE_NOTADB, SQLITE_CORRUPT, SQLITE_MISMATCH ->
                new OutsideFailure(Kind.STORE_DAMAGED, path + ": it is damaged, or no store.", failed);
            case SQLITE_FULL ->
                new OutsideFailure(Kind.STORE_FULL, path + ": there is no room on the disk to write it.", failed);
            case SQLITE_READONLY ->
                new OutsideFailure(Kind.STORE_READ_ONLY, path + ": it may be read and not written.", failed);
            default ->
                new OutsideFailure(Kind.STORE_UNREACHABLE, path + ": it cannot be used (" + code.name() + ").", failed);
        };
    }
}
