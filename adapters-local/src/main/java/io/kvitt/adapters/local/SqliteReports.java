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
    private static final String LAST = TABLE.select(OF_MONTH + " ORDER BY version DESC LIMIT 1");
    private static final String VERSIONS = TABLE.select(OF_MONTH + " ORDER BY version");
    private static final String LAST_VERSION = "SELECT max(version) FROM report " + OF_MONTH;

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
        return file.call(open -> TABLE.one(ofMonth(open, LAST, owner, month, zone)));
    }

    @Override
    public List<KeptReport> versions(UserId owner, YearMonth month, ZoneId zone) {
        return file.call(open -> TABLE.all(ofMonth(open, VERSIONS, owner, month, zone)));
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }

    private static PreparedStatement ofMonth(Statements open, String text, UserId owner, YearMonth month, ZoneId zone)
            throws SQLException {
        PreparedStatement select = open.of(text);
        bind(select, owner, month, zone);
        return select;
    }

    private static long lastVersion(Statements open, KeptReport next) throws SQLException {
        PreparedStatement select = open.of(LAST_VERSION);
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

    private static NewRow write(KeptReport report) {
        return new NewRow()
                .text(report.owner().value())
                .text(report.month().toString())
                .text(report.zone().getId())
                .number(report.version())
                .text(report.document())
                .text(report.hash().hex())
                .number(report.generatedAt().toEpochMilli());
    }

    private static KeptReport read(KeptRow row) {
        return new KeptReport(
                new UserId(row.text(1)),
                YearMonth.parse(row.text(2)),
                ZoneId.of(row.text(3)),
                row.number(4),
                row.text(5),
                new ContentHash(row.text(6)),
                Instant.ofEpochMilli(row.number(7)));
    }
}
