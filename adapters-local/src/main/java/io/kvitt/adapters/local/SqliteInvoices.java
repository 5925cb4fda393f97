package io.kvitt.adapters.local;

import io.kvitt.domain.identity.Duty;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.InvoiceEntry;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceSource;
import io.kvitt.domain.invoice.InvoiceStatus;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.Strategy;
import io.kvitt.domain.invoice.port.DuePosition;
import io.kvitt.domain.invoice.port.InvoiceCounts;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * Invoices in the table {@code invoice}: one row an invoice, its key owner and id; what it says, and what its owner says of it, is
 * {@link InvoiceText}. Of one that was deleted, a row of {@code deleted_invoice} is left.
 */
final class SqliteInvoices implements Invoices {

    /** An invoice a row. */
    static final Table<KeptInvoice> TABLE = new Table<>(
            "invoice",
            List.of(
                    "owner",
                    "id",
                    "listed_on",
                    "says",
                    "file",
                    "sha256",
                    "strategy",
                    "template",
                    "needs_review",
                    "status",
                    "paid_on",
                    "paid_by",
                    "version",
                    "kept_at",
                    "changed_at"),
            2,
            SqliteInvoices::read,
            SqliteInvoices::write);

    /** An invoice that its owner deleted. */
    record Deleted(UserId owner, InvoiceId id, Instant at) {}

    /** A deleted invoice a row. */
    static final Table<Deleted> DELETED = new Table<>(
            "deleted_invoice",
            List.of("owner", "id", "deleted_at"),
            2,
            row -> new Deleted(
                    new UserId(row.text(1)), new InvoiceId(row.text(2)), Instant.ofEpochMilli(row.number(3))),
            one -> new NewRow()
                    .text(one.owner().value())
                    .text(one.id().value())
                    .number(one.at().toEpochMilli()));

    private static final String IN_ORDER = " ORDER BY listed_on, id";
    private static final String OF_KEY = TABLE.select(TABLE.ofKey());
    private static final String PAGE =
            TABLE.select("WHERE owner = ? AND (listed_on, id) > (?, ?)" + IN_ORDER + " LIMIT ?");
    private static final String BETWEEN = TABLE.select("WHERE owner = ? AND listed_on BETWEEN ? AND ?" + IN_ORDER);
    static final String OPEN = TABLE.select("WHERE status IN ('open', 'partially_paid') AND listed_on <= ?"
            + " AND (listed_on, owner, id) > (?, ?, ?) ORDER BY listed_on, owner, id LIMIT ?");

    static final String OPEN_PAGE = TABLE.select("WHERE owner = ? AND status IN ('open', 'partially_paid')"
            + " AND (listed_on, id) > (?, ?)" + IN_ORDER + " LIMIT ?");
    static final String COUNT = "SELECT count(*) FROM invoice WHERE owner = ?";
    static final String COUNT_TO_REVIEW =
            "SELECT count(*) FROM invoice WHERE owner = ? AND " + InvoiceText.TO_REVIEW + " = 1";
    static final String LATEST = TABLE.select("WHERE owner = ? ORDER BY kept_at DESC, id DESC LIMIT ?");
    private static final String VERSION = "SELECT version FROM invoice " + TABLE.ofKey();

    /** Of pages at hand: with some ten kilobytes an invoice they stay within ten megabytes. */
    private static final int PAGES = 32;

    private static final int LONGEST_PAGE_AT_HAND = 30;

    private final SqliteFile file;
    private final LastRead<Asked, InvoicePage> pages;

    private record Asked(UserId owner, InvoicePosition after, int limit) {}

    SqliteInvoices(SqliteFile file) {
        this.file = file;
        this.pages = new LastRead<>(file, PAGES);
    }

    @Override
    public boolean add(KeptInvoice invoice, List<Duty> duties) {
        return file.write(open -> {
            DELETED.removal().one(open, invoice.owner().value(), invoice.id().value());
            return add(open, invoice, duties);
        });
    }

    @Override
    public Addition addUnlessDeleted(KeptInvoice invoice, List<Duty> duties) {
        return file.write(open -> addedUnlessDeleted(open, invoice, duties));
    }

    @Override
    public Supplier<Addition> beginUnlessDeleted(KeptInvoice invoice, List<Duty> duties) {
        return file.begin(open -> addedUnlessDeleted(open, invoice, duties));
    }

