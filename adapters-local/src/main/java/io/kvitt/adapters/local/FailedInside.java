package io.kvitt.adapters.local;

import java.sql.SQLException;

/** Carries a failure of SQLite through calls that know nothing of SQL, to the one who asked for the work. */
final class FailedInside extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final SQLException failed;

    FailedInside(SQLException failed) {
        super(failed);
        this.failed = failed;
    }

    SQLException failed() {
        return failed;
    }
}
