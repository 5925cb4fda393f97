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

    private static final String OF_KEY = TABLE.select(TABLE.ofKey());
    private static final String PAGE =
            TABLE.select("WHERE owner = ? AND (created_at, id) > (?, ?) ORDER BY created_at, id LIMIT ?");
    private static final String VERSION = "SELECT version FROM debt " + TABLE.ofKey();

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
            PreparedStatement select = open.of(OF_KEY);
            select.setString(1, owner.value());
            select.setString(2, id.toString());
            return TABLE.one(select);
        });
    }

    @Override
    public DebtPage list(UserId owner, DebtPosition after, int limit) {
        int oneTooMany = Debts.checkedLimit(limit) + 1;
        return file.call(open -> {
            PreparedStatement select = open.of(PAGE);
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
                TABLE.removal().one(open, owner.value(), id.toString());
            }
            return outcome;
        });
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }

    /** Asked inside the transaction that writes: the version cannot change any more. */
    private static Outcome allows(Statements open, UserId owner, DebtId id, long version) throws SQLException {
        PreparedStatement select = open.of(VERSION);
        select.setString(1, owner.value());
        select.setString(2, id.toString());
        try (ResultSet kept = select.executeQuery()) {
            if (!kept.next()) {
                return Outcome.NOT_FOUND;
            }
            return kept.getLong(1) == version ? Outcome.DONE : Outcome.VERSION_CONFLICT;
        }
    }

    private static NewRow write(Debt debt) {
        DebtDetails details = debt.details();
        return new NewRow()
                .text(debt.owner().value())
                .text(debt.id().toString())
                .text(details.name())
                .text(details.principal().currency().getCurrencyCode())
                .text(text(details.principal()))
                .text(details.rate().percent().toPlainString())
                .text(details.startOn().toString())
                .text(details.endOn().map(LocalDate::toString))
                .text(details.frequency().text())
                .text(text(details.balance()))
                .text(details.minimumPayment().map(SqliteDebts::text))
                .text(details.creditor())
                .yes(debt.archived())
                .number(debt.version())
                .number(debt.createdAt().toEpochMilli())
                .number(debt.updatedAt().toEpochMilli());
    }

    private static Debt read(KeptRow row) {
        String currency = row.text(4);
        DebtDetails details = new DebtDetails(
                row.text(3),
                Money.of(row.text(5), currency),
                InterestRate.ofPercent(row.text(6)),
                LocalDate.parse(row.text(7)),
                row.textIfAny(8).map(LocalDate::parse),
                Frequency.named(row.text(9)).orElseThrow(),
                Money.of(row.text(10), currency),
                row.textIfAny(11).map(amount -> Money.of(amount, currency)),
                row.textIfAny(12));
        return new Debt(
                DebtId.parse(row.text(2)).orElseThrow(),
                new UserId(row.text(1)),
                details,
                row.isYes(13),
                row.number(14),
                Instant.ofEpochMilli(row.number(15)),
                Instant.ofEpochMilli(row.number(16)));
    }

    private static String text(Money money) {
        return money.amount().toPlainString();
    }
}
