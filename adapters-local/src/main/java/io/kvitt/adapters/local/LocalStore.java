package io.kvitt.adapters.local;

import io.kvitt.domain.check.Checked;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.document.port.DocumentPasswords;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.AccountSwitches;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.DeniedTokens;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.IdentityStore;
import io.kvitt.domain.identity.port.OAuthStates;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.Throttles;
import io.kvitt.domain.identity.port.UserRecords;
import io.kvitt.domain.identity.port.Users;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.job.port.Jobs;
import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.notice.port.NoticeStore;
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
import java.util.ArrayList;
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
    private final Duties duties;
    private final Users users;
    private final Sessions sessions;
    private final DeniedTokens deniedTokens;
    private final Connections connections;
    private final OAuthStates oauthStates;
    private final AccountSwitches accountSwitches;
    private final Throttles throttles;
    private final Repeats repeats;
    private final FileOriginals originals;
    private final Jobs jobs;
    private final Attendance attendance;
    private final Mails mails;
    private final NoticeStore notices;
    private final DocumentPasswords documentPasswords;

    private LocalStore(SqliteFile file) {
        this.file = file;
        this.debts = new SqliteDebts(file);
        this.invoices = new SqliteInvoices(file);
        this.payments = new SqlitePayments(file);
        this.commitments = new SqliteCommitments(file);
        this.reports = new SqliteReports(file);
        this.duties = new SqliteDuties(file);
        this.users = new SqliteUsers(file);
        this.sessions = new SqliteSessions(file);
        this.deniedTokens = new SqliteDeniedTokens(file);
        this.connections = new SqliteConnections(file);
        this.oauthStates = new SqliteOAuthStates(file);
        this.accountSwitches = new SqliteAccountSwitches(file);
        this.throttles = new SqliteThrottles(file);
        this.repeats = new SqliteRepeats(file);
        this.jobs = new SqliteJobs(file);
        this.originals = FileOriginals.beside(file.path());
        this.attendance = Attendance.beside(file.path());
        this.mails = new SqliteMails(file, attendance);
        this.notices = new NoticeStore(
                new SqliteNotices(file),
                new SqlitePreferences(file),
                new SqliteDevices(file),
                new SqliteCalendarFeeds(file));
        this.documentPasswords = new SqliteDocumentPasswords(file);
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

    /** All that it keeps of who people are. */
    public IdentityStore identity() {
        return new IdentityStore(
                users, sessions, deniedTokens, connections, oauthStates, accountSwitches, throttles, duties);
    }

    /** What is still to be done because of what it keeps, the same each time. */
    public Duties duties() {
        return duties;
    }

    /** Its users, the same each time. */
    public Users users() {
        return users;
    }

    /** Its sessions, the same each time. */
    public Sessions sessions() {
        return sessions;
    }

    /** Its denied tokens, the same each time. */
    public DeniedTokens deniedTokens() {
        return deniedTokens;
    }

    /** Its connections to Google, the same each time. */
    public Connections connections() {
        return connections;
    }

    /** Its states of browsers that are away, the same each time. */
    public OAuthStates oauthStates() {
        return oauthStates;
    }

    /** Its leaves to switch accounts, the same each time. */
    public AccountSwitches accountSwitches() {
        return accountSwitches;
    }

    /** Its counts of tries, the same each time. */
    public Throttles throttles() {
        return throttles;
    }

    /** What its users were told, and how they want to be; the same each time. */
    public NoticeStore notices() {
        return notices;
    }

    /** Its answers to requests that may be sent again, the same each time. */
    public Repeats repeats() {
        return repeats;
    }

    /** Its jobs, the same each time. */
    public Jobs jobs() {
        return jobs;
    }

    /** The documents beside it, the same each time. */
    public Originals originals() {
        return originals;
    }

    /** Sealed passwords of documents, the same each time. */
    public DocumentPasswords documentPasswords() {
        return documentPasswords;
    }

    /** What it knows of mailboxes and messages, the same each time. */
    public Mails mails() {
        return mails;
    }

    /** How many records it keeps of each kind. */
    public Map<String, Long> counts() {
        return file.snapshot(open -> Tables.counts(open, Tables.ALL));
    }

    /**
     * Reads all of it and says what is wrong.
     *
     * @param readSoFar told now and then how many records were read
     * @return nothing if it is sound; {@code at} is the kind and the key of a record, or empty for the file
     */
    public List<Violation> check(LongConsumer readSoFar) {
        List<Violation> broken = new ArrayList<>(StoreCheck.of(file, readSoFar));
        broken.addAll(originals.check());
        return broken;
    }

    /**
     * Copies the state of one moment into a new file for its owner only, while others go on writing, and the documents beside it.
     * The documents are copied behind the records that name them, so that none of them is missing.
     *
     * @return false, changing nothing, if there is something of that name already
     */
    public boolean backUp(Path to) {
        return NewFile.create(to, empty -> {
            file.copyInto(empty);
            originals.copyTo(FileOriginals.beside(to));
        });
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
        return written(to, this::export);
    }

    /**
     * Tells all that is kept of one user and may be told to them, in lines as {@link #export} tells them, but without hashes of
     * passwords, tokens, and what devices proved. It is to be read by people, and is not taken in again.
     *
     * @return how many records there are of each kind
     */
    public Map<String, Long> exportUser(UserId owner, Consumer<String> lines) {
        return UserExport.write(file, owner, lines);
    }

    /** {@link #exportUser}, as a promise to users. */
    public UserRecords userRecords() {
        return this::exportUser;
    }

    /**
     * Writes {@link #exportUser} into a new file for its owner only, each line with a line feed, and their documents into a folder
     * beside it: {@code mine.jsonl.originals/1f3a….pdf}.
     *
     * @return false, changing nothing, if there is something of that name already
     */
    public boolean exportUserTo(UserId owner, Path to) {
        return written(to, lines -> {
            exportUser(owner, lines);
            originals.copyInto(to.resolveSibling(to.getFileName() + ".originals"), owner);
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

    private static boolean written(Path to, Consumer<Consumer<String>> export) {
        return NewFile.create(to, empty -> {
            try (BufferedWriter lines = Files.newBufferedWriter(empty)) {
                export.accept(line -> write(lines, line));
            } catch (UncheckedIOException failed) {
                throw failed.getCause();
            }
        });
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
        try {
            file.close();
        } finally {
            attendance.close(); // when nothing of it can be written any more
        }
    }
}
