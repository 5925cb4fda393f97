package io.kvitt.adapters.local;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.check.Checked;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.invoice.InvoiceEntry;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.invoice.port.InvoicesContract;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SqliteInvoicesTest extends InvoicesContract {

    @TempDir
    private Path folder;

    private final List<LocalStore> opened = new ArrayList<>();

    @Override
    protected Invoices empty() {
        return opened("store-" + opened.size() + ".db").invoices();
    }

    @Override
    protected Duties duties() {
        return opened.get(opened.size() - 1).duties();
    }

    @AfterEach
    void closeStores() {
        opened.forEach(LocalStore::close);
    }

    @Test
    void whatWasKeptIsThereWhenTheFileIsOpenedAgain() {
        KeptInvoice invoice = kept(ANNA, 1, everything());
        try (LocalStore store = LocalStore.open(folder.resolve("again.db"))) {
            store.invoices().add(invoice);
        }

        assertThat(opened("again.db").invoices().find(ANNA, invoice.id())).contains(invoice);
    }

    @Test
    void aPageIsReadOnceForAsLongAsNobodyWrites() {
        Invoices invoices = opened("read.db").invoices();
        invoices.add(due(ANNA, 1, LocalDate.of(2026, 3, 31)));
        InvoicePage first = invoices.list(ANNA, InvoicePosition.START, 25);

        assertThat(invoices.list(ANNA, InvoicePosition.START, 25)).isSameAs(first);
        assertThat(invoices.list(BO, InvoicePosition.START, 25).invoices()).isEmpty();
        assertThat(invoices.list(ANNA, InvoicePosition.START, 1)).isNotSameAs(first);
    }

    @Test
    void aPageIsNeverOlderThanTheLastWriteOfWhateverProcess() {
        LocalStore mine = opened("shared.db");
        LocalStore theirs = opened("shared.db");
        for (int i = 1; i <= 20; i++) {
            LocalStore writer = i % 2 == 0 ? mine : theirs;
            KeptInvoice next = due(ANNA, i, LocalDate.of(2026, 3, i));
            writer.invoices().add(next);
            writer.invoices().update(next.paid(true, LocalDate.of(2026, 3, 1), Instant.parse("2026-03-02T08:00:00Z")));

            for (LocalStore reader : List.of(mine, theirs)) {
                assertThat(reader.invoices()
                                .list(ANNA, InvoicePosition.START, 30)
                                .invoices())
                        .hasSize(i)
                        .allMatch(kept -> kept.version() == 2);
            }
        }
        theirs.invoices().deleteAll(ANNA);

        assertThat(mine.invoices().list(ANNA, InvoicePosition.START, 30).invoices())
                .isEmpty();
    }

    @Test
    void anExportThatWasTakenInIsExportedAgainByteByByte() {
        LocalStore store = opened("full.db");
        KeptInvoice hard = kept(ANNA, 1, everything());
        store.invoices().add(hard);
        store.invoices()
                .add(due(BO, 2, LocalDate.of(2026, 3, 31))
                        .paid(true, LocalDate.of(2026, 3, 1), Instant.parse("2026-03-02T08:00:00Z")));
        store.exportTo(folder.resolve("first.jsonl"));
        LocalStore other = opened("other.db");

        assertThat(other.importFrom(folder.resolve("first.jsonl"), lines -> {})).isInstanceOf(Checked.Valid.class);
        other.exportTo(folder.resolve("second.jsonl"));

        assertThat(folder.resolve("second.jsonl")).hasSameBinaryContentAs(folder.resolve("first.jsonl"));
        assertThat(other.invoices().find(ANNA, hard.id())).contains(hard);
        assertThat(other.invoices().entries(ANNA)).containsExactly(InvoiceEntry.of(hard));
        assertThat(other.check(rows -> {})).isEmpty();
    }

    @Test
    void aStoreFromBeforeThereWereEntriesGetsThem() throws SQLException {
        KeptInvoice late = due(ANNA, 2, LocalDate.of(2026, 3, 31));
        opened("old.db").invoices().add(kept(ANNA, 1, everything()));
        opened.get(0).invoices().add(late);
        opened.remove(0).close();
        change("old.db", "DROP TABLE invoice_entry", "UPDATE invoice SET says = '?' WHERE id = '" + id(1) + "'");
        change("old.db", "PRAGMA user_version = 11");

        Invoices invoices = opened("old.db").invoices();

        assertThat(invoices.openEntries(ANNA, LocalDate.of(2027, 1, 1))).containsExactly(InvoiceEntry.of(late));
        assertThatThrownBy(() -> invoices.entries(ANNA)) // the damaged one is told of, and left out of no sum
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.STORE_DAMAGED));
    }

    @Test
    void aStoreOfDebtsAloneGetsItsInvoicesAndItsDebtsTheirChecksums() throws SQLException {
        opened("old.db").debts().add(Pairs.debt(ANNA, 1));
        opened.remove(0).close();
        for (String table : tables("old.db")) {
            change("old.db", "DROP TABLE " + table);
        }
        change("old.db", "ALTER TABLE debt DROP COLUMN checksum", "PRAGMA user_version = 1");

        LocalStore store = opened("old.db");

        assertThat(store.invoices().add(kept(ANNA, 1, everything()))).isTrue();
        assertThat(store.debts().find(ANNA, Pairs.id(1))).contains(Pairs.debt(ANNA, 1));
        assertThat(store.check(rows -> {})).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "says = 'field'",
                "says = 'field' || char(9) || 'no_such_field'",
                "says = 'rhyme'",
                "says = '\\u00'",
                "status = 'lost'",
                "strategy = 'magic'",
                "paid_on = 'soon'",
                "sha256 = 'x'",
                "version = 0",
                "paid_on = '2026-01-01'"
            })
    void aRowThatKvittNeverWroteIsADamagedStoreEvenWithItsChecksum(String change) throws SQLException {
        opened("bad.db").invoices().add(kept(ANNA, 1, everything()));
        change("bad.db", "UPDATE invoice SET " + change);
        try (SqliteFile raw = SqliteFile.open(folder.resolve("bad.db"), Duration.ofSeconds(1))) {
            raw.write(open -> {
                SqliteInvoices.TABLE.giveChecksums(open);
                return true;
            });
        }

        assertThatThrownBy(() -> opened.get(0).invoices().find(ANNA, id(1)))
                .isInstanceOfSatisfying(
                        OutsideFailure.class,
                        failure -> assertThat(failure.kind()).isEqualTo(Kind.STORE_DAMAGED))
                .hasMessageContaining("invoice that is none");
    }

    private LocalStore opened(String name) {
        LocalStore store = LocalStore.open(folder.resolve(name));
        opened.add(store);
        return store;
    }

    /** All but that of the first version. */
    private List<String> tables(String name) throws SQLException {
        List<String> names = new ArrayList<>();
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(
                        "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT IN ('debt')")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private void change(String name, String... statements) throws SQLException {
        try (Connection connection = DriverManager.getConnection("jdbc:sqlite:" + folder.resolve(name));
                Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }
}
