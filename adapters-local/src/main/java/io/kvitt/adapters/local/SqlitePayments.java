package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.money.Money;
import io.kvitt.domain.payment.Description;
import io.kvitt.domain.payment.Payment;
import io.kvitt.domain.payment.PaymentId;
import io.kvitt.domain.payment.PaymentTime;
import io.kvitt.domain.payment.port.Addition;
import io.kvitt.domain.payment.port.PaymentPage;
import io.kvitt.domain.payment.port.PaymentPosition;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.PaymentsAtHand;
import io.kvitt.domain.payment.port.TimeSpan;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Payments in the table {@code payment}: one row a payment, its key the id, which is one over all owners. */
final class SqlitePayments implements Payments {

    /** A payment a row. */
    static final Table<Payment> TABLE = new Table<>(
            "payment",
            List.of("id", "owner", "paid_at", "description", "currency", "amount", "reverses", "accepted_at"),
            1,
            SqlitePayments::read,
            SqlitePayments::write);

    private static final String OF_ID = TABLE.select("WHERE id = ?");
    private static final String OF_ID_AND_OWNER = TABLE.select("WHERE id = ? AND owner = ?");
    private static final String REVERSALS = TABLE.select("WHERE reverses = ?");
    private static final String REVERSALS_OF_OWNER =
            TABLE.select("WHERE reverses = ? AND owner = ? ORDER BY paid_at, id");
    private static final String PAGE = TABLE.select(
            "WHERE owner = ? AND paid_at >= ? AND paid_at < ? AND (paid_at, id) > (?, ?) ORDER BY paid_at, id LIMIT ?");

    private static final int TOGETHER = 500;

    private final SqliteFile file;

    SqlitePayments(SqliteFile file) {
        this.file = file;
    }

    @Override
    public Addition add(Payment payment) {
        return file.write(open -> added(open, payment));
    }

    /** Some hundreds share one wait for the disk. */
    @Override
    public List<Addition> addAll(List<Payment> payments) {
        List<Addition> answers = new ArrayList<>(payments.size());
        for (int from = 0; from < payments.size(); from += TOGETHER) {
            List<Payment> some = List.copyOf(payments.subList(from, Math.min(from + TOGETHER, payments.size())));
            answers.addAll(file.write(open -> added(open, some)));
        }
        return answers;
    }

    @Override
    public Optional<Payment> find(UserId owner, PaymentId id) {
        return file.call(open -> {
            PreparedStatement select = open.of(OF_ID_AND_OWNER);
            select.setString(1, id.toString());
            select.setString(2, owner.value());
            return TABLE.one(select);
        });
    }

    @Override
    public List<Payment> reversalsOf(UserId owner, PaymentId id) {
        return file.call(open -> {
            PreparedStatement select = open.of(REVERSALS_OF_OWNER);
            select.setString(1, id.toString());
            select.setString(2, owner.value());
            return TABLE.all(select);
        });
    }

    @Override
    public PaymentPage list(UserId owner, TimeSpan span, PaymentPosition after, int limit) {
        int oneTooMany = Payments.checkedLimit(limit) + 1;
        return file.call(open -> {
            PreparedStatement select = open.of(PAGE);
            select.setString(1, owner.value());
            select.setLong(2, firstMilli(span.from()));
            select.setLong(3, firstMilli(span.until()));
            select.setLong(4, after.paidAt().toEpochMilli());
            select.setString(5, after.id().toString());
            select.setInt(6, oneTooMany);
            return PaymentPage.of(TABLE.all(select), limit);
        });
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner));
    }

    /** The first whole millisecond that is not before it. */
    private static long firstMilli(Instant instant) {
        long milli = instant.toEpochMilli();
        return Instant.ofEpochMilli(milli).isBefore(instant) ? milli + 1 : milli;
    }

    private static List<Addition> added(Statements open, List<Payment> payments) throws SQLException {
        List<Addition> answers = new ArrayList<>(payments.size());
        for (Payment payment : payments) {
            answers.add(added(open, payment));
        }
        return answers;
    }

    private static Addition added(Statements open, Payment payment) throws SQLException {
        Addition answer = Addition.of(payment, new AtHand(open));
        if (answer instanceof Addition.New && !TABLE.add(open, payment)) {
            throw new OutsideFailure(Kind.STORE_DAMAGED, "The store finds and does not find " + payment.id() + ".");
        }
        return answer;
    }

    /** What the store holds while the lock is held. */
    private record AtHand(Statements open) implements PaymentsAtHand {

        @Override
        public Optional<Payment> withId(PaymentId id) {
            return found(OF_ID, id).stream().findFirst();
        }

        @Override
        public List<Payment> reversalsOf(PaymentId id) {
            return found(REVERSALS, id);
        }

        private List<Payment> found(String text, PaymentId id) {
            try {
                PreparedStatement select = open.of(text);
                select.setString(1, id.toString());
                return TABLE.all(select);
            } catch (SQLException failed) {
                throw new FailedInside(failed);
            }
        }
    }

    private static NewRow write(Payment payment) {
        return new NewRow()
                .text(payment.id().toString())
                .text(payment.owner().value())
                .number(payment.paidAt().at().toEpochMilli())
                .text(payment.description().text())
                .text(payment.amount().currency().getCurrencyCode())
                .text(payment.amount().amount().toPlainString())
                .text(payment.reverses().map(PaymentId::toString))
                .number(payment.acceptedAt().toEpochMilli());
    }

    private static Payment read(KeptRow row) {
        return new Payment(
                id(row.text(1)),
                new UserId(row.text(2)),
                new PaymentTime(Instant.ofEpochMilli(row.number(3))),
                new Description(row.text(4)),
                Money.of(row.text(6), row.text(5)),
                row.textIfAny(7).map(SqlitePayments::id),
                Instant.ofEpochMilli(row.number(8)));
    }

    private static PaymentId id(String text) {
        return new PaymentId(UUID.fromString(text));
    }
}