    private static Addition addedUnlessDeleted(Statements open, KeptInvoice invoice, List<Duty> duties)
            throws SQLException {
        String owner = invoice.owner().value();
        if (DELETED.find(open, owner, invoice.id().value()).isPresent()) {
            return Addition.DELETED;
        }
        return add(open, invoice, duties) ? Addition.NEW : Addition.THERE;
    }

    private static boolean add(Statements open, KeptInvoice invoice, List<Duty> duties) throws SQLException {
        boolean added = TABLE.add(open, invoice);
        if (added) {
            InvoiceEntries.keep(open, invoice);
            SqliteDuties.add(open, duties);
        }
        return added;
    }

    @Override
    public Optional<KeptInvoice> find(UserId owner, InvoiceId id) {
        return file.call(open -> {
            PreparedStatement select = open.of(OF_KEY);
            select.setString(1, owner.value());
            select.setString(2, id.value());
            return TABLE.one(select);
        });
    }

    @Override
    public InvoicePage list(UserId owner, InvoicePosition after, int limit) {
        Asked asked = new Asked(owner, after, Invoices.checkedLimit(limit));
        return limit > LONGEST_PAGE_AT_HAND ? read(asked) : pages.of(asked, () -> read(asked));
    }

    @Override
    public InvoicePage listOpen(UserId owner, InvoicePosition after, int limit) {
        return read(OPEN_PAGE, new Asked(owner, after, Invoices.checkedLimit(limit)));
    }

    private InvoicePage read(Asked asked) {
        return read(PAGE, asked);
    }

    private InvoicePage read(String page, Asked asked) {
        return file.call(open -> {
            PreparedStatement select = open.of(page);
            select.setString(1, asked.owner().value());
            select.setString(2, asked.after().on().toString());
            select.setString(3, asked.after().id().value());
            select.setInt(4, asked.limit() + 1);
            return InvoicePage.of(TABLE.all(select), asked.limit());
        });
    }

    @Override
    public List<InvoiceEntry> entries(UserId owner) {
        return file.call(open -> {
            PreparedStatement select = open.of(InvoiceEntries.ALL);
            select.setString(1, owner.value());
            return InvoiceEntries.found(select);
        });
    }

    @Override
    public List<InvoiceEntry> openEntries(UserId owner, LocalDate before) {
        return file.call(open -> {
            PreparedStatement select = open.of(InvoiceEntries.OPEN);
            select.setString(1, owner.value());
            select.setString(2, before.toString());
            return InvoiceEntries.found(select);
        });
    }

    /** Both of one moment: an invoice that is kept meanwhile is counted in both or in none. */
    @Override
    public InvoiceCounts count(UserId owner) {
        return file.snapshot(
                open -> new InvoiceCounts(number(open, COUNT, owner), number(open, COUNT_TO_REVIEW, owner)));
    }

    private static int number(Statements open, String count, UserId owner) throws SQLException {
        PreparedStatement select = open.of(count);
        select.setString(1, owner.value());
        try (ResultSet answer = select.executeQuery()) {
            return answer.getInt(1);
        }
    }

    @Override
    public List<KeptInvoice> latest(UserId owner, int limit) {
        int checked = Invoices.checkedLimit(limit);
        return file.call(open -> {
            PreparedStatement select = open.of(LATEST);
            select.setString(1, owner.value());
            select.setInt(2, checked);
            return TABLE.all(select);
        });
    }

    /** The last day of all also stands for none: what has no due date is taken out again. */
    @Override
    public List<KeptInvoice> dueIn(UserId owner, YearMonth month) {
        List<KeptInvoice> listed = file.call(open -> {
            PreparedStatement select = open.of(BETWEEN);
            select.setString(1, owner.value());
            select.setString(2, month.atDay(1).toString());
            select.setString(3, month.atEndOfMonth().toString());
            return TABLE.all(select);
        });
        return listed.stream()
                .filter(invoice -> invoice.dueOn()
                        .map(YearMonth::from)
                        .filter(month::equals)
                        .isPresent())
                .toList();
    }

