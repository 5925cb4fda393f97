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
import java.sql.SQLException;
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

    private static final String OF_KEY = TABLE.select(TABLE.ofKey());
    private static final String OF_OWNER = TABLE.select("WHERE owner = ? ORDER BY confirmed_at, id");

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
            PreparedStatement select = open.of(OF_OWNER);
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
        PreparedStatement select = open.of(OF_KEY);
        select.setString(1, owner.value());
        select.setString(2, id.toString());
        return TABLE.one(select);
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }

    private static NewRow write(Commitment commitment) {
        CommitmentTerms terms = commitment.terms();
        return new NewRow()
                .text(commitment.owner().value())
                .text(commitment.id().toString())
                .text(terms.payee().text())
                .text(String.join("\n", terms.payeeKeys()))
                .text(terms.category().text())
                .text(terms.expected().currency().getCurrencyCode())
                .text(terms.expected().amount().toPlainString())
                .yes(terms.varies())
                .text(terms.cadence().rhythm().text())
                .text(terms.cadence().anchor().toString())
                .text(days(terms.cadence()))
                .text(terms.firstOn().toString())
                .text(terms.lastOn().map(LocalDate::toString))
                .number(commitment.version())
                .number(commitment.confirmedAt().toEpochMilli())
                .number(commitment.updatedAt().toEpochMilli());
    }

    private static Commitment read(KeptRow row) {
        CommitmentTerms terms = new CommitmentTerms(
                new Description(row.text(3)),
                row.text(4).lines().toList(),
                CommitmentCategory.named(row.text(5)).orElseThrow(),
                Money.of(row.text(7), row.text(6)),
                row.isYes(8),
                cadence(row),
                LocalDate.parse(row.text(12)),
                row.textIfAny(13).map(LocalDate::parse));
        return new Commitment(
                new CommitmentId(row.text(2)),
                new UserId(row.text(1)),
                terms,
                row.number(14),
                Instant.ofEpochMilli(row.number(15)),
                Instant.ofEpochMilli(row.number(16)));
    }

    private static Cadence cadence(KeptRow row) {
        List<RollDay> days = Arrays.stream(row.text(11).split(" "))
                .filter(day -> !day.isEmpty())
                .map(day -> new RollDay(Integer.parseInt(day)))
                .toList();
        return new Cadence(rhythm(row.text(9)), LocalDate.parse(row.text(10)), days);
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
