package io.kvitt.adapters.local;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.payment.ContentHash;
import io.kvitt.domain.payment.KeptReport;
import io.kvitt.domain.payment.port.Reports;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;

/** Monthly reports in the table {@code report}: one row a version, its key owner, month, zone and version. */
final class SqliteReports implements Reports {

    /** A version a row. */
    static final Table<KeptReport> TABLE = new Table<>(
            "report",
            List.of("owner", "month", "zone", "version", "document", "hash", "generated_at"),
            4,
            SqliteReports::read,
            SqliteReports::write);

    private static final String OF_MONTH = "WHERE owner = ? AND month = ? AND zone = ?";

    private final SqliteFile file;

    SqliteReports(SqliteFile file) {
        this.file = file;
    }

    @Override
    public boolean add(KeptReport next) {
        return file.write(open -> lastVersion(open, next) == next.version() - 1 && TABLE.add(open, next));
    }

    @Override
    public Optional<KeptReport> last(UserId owner, YearMonth month, ZoneId zone) {
        return file.call(
                open -> TABLE.one(ofMonth(open, OF_MONTH + " ORDER BY version DESC LIMIT 1", owner, month, zone)));
    }

    @Override
    public List<KeptReport> versions(UserId owner, YearMonth month, ZoneId zone) {
        return file.call(open -> TABLE.all(ofMonth(open, OF_MONTH + " ORDER BY version", owner, month, zone)));
    }

    private static PreparedStatement ofMonth(Statements open, String rest, UserId owner, YearMonth month, ZoneId zone)
            throws SQLException {
        PreparedStatement select = TABLE.select(open, rest);
        bind(select, owner, month, zone);
        return select;
    }

    private static long lastVersion(Statements open, KeptReport next) throws SQLException {
        PreparedStatement select = open.of("SELECT max(version) FROM report " + OF_MONTH);
        bind(select, next.owner(), next.month(), next.zone());
        try (ResultSet last = select.executeQuery()) {
            return last.getLong(1);
        }
    }

    private static void bind(PreparedStatement select, UserId owner, YearMonth month, ZoneId zone) throws SQLException {
        select.setString(1, owner.value());
        select.setString(2, month.toString());
        select.setString(3, zone.getId());
    }

    private static void write(KeptReport report, PreparedStatement row) throws SQLException {
        bind(row, report.owner(), report.month(), report.zone());
        row.setLong(4, report.version());
        row.setString(5, report.document());
        row.setString(6, report.hash().hex());
        row.setLong(7, report.generatedAt().toEpochMilli());
    }

    private static KeptReport read(ResultSet row) throws SQLException {
        return new KeptReport(
                new UserId(row.getString(1)),
                YearMonth.parse(row.getString(2)),
                ZoneId.of(row.getString(3)),
                row.getLong(4),
                row.getString(5),
                new ContentHash(row.getString(6)),
                Instant.ofEpochMilli(row.getLong(7)));
    }
}
