package io.kvitt.adapters.local;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.interest.RollDay;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Cadence;
import io.kvitt.domain.payment.Commitment;
import io.kvitt.domain.payment.CommitmentCategory;
import io.kvitt.domain.payment.CommitmentId;
import io.kvitt.domain.payment.CommitmentTerms;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.Rhythm;
import io.kvitt.domain.payment.port.Commitments;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/** Confirmed commitments in the table {@code commitment}: one row each, its key owner and id. */
final class SqliteCommitments implements Commitments {

    /** A commitment a row; the names of its payee on a line each, the days of its cadence with a space between. */
    static final Table<Commitment> TABLE = new Table<>(
            "commitment",
            List.of(
                    "owner",
                    "id",
                    "payee",
                    "payee_keys",
                    "category",
                    "currency",
                    "expected",
                    "varies",
                    "rhythm",
                    "anchor",
                    "days",
                    "first_on",
                    "last_on",
                    "version",
                    "confirmed_at",
                    "updated_at"),
            2,
            SqliteCommitments::read,
            SqliteCommitments::write);

    private final SqliteFile file;

    SqliteCommitments(SqliteFile file) {
        this.file = file;
    }

    @Override
    public boolean add(Commitment commitment) {
        return file.write(open -> TABLE.add(open, commitment));
    }

    @Override
    public Optional<Commitment> find(UserId owner, CommitmentId id) {
        return file.call(open -> found(open, owner, id));
    }

    @Override
    public List<Commitment> all(UserId owner) {
        return file.call(open -> {
            PreparedStatement select = TABLE.select(open, "WHERE owner = ? ORDER BY confirmed_at, id");
            select.setString(1, owner.value());
            return TABLE.all(select);
        });
    }

    @Override
    public Outcome update(Commitment next) {
        return file.write(open -> {
            Optional<Commitment> now = found(open, next.owner(), next.id());
            if (now.isEmpty()) {
                return Outcome.NOT_FOUND;
            }
            if (now.get().version() != next.version() - 1) {
                return Outcome.VERSION_CONFLICT;
            }
            TABLE.replace(open, next);
            return Outcome.DONE;
        });
    }

    private static Optional<Commitment> found(Statements open, UserId owner, CommitmentId id) throws SQLException {
        PreparedStatement select = TABLE.select(open, TABLE.ofKey());
        select.setString(1, owner.value());
        select.setString(2, id.toString());
        return TABLE.one(select);
    }

    private static void write(Commitment commitment, PreparedStatement row) throws SQLException {
        CommitmentTerms terms = commitment.terms();
        row.setString(1, commitment.owner().value());
        row.setString(2, commitment.id().toString());
        row.setString(3, terms.payee().text());
        row.setString(4, String.join("\n", terms.payeeKeys()));
        row.setString(5, terms.category().text());
        row.setString(6, terms.expected().currency().getCurrencyCode());
        row.setString(7, terms.expected().amount().toPlainString());
        row.setInt(8, terms.varies() ? 1 : 0);
        row.setString(9, terms.cadence().rhythm().text());
        row.setString(10, terms.cadence().anchor().toString());
        row.setString(11, days(terms.cadence()));
        row.setString(12, terms.firstOn().toString());
        if (terms.lastOn().isPresent()) {
            row.setString(13, terms.lastOn().get().toString());
        } else {
            row.setNull(13, Types.VARCHAR);
        }
        row.setLong(14, commitment.version());
        row.setLong(15, commitment.confirmedAt().toEpochMilli());
        row.setLong(16, commitment.updatedAt().toEpochMilli());
    }

    private static Commitment read(ResultSet row) throws SQLException {
        CommitmentTerms terms = new CommitmentTerms(
                new Description(row.getString(3)),
                row.getString(4).lines().toList(),
                CommitmentCategory.named(row.getString(5)).orElseThrow(),
                Money.of(row.getString(7), row.getString(6)),
                row.getInt(8) == 1,
                cadence(row),
                LocalDate.parse(row.getString(12)),
                Optional.ofNullable(row.getString(13)).map(LocalDate::parse));
        return new Commitment(
                new CommitmentId(row.getString(2)),
                new UserId(row.getString(1)),
                terms,
                row.getLong(14),
                Instant.ofEpochMilli(row.getLong(15)),
                Instant.ofEpochMilli(row.getLong(16)));
    }

    private static Cadence cadence(ResultSet row) throws SQLException {
        List<RollDay> days = Arrays.stream(row.getString(11).split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> new RollDay(Integer.parseInt(day)))
                .toList();
        return new Cadence(rhythm(row.getString(9)), LocalDate.parse(row.getString(10)), days);
    }

    private static Rhythm rhythm(String text) {
        return Arrays.stream(Rhythm.values())
                .filter(rhythm -> rhythm.text().equals(text))
                .findFirst()
                .orElseThrow();
    }

    private static String days(Cadence cadence) {
        return cadence.days().stream().map(day -> String.valueOf(day.day())).collect(Collectors.joining(" "));
    }
}
