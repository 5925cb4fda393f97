package io.kvitt.adapters.local;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.Lease;
import io.kvitt.domain.identity.LeaseOwner;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.IgnoreReason;
import io.kvitt.domain.mail.KnownMessage;
import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailPass;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.MessageRef;
import io.kvitt.domain.mail.PassResult;
import io.kvitt.domain.mail.PollTimes;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;

/**
 * Mailboxes in the table {@code mailbox}, a row each, its key the id, and messages in the table {@code message}, their key the mailbox
 * and the id. A pass is compared with the mailbox inside the transaction that writes.
 */
final class SqliteMails implements Mails {

    private static final Table<WatchedMailbox> MAILBOX = MailRows.MAILBOX;
    private static final Table<KnownMessage> MESSAGE = MailRows.MESSAGE;

    private static final String NEWEST_FIRST = " ORDER BY received_at DESC, id LIMIT ?";
    static final String DUE = MAILBOX.select(
            "WHERE due_at <= ? AND (lease_until IS NULL OR lease_until < ?) ORDER BY due_at, id LIMIT ?");
    static final String TO_TRY = MESSAGE.select("WHERE owner = ? AND mailbox = ? AND is_open = 1"
            + " AND (next_try_at IS NULL OR next_try_at <= ?)" + NEWEST_FIRST);
    static final String BEFORE = MESSAGE.select("WHERE owner = ? AND mailbox = ? AND received_at < ?" + NEWEST_FIRST);
    static final String NEXT_TRY = "SELECT min(coalesce(next_try_at, changed_at)) FROM message"
            + " WHERE +owner = ? AND mailbox = ? AND is_open = 1"; // with the plus, no index is taken for the owner
    static final String OPEN_COUNT = "SELECT count(*) FROM message WHERE mailbox = ? AND is_open = 1";
    private static final String DOCUMENTS = "SELECT documents FROM message WHERE owner = ? AND documents <> ''";
    static final String FORGET = "DELETE FROM message WHERE is_open = 0 AND changed_at < ?";
    private static final String RECEIVED_AT =
            "SELECT received_at FROM message WHERE mailbox = ? AND id = ? AND owner = ?";
    private static final String NOTE = MESSAGE.replaceBut(Set.of("owner", "received_at"));
    private static final String FORGET_ALL_OF = "DELETE FROM message WHERE mailbox = ?";

    private final SqliteFile file;
    private final Attendance attendance;

    /** @param attendance of those who go over its mailboxes */
    SqliteMails(SqliteFile file, Attendance attendance) {
        this.file = file;
        this.attendance = attendance;
    }

    @Override
    public boolean add(WatchedMailbox mailbox) {
        return file.write(open -> MAILBOX.add(open, mailbox));
    }

    @Override
    public Optional<WatchedMailbox> find(UserId owner, MailboxId id) {
        return file.call(open -> find(open, owner, id));
    }

    @Override
    public List<WatchedMailbox> of(UserId owner) {
        return file.call(open -> MAILBOX.all(open, "WHERE owner = ? ORDER BY id", owner.value()));
    }

    @Override
    public boolean update(WatchedMailbox next) {
        return file.write(open -> replaced(open, next));
    }

    private static boolean replaced(Statements open, WatchedMailbox next) throws SQLException {
        boolean follows = find(open, next.owner(), next.id())
                .filter(kept -> kept.version() == next.version() - 1)
                .isPresent();
        if (follows) {
            MAILBOX.replace(open, next);
        }
        return follows;
    }

    @Override
    public void remove(UserId owner, MailboxId id) {
        file.write(open -> {
            boolean isTheirs = find(open, owner, id).isPresent();
            if (isTheirs) {
                MAILBOX.removal().one(open, id.value());
                PreparedStatement messages = open.of(FORGET_ALL_OF);
                messages.setString(1, id.value());
                messages.executeUpdate();
            }
            return isTheirs;
        });
    }

    @Override
    public List<WatchedMailbox> due(Instant now, int most) {
        int checked = Mails.checkedMost(most);
        return file.call(open -> {
            PreparedStatement select = open.of(DUE);
            select.setLong(1, now.toEpochMilli());
            select.setLong(2, now.toEpochMilli());
            select.setInt(3, checked);
            return MAILBOX.all(select);
        });
    }

