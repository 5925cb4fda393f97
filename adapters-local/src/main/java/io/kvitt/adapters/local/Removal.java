package io.kvitt.adapters.local;

import io.kvitt.domain.identity.UserId;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;

/** How rows leave a table: one by its key, all of a user, and those whose time has passed. */
final class Removal {

    /** As many as come go, and nobody waits for many. */
    private static final int AT_ONCE = 20;

    private final String one;
    private final String ofOwner;
    private final String passed;

    Removal(String table, List<String> key, String ofKey) {
        String from = "DELETE FROM " + table + " ";
        String keys = String.join(", ", key);
        this.one = from + ofKey;
        this.ofOwner = from + "WHERE owner = ?";
        this.passed = from + "WHERE (" + keys + ") IN (SELECT " + keys + " FROM " + table
                + " WHERE ends_at < ? ORDER BY ends_at LIMIT " + AT_ONCE + ")";
    }

    /** Deletes the row of a key, if there is one. */
    void one(Statements open, String... key) throws SQLException {
        PreparedStatement row = open.of(one);
        Table.bindTexts(row, key);
        row.executeUpdate();
    }

    /**
     * Deletes all rows whose column {@code owner} is that user.
     *
     * @return how many there were
     */
    int ofOwner(Statements open, UserId owner) throws SQLException {
        PreparedStatement rows = open.of(ofOwner);
        rows.setString(1, owner.value());
        return rows.executeUpdate();
    }

    /** Deletes some of the rows whose {@code ends_at} lies before that, those over for longest first. */
    void someOver(Statements open, Instant now) throws SQLException {
        PreparedStatement rows = open.of(passed);
        rows.setLong(1, now.toEpochMilli());
        rows.executeUpdate();
    }
}