    @Override
    public List<KeptInvoice> openUntil(LocalDate until, DuePosition after, int limit) {
        int checked = Invoices.checkedLimit(limit);
        return file.call(open -> {
            PreparedStatement select = open.of(OPEN);
            select.setString(1, until.toString());
            select.setString(2, after.on().toString());
            select.setString(3, after.owner().value());
            select.setString(4, after.id().value());
            select.setInt(5, checked);
            return TABLE.all(select);
        });
    }

    @Override
    public Outcome update(KeptInvoice next) {
        return file.write(open -> {
            Outcome outcome = allows(open, next.owner(), next.id(), next.version() - 1);
            if (outcome == Outcome.DONE) {
                TABLE.replace(open, next);
                InvoiceEntries.keep(open, next);
            }
            return outcome;
        });
    }

    @Override
    public Outcome delete(UserId owner, InvoiceId id, long version, Instant at) {
        return file.write(open -> {
            Outcome outcome = allows(open, owner, id, version);
            if (outcome == Outcome.DONE) {
                TABLE.removal().one(open, owner.value(), id.value());
                InvoiceEntries.TABLE.removal().one(open, owner.value(), id.value());
                DELETED.replace(open, new Deleted(owner, id, at));
            }
            return outcome;
        });
    }

    @Override
    public void deleteAll(UserId owner) {
        file.write(open -> TABLE.removal().ofOwner(open, owner)
                + InvoiceEntries.TABLE.removal().ofOwner(open, owner)
                + DELETED.removal().ofOwner(open, owner));
    }

    /** Asked inside the transaction that writes: the version cannot change any more. */
    private static Outcome allows(Statements open, UserId owner, InvoiceId id, long version) throws SQLException {
        PreparedStatement select = open.of(VERSION);
        select.setString(1, owner.value());
        select.setString(2, id.value());
        try (ResultSet kept = select.executeQuery()) {
            if (!kept.next()) {
                return Outcome.NOT_FOUND;
            }
            return kept.getLong(1) == version ? Outcome.DONE : Outcome.VERSION_CONFLICT;
        }
    }

    private static NewRow write(KeptInvoice invoice) {
        InvoiceSource source = invoice.source();
        return new NewRow()
                .text(invoice.owner().value())
                .text(invoice.id().value())
                .text(invoice.listedOn().toString())
                .text(InvoiceText.write(invoice.read(), invoice.amendments()))
                .text(Cells.line(List.of(Optional.of(source.file()))))
                .text(source.sha256())
                .text(source.strategy().code())
                .text(Cells.line(List.of(source.template())))
                .yes(source.needsReview())
                .text(invoice.status().code())
                .text(invoice.paidOn().map(LocalDate::toString).orElse(""))
                .text(Cells.line(invoice.paidBy().stream().map(Optional::of).toList()))
                .number(invoice.version())
                .number(invoice.keptAt().toEpochMilli())
                .number(invoice.changedAt().toEpochMilli());
    }

    private static KeptInvoice read(KeptRow row) {
        InvoiceSource source = new InvoiceSource(
                Cells.of(row.text(5)).get(0).orElseThrow(),
                row.text(6),
                strategy(row.text(7)),
                Cells.of(row.text(8)).get(0),
                row.isYes(9));
        String paidOn = row.text(11);
        return new KeptInvoice(
                new InvoiceId(row.text(2)),
                new UserId(row.text(1)),
                InvoiceText.read(row.text(4)),
                InvoiceText.amendments(row.text(4)),
                source,
                status(row.text(10)),
                paidOn.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(paidOn)),
                payments(row.text(12)),
                row.number(13),
                Instant.ofEpochMilli(row.number(14)),
                Instant.ofEpochMilli(row.number(15)));
    }

    private static List<String> payments(String ids) {
        return ids.isEmpty()
                ? List.of()
                : Cells.of(ids).stream().map(Optional::orElseThrow).toList();
    }

    private static Strategy strategy(String code) {
        for (Strategy strategy : Strategy.values()) {
            if (strategy.code().equals(code)) {
                return strategy;
            }
        }
        throw new IllegalArgumentException("no strategy " + code);
    }

    private static InvoiceStatus status(String code) {
        for (InvoiceStatus status : InvoiceStatus.values()) {
            if (status.code().equals(code)) {
                return status;
            }
        }
        throw new IllegalArgumentException("no status " + code);
    }
}