    /** Whoever died of a kill does not look at it any more, however long they wanted to. */
    @Override
    public Optional<MailPass> take(UserId owner, MailboxId id, LeaseOwner holder, Instant now, Instant until) {
        Optional<LeaseOwner> gone =
                find(owner, id).flatMap(WatchedMailbox::lease).map(Lease::owner).filter(attendance::isGone);
        boolean isNew = attendance.comes(holder);
        Optional<MailPass> pass = file.write(open -> {
            Optional<WatchedMailbox> free = find(open, owner, id)
                    .map(mailbox -> mailbox.lease().map(Lease::owner).equals(gone) ? mailbox.leftBehind() : mailbox)
                    .filter(mailbox -> mailbox.mayBeTakenAt(now));
            if (free.isPresent()) {
                MAILBOX.replace(open, free.get().takenBy(holder, until));
            }
            return free.map(mailbox -> new MailPass(owner, id, holder, mailbox.generation()));
        });
        if (pass.isPresent()) {
            gone.ifPresent(one -> attendance.forget(one, now));
        } else if (isNew) {
            attendance.leaves(holder);
        }
        return pass;
    }

    @Override
    public boolean extend(MailPass pass, Instant until) {
        return stays(pass, file.write(open -> change(open, pass, mailbox -> mailbox.takenBy(pass.holder(), until))));
    }

    @Override
    public boolean found(MailPass pass, List<MessageRef> found, MailCursor next, Instant now) {
        List<MessageRef> checked = Mails.checkedFound(found);
        boolean kept = file.write(open -> {
            boolean isTheirs = change(open, pass, mailbox -> mailbox.readUpTo(next));
            if (isTheirs) {
                for (MessageRef ref : checked) {
                    MESSAGE.add(open, KnownMessage.found(pass.owner(), pass.mailbox(), ref, now));
                }
            }
            return isTheirs;
        });
        return stays(pass, kept);
    }

    @Override
    public List<KnownMessage> toTry(UserId owner, MailboxId mailbox, Instant now, int most) {
        return messages(TO_TRY, owner, mailbox, now.toEpochMilli(), most);
    }

    @Override
    public boolean note(MailPass pass, List<KnownMessage> next, List<Duty> duties) {
        List<KnownMessage> copied = List.copyOf(next);
        return file.write(open -> {
            boolean isTheirs = held(open, pass).isPresent();
            for (int i = 0; i < copied.size() && isTheirs; i++) {
                isTheirs = isKnown(open, pass, copied.get(i));
            }
            if (isTheirs) {
                PreparedStatement row = open.of(NOTE);
                for (KnownMessage message : copied) {
                    MESSAGE.bind(row, message);
                    row.executeUpdate();
                }
                SqliteDuties.add(open, duties);
            }
            return isTheirs;
        });
    }

    @Override
    public boolean finish(MailPass pass, PassResult ended, PollTimes times, Instant now, List<Duty> duties) {
        boolean isTheirs = file.write(open -> {
            boolean isHeld = change(open, pass, mailbox -> mailbox.after(ended, times, now));
            if (isHeld) {
                SqliteDuties.add(open, duties);
            }
            return isHeld;
        });
        attendance.leaves(pass.holder());
        return isTheirs;
    }

    @Override
    public Optional<KnownMessage> message(UserId owner, MailboxId mailbox, MessageId id) {
        return file.call(open -> message(open, owner, mailbox, id));
    }

    /** The times of messages are whole milliseconds: those before an instant are those before the millisecond behind it. */
    @Override
    public List<KnownMessage> messages(UserId owner, MailboxId mailbox, Instant before, int most) {
        long behind = before.plusNanos(999_999).toEpochMilli();
        return messages(BEFORE, owner, mailbox, behind, most);
    }

    @Override
    public Optional<Instant> nextTryAt(UserId owner, MailboxId mailbox) {
        return file.call(open -> {
            PreparedStatement select = open.of(NEXT_TRY);
            Table.bindTexts(select, owner.value(), mailbox.value());
            try (ResultSet row = select.executeQuery()) {
                long at = row.next() ? row.getLong(1) : 0;
                return row.wasNull() ? Optional.empty() : Optional.of(Instant.ofEpochMilli(at));
            }
        });
    }

