package io.kvitt.adapters.local;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.Reports;
import io.kvitt.domain.repeat.port.Repeats;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.LongConsumer;

/** What a household keeps on its own machine, in one file that nobody else may read. Several processes may have it open. */
public final class LocalStore implements AutoCloseable {

    /** How long a call waits for another program that writes. */
    private static final Duration PATIENCE = Duration.ofSeconds(2);

    private final SqliteFile file;
    private final Debts debts;
    private final Invoices invoices;
    private final Payments payments;
    private final Commitments commitments;
    private final Reports reports;
    private final Repeats repeats;

    private LocalStore(SqliteFile file) {
        this.file = file;
        this.debts = new SqliteDebts(file);
        this.invoices = new SqliteInvoices(file);
        this.payments = new SqlitePayments(file);
        this.commitments = new SqliteCommitments(file);
        this.reports = new SqliteReports(file);
        this.repeats = new SqliteRepeats(file);
    }

    /**
     * Opens the file, or makes it and its folders, readable by their owner only. A file of an older Kvitt is brought forward.
     *
     * @throws io.kvitt.domain.OutsideFailure if it is locked, of a newer Kvitt, no store, or out of reach
     */
    public static LocalStore open(Path path) {
        return open(path, PATIENCE);
    }

    /** Opens with another patience. */
    static LocalStore open(Path path, Duration patience) {
        return new LocalStore(SqliteFile.open(path, patience));
    }

    /** Its debts, the same each time. */
    public Debts debts() {
        return debts;
    }

    /** Its invoices, the same each time. */
    public Invoices invoices() {
        return invoices;
    }

    /** Its payments, the same each time. */
    public Payments payments() {
        return payments;
    }

    /** Its confirmed commitments, the same each time. */
    public Commitments commitments() {
        return commitments;
    }

    /** Its monthly reports, the same each time. */
    public Reports reports() {
        return reports;
    }

    /** Its answers to requests that may be sent again, the same each time. */
    public Repeats repeats() {
        return repeats;
    }

    /** How many records it keeps of each kind. */
    public Map<String, Long> counts() {
        return file.snapshot(Tables::counts);
    }

    /**
     * Reads all of it and says what is wrong.
     *
     * @param readSoFar told now and then how many records were read
     * @return nothing if it is sound; {@code at} is the kind and the key of a record, or empty for the file
     */
    public List<Violation> check(LongConsumer readSoFar) {
        return StoreCheck.of(file, readSoFar);
    }

    /**
     * Copies the state of one moment into a new file for its owner only, while others go on writing.
     *
     * @return false, changing nothing, if there is something of that name already
     */
    public boolean backUp(Path to) {
        return NewFile.create(to, file::copyInto);
    }

    /** Tells the state of one moment line by line, JSON, without line ends. Returns how many records there are of each kind. */
    public Map<String, Long> export(Consumer<String> lines) {
        return StoreExport.write(file, lines);
    }

    /**
     * Writes {@link #export} into a new file for its owner only, each line with a line feed.
     *
     * @return false, changing nothing, if there is something of that name already
     */
    public boolean exportTo(Path to) {
        return NewFile.create(to, empty -> {
            try (BufferedWriter lines = Files.newBufferedWriter(empty)) {
                export(line -> write(lines, line));
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
        });
    }

    /**
     * Takes in what {@link #export} wrote: every record that is not kept yet. One that is kept must be the same. All lines are
     * taken in or none.
     *
     * @param readSoFar told now and then how many lines were read
     * @return how many records of each kind are new, or what is wrong; {@code at} is the number of the line
     */
    public Checked<Map<String, Long>> importFrom(Path lines, LongConsumer readSoFar) {
        return StoreImport.of(file, lines, readSoFar);
    }

    private static void write(BufferedWriter lines, String line) {
        try {
            lines.write(line);
            lines.write('\n');
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    @Override
    public void close() {
        file.close();
    }
}
