package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.debt.Debt;
import io.kvitt.domain.debt.DebtDetails;
import io.kvitt.domain.debt.DebtId;
import io.kvitt.domain.debt.port.DebtPage;
import io.kvitt.domain.debt.port.DebtPosition;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.interest.Frequency;
import io.kvitt.domain.interest.InterestRate;
import io.kvitt.domain.money.Money;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Debts in the table {@code debt}: one row a debt, its key owner and id. */
final class SqliteDebts implements Debts {

    private static final String COLUMNS =
            "owner, id, name, currency, principal, rate_percent, start_on, end_on, frequency,"
                    + " balance, minimum_payment, creditor, archived, version, created_at, updated_at";

    private final SqliteFile file;

    SqliteDebts(SqliteFile file) {
        this.file = file;
    }

    @Override
    public boolean add(Debt debt) {
        String sql = "INSERT INTO debt (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"
                + " ON CONFLICT DO NOTHING";
        return file.write(open -> {
            try (PreparedStatement insert = open.prepareStatement(sql)) {
                write(debt, insert);
                return insert.executeUpdate() == 1;
            }
        });
    }

    @Override
    public Optional<Debt> find(UserId owner, DebtId id) {
        String sql = "SELECT " + COLUMNS + " FROM debt WHERE owner = ? AND id = ?";
        return file.call(open -> {
            try (PreparedStatement select = open.prepareStatement(sql)) {
                select.setString(1, owner.value());
                select.setString(2, id.toString());
                return read(select).stream().findFirst();
            }
        });
    }

    @Override
    public DebtPage list(UserId owner, DebtPosition after, int limit) {
        String sql = "SELECT " + COLUMNS + " FROM debt WHERE owner = ? AND (created_at, id) > (?, ?)"
                + " ORDER BY created_at, id LIMIT ?";
        int oneTooMany = Debts.checkedLimit(limit) + 1;
        return file.call(open -> {
            try (PreparedStatement select = open.prepareStatement(sql)) {
                select.setString(1, owner.value());
                select.setLong(2, after.createdAt().toEpochMilli());
                select.setString(3, after.id().toString());
                select.setInt(4, oneTooMany);
                return DebtPage.of(read(select), limit);
            }
        });
    }

    @Override
    public Outcome update(Debt next) {
        String sql = "REPLACE INTO debt (" + COLUMNS + ") VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)";
        return file.write(open -> {
            Outcome outcome = allows(open, next.owner(), next.id(), next.version() - 1);
            if (outcome == Outcome.DONE) {
                try (PreparedStatement replace = open.prepareStatement(sql)) {
                    write(next, replace);
                    replace.executeUpdate();
                }
            }
            return outcome;
        });
    }

    @Override
    public Outcome delete(UserId owner, DebtId id, long version) {
        return file.write(open -> {
            Outcome outcome = allows(open, owner, id, version);
            if (outcome == Outcome.DONE) {
                try (PreparedStatement delete = open.prepareStatement("DELETE FROM debt WHERE owner = ? AND id = ?")) {
                    delete.setString(1, owner.value());
                    delete.setString(2, id.toString());
                    delete.executeUpdate();
                }
            }
            return outcome;
        });
    }

    /** Asked inside the transaction that writes: the version cannot change any more. */
    private static Outcome allows(Connection open, UserId owner, DebtId id, long version) throws SQLException {
        try (PreparedStatement select = open.prepareStatement("SELECT version FROM debt WHERE owner = ? AND id = ?")) {
            select.setString(1, owner.value());
            select.setString(2, id.toString());
            try (ResultSet kept = select.executeQuery()) {
                if (!kept.next()) {
                    return Outcome.NOT_FOUND;
                }
                return kept.getLong(1) == version ? Outcome.DONE : Outcome.VERSION_CONFLICT;
            }
        }
    }

    private static void write(Debt debt, PreparedStatement row) throws SQLException {
        DebtDetails details = debt.details();
        row.setString(1, debt.owner().value());
        row.setString(2, debt.id().toString());
        row.setString(3, details.name());
        row.setString(4, details.principal().currency().getCurrencyCode());
        row.setString(5, text(details.principal()));
        row.setString(6, details.rate().percent().toPlainString());
        row.setString(7, details.startOn().toString());
        setText(row, 8, details.endOn().map(LocalDate::toString));
        row.setString(9, details.frequency().text());
        row.setString(10, text(details.balance()));
        setText(row, 11, details.minimumPayment().map(SqliteDebts::text));
        setText(row, 12, details.creditor());
        row.setInt(13, debt.archived() ? 1 : 0);
        row.setLong(14, debt.version());
        row.setLong(15, debt.createdAt().toEpochMilli());
        row.setLong(16, debt.updatedAt().toEpochMilli());
    }

    private static Debt read(ResultSet row) throws SQLException {
        String currency = row.getString(4);
        DebtDetails details = new DebtDetails(
                row.getString(3),
                Money.of(row.getString(5), currency),
                InterestRate.ofPercent(row.getString(6)),
                LocalDate.parse(row.getString(7)),
                Optional.ofNullable(row.getString(8)).map(LocalDate::parse),
                Frequency.named(row.getString(9)).orElseThrow(),
                Money.of(row.getString(10), currency),
                Optional.ofNullable(row.getString(11)).map(amount -> Money.of(amount, currency)),
                Optional.ofNullable(row.getString(12)));
        return new Debt(
                DebtId.parse(row.getString(2)).orElseThrow(),
                new UserId(row.getString(1)),
                details,
                row.getInt(13) == 1,
                row.getLong(14),
                Instant.ofEpochMilli(row.getLong(15)),
                Instant.ofEpochMilli(row.getLong(16)));
    }

    /** A row that the rules of the domain refuse was not written by Kvitt. */
    private static List<Debt> read(PreparedStatement select) throws SQLException {
        List<Debt> debts = new ArrayList<>();
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                String id = rows.getString(2);
                try {
                    debts.add(read(rows));
                } catch (RuntimeException changed) {
                    throw new OutsideFailure(
                            Kind.STORE_DAMAGED, "The store holds a debt that is none: " + id + ".", changed);
                }
            }
        }
        return debts;
    }

    private static void setText(PreparedStatement row, int column, Optional<String> text) throws SQLException {
        if (text.isPresent()) {
            row.setString(column, text.get());
        } else {
            row.setNull(column, Types.VARCHAR);
        }
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }
}
