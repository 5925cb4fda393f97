package io.kvitt.adapters.local;

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
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** Debts in the table {@code debt}: one row a debt, its key owner and id. */
final class SqliteDebts implements Debts {

    /** A debt a row. */
    static final Table<Debt> TABLE = new Table<>(
            "debt",
            List.of(
                    "owner",
                    "id",
                    "name",
                    "currency",
                    "principal",
                    "rate_percent",
                    "start_on",
                    "end_on",
                    "frequency",
                    "balance",
                    "minimum_payment",
                    "creditor",
                    "archived",
                    "version",
                    "created_at",
                    "updated_at"),
            2,
            SqliteDebts::read,
            SqliteDebts::write);

    private final SqliteFile file;

    SqliteDebts(SqliteFile file) {
        this.file = file;
    }

    @Override
    public boolean add(Debt debt) {
        return file.write(open -> TABLE.add(open, debt));
    }

    @Override
    public Optional<Debt> find(UserId owner, DebtId id) {
        return file.call(open -> {
            PreparedStatement select = TABLE.select(open, TABLE.ofKey());
            select.setString(1, owner.value());
            select.setString(2, id.toString());
            return TABLE.one(select);
        });
    }

    @Override
    public DebtPage list(UserId owner, DebtPosition after, int limit) {
        int oneTooMany = Debts.checkedLimit(limit) + 1;
        return file.call(open -> {
            PreparedStatement select =
                    TABLE.select(open, "WHERE owner = ? AND (created_at, id) > (?, ?) ORDER BY created_at, id LIMIT ?");
            select.setString(1, owner.value());
            select.setLong(2, after.createdAt().toEpochMilli());
            select.setString(3, after.id().toString());
            select.setInt(4, oneTooMany);
            return DebtPage.of(TABLE.all(select), limit);
        });
    }

    @Override
    public Outcome update(Debt next) {
        return file.write(open -> {
            Outcome outcome = allows(open, next.owner(), next.id(), next.version() - 1);
            if (outcome == Outcome.DONE) {
                TABLE.replace(open, next);
            }
            return outcome;
        });
    }

    @Override
    public Outcome delete(UserId owner, DebtId id, long version) {
        return file.write(open -> {
            Outcome outcome = allows(open, owner, id, version);
            if (outcome == Outcome.DONE) {
                PreparedStatement delete = open.of("DELETE FROM debt " + TABLE.ofKey());
                delete.setString(1, owner.value());
                delete.setString(2, id.toString());
                delete.executeUpdate();
            }
            return outcome;
        });
    }

    /** Asked inside the transaction that writes: the version cannot change any more. */
    private static Outcome allows(Statements open, UserId owner, DebtId id, long version) throws SQLException {
        PreparedStatement select = open.of("SELECT version FROM debt " + TABLE.ofKey());
        select.setString(1, owner.value());
        select.setString(2, id.toString());
        try (ResultSet kept = select.executeQuery()) {
            if (!kept.next()) {
                return Outcome.NOT_FOUND;
            }
            return kept.getLong(1) == version ? Outcome.DONE : Outcome.VERSION_CONFLICT;
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
