package io.kvitt.cli.offender;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;

/** Breaks "SQL stays in its room". */
public final class AsksADatabase {
    Connection connection() throws SQLException {
        return DriverManager.getConnection("jdbc:sqlite::memory:");
    }
}