    /** Whose the mailbox is says whose its messages are, so that they are counted in an index, and not looked at. */
    @Override
    public int openCount(UserId owner, MailboxId mailbox) {
        return file.call(open -> {
            if (find(open, owner, mailbox).isEmpty()) {
                return 0;
            }
            PreparedStatement select = open.of(OPEN_COUNT);
            Table.bindTexts(select, mailbox.value());
            try (ResultSet row = select.executeQuery()) {
                return row.getInt(1);
            }
        });
    }

    @Override
    public Set<String> documents(UserId owner) {
        return file.call(open -> {
            PreparedStatement select = open.of(DOCUMENTS);
            Table.bindTexts(select, owner.value());
            Set<String> named = new HashSet<>();
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    named.addAll(List.of(rows.getString(1).split(" ")));
                }
            }
            return named;
        });
    }

    @Override
    public boolean reconsider(WatchedMailbox next, Instant now) {
        return file.write(open -> {
            boolean follows = replaced(open, next);
            for (KnownMessage message : follows ? unwanted(open, next) : List.<KnownMessage>of()) {
                MESSAGE.replace(open, message.foundAgain(now));
            }
            return follows;
        });
    }

    private static List<KnownMessage> unwanted(Statements open, WatchedMailbox mailbox) throws SQLException {
        return MESSAGE.all(
                open,
                "WHERE owner = ? AND mailbox = ? AND state = 'IGNORED' AND reason = ?",
                mailbox.owner().value(),
                mailbox.id().value(),
                IgnoreReason.NOT_WANTED.name());
    }

    @Override
    public void forgetSettled(Instant before) {
        file.write(open -> {
            PreparedStatement rows = open.of(FORGET);
            rows.setLong(1, before.toEpochMilli());
            return rows.executeUpdate();
        });
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> {
            MAILBOX.removal().ofOwner(open, owner);
            return MESSAGE.removal().ofOwner(open, owner);
        });
    }

    private List<KnownMessage> messages(String which, UserId owner, MailboxId mailbox, long at, int most) {
        int checked = Mails.checkedMost(most);
        return file.call(open -> {
            PreparedStatement select = open.of(which);
            Table.bindTexts(select, owner.value(), mailbox.value());
            select.setLong(3, at);
            select.setInt(4, checked);
            return MESSAGE.all(select);
        });
    }

    private static Optional<WatchedMailbox> find(Statements open, UserId owner, MailboxId id) throws SQLException {
        return MAILBOX.one(open, "WHERE id = ? AND owner = ?", id.value(), owner.value());
    }

    private static Optional<KnownMessage> message(Statements open, UserId owner, MailboxId mailbox, MessageId id)
            throws SQLException {
        return MESSAGE.find(open, mailbox.value(), id.value())
                .filter(message -> message.owner().equals(owner));
    }

    private static Optional<WatchedMailbox> held(Statements open, MailPass pass) throws SQLException {
        return find(open, pass.owner(), pass.mailbox()).filter(mailbox -> mailbox.isUnder(pass));
    }

    private static boolean isKnown(Statements open, MailPass pass, KnownMessage next) throws SQLException {
        if (!next.mailbox().equals(pass.mailbox()) || !next.owner().equals(pass.owner())) {
            return false;
        }
        PreparedStatement select = open.of(RECEIVED_AT);
        Table.bindTexts(
                select,
                pass.mailbox().value(),
                next.ref().id().value(),
                pass.owner().value());
        try (ResultSet row = select.executeQuery()) {
            return row.next() && row.getLong(1) == next.ref().receivedAt().toEpochMilli();
        }
    }

    private static boolean change(Statements open, MailPass pass, UnaryOperator<WatchedMailbox> change)
            throws SQLException {
        Optional<WatchedMailbox> held = held(open, pass);
        if (held.isPresent()) {
            MAILBOX.replace(open, change.apply(held.get()));
        }
        return held.isPresent();
    }

    /** Whoever lost a mailbox has no more to do with it. */
    private boolean stays(MailPass pass, boolean isTheirs) {
        if (!isTheirs) {
            attendance.leaves(pass.holder());
        }
        return isTheirs;
    }
}
