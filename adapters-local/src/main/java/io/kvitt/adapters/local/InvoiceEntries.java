package io.kvitt.adapters.local;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.DocType;
import io.kvitt.domain.invoice.InvoiceEntry;
import io.kvitt.domain.invoice.InvoiceId;
import io.kvitt.domain.invoice.InvoiceStatus;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.money.Money;
import java.math.BigDecimal;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What of each invoice goes into sums, in the table {@code invoice_entry}: a short row beside the long one of {@link SqliteInvoices},
 * written in the same step. It can be made again from that one, so that no export holds it.
 */
final class InvoiceEntries {

    /** An entry, and whose it is. */
    record Row(UserId owner, InvoiceId id, InvoiceEntry entry) {
        static Row of(KeptInvoice invoice) {
            return new Row(invoice.owner(), invoice.id(), InvoiceEntry.of(invoice));
        }
    }

    /** An entry a row. */
    static final Table<Row> TABLE = new Table<>(
            "invoice_entry",
            List.of("owner", "id", "listed_on", "status", "type", "issued_on", "supplier", "currency", "total", "due"),
            2,
            InvoiceEntries::read,
            InvoiceEntries::write);

    /** Of every invoice there is one: where it is missing, the row is none, and is refused as damage. */
    static final String ALL = "SELECT "
            + TABLE.columns().stream().map(column -> "e." + column).collect(Collectors.joining(", "))
            + " FROM invoice i LEFT JOIN invoice_entry e ON e.owner = i.owner AND e.id = i.id WHERE i.owner = ?";

    static final String OPEN =
            TABLE.select("WHERE owner = ? AND status IN ('OPEN', 'PARTIALLY_PAID') AND listed_on < ?");
    private static final String MISSING = SqliteInvoices.TABLE.select(
            "i WHERE NOT EXISTS (SELECT 1 FROM invoice_entry e WHERE e.owner = i.owner AND e.id = i.id)");

    private InvoiceEntries() {}

    static void keep(Statements open, KeptInvoice invoice) throws SQLException {
        TABLE.replace(open, Row.of(invoice));
    }

    /** The entries that a statement finds. */
    static List<InvoiceEntry> found(PreparedStatement select) throws SQLException {
        return TABLE.all(select).stream().map(Row::entry).toList();
    }

    /** Makes the entries that are not there, of invoices that came without: from an older file, or from an export. */
    static void makeMissing(Statements open) throws SQLException {
        try (ResultSet invoices = open.of(MISSING).executeQuery()) {
            while (invoices.next()) {
                makeIfSound(open, invoices);
            }
        }
    }

    /** A damaged invoice gets no entry, and so sums of it are refused as damage too; nothing else waits for its repair. */
    private static void makeIfSound(Statements open, ResultSet invoice) throws SQLException {
        Optional<KeptInvoice> sound = SqliteInvoices.TABLE.ifSound(invoice);
        if (sound.isPresent()) {
            keep(open, sound.get());
        }
    }

    private static NewRow write(Row row) {
        InvoiceEntry entry = row.entry();
        Optional<Currency> currency = Stream.of(entry.total(), entry.due())
                .flatMap(Optional::stream)
                .map(Money::currency)
                .findFirst();
        return new NewRow()
                .text(row.owner().value())
                .text(row.id().value())
                .text(entry.listedOn().toString())
                .text(entry.status().name())
                .text(entry.type().name())
                .text(entry.issuedOn().map(LocalDate::toString).orElse(""))
                .text(Cells.line(List.of(entry.supplier())))
                .text(currency.map(Currency::getCurrencyCode).orElse(""))
                .text(amount(entry.total()))
                .text(amount(entry.due()));
    }

    private static String amount(Optional<Money> money) {
        return money.map(some -> some.amount().toString()).orElse("");
    }

    private static Row read(KeptRow row) {
        String issued = row.text(6);
        return new Row(
                new UserId(row.text(1)),
                new InvoiceId(row.text(2)),
                new InvoiceEntry(
                        LocalDate.parse(row.text(3)),
                        InvoiceStatus.valueOf(row.text(4)),
                        DocType.valueOf(row.text(5)),
                        issued.isEmpty() ? Optional.empty() : Optional.of(LocalDate.parse(issued)),
                        Cells.of(row.text(7)).get(0),
                        money(row.text(9), row.text(8)),
                        money(row.text(10), row.text(8))));
    }

    private static Optional<Money> money(String amount, String currency) {
        return amount.isEmpty()
                ? Optional.empty()
                : Optional.of(new Money(new BigDecimal(amount), Currency.getInstance(currency)));
    }
}
