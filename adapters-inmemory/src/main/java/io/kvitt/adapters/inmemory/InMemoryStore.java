package io.kvitt.adapters.inmemory;

import io.kvitt.domain.debt.port.Debts;
import io.kvitt.domain.document.port.DocumentPasswords;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.port.AccountSwitches;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.identity.port.DeniedTokens;
import io.kvitt.domain.identity.port.Duties;
import io.kvitt.domain.identity.port.IdentityStore;
import io.kvitt.domain.identity.port.OAuthStates;
import io.kvitt.domain.identity.port.Sessions;
import io.kvitt.domain.identity.port.Throttles;
import io.kvitt.domain.identity.port.Users;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.job.port.Jobs;
import io.kvitt.domain.mail.port.Mails;
import io.kvitt.domain.notice.port.NoticeStore;
import io.kvitt.domain.payment.port.Commitments;
import io.kvitt.domain.payment.port.Payments;
import io.kvitt.domain.payment.port.Reports;
import io.kvitt.domain.repeat.port.Repeats;
import io.kvitt.domain.template.port.OwnTemplates;

/** A store of this process, empty at first. */
public final class InMemoryStore {

    private final Debts debts = new InMemoryDebts();
    private final Payments payments = new InMemoryPayments();
    private final Commitments commitments = new InMemoryCommitments();
    private final Reports reports = new InMemoryReports();
    private final Duties duties = new InMemoryDuties();
    private final Invoices invoices = new InMemoryInvoices(duties);
    private final OwnTemplates ownTemplates = new InMemoryOwnTemplates();
    private final Users users = new InMemoryUsers(duties);
    private final Sessions sessions = new InMemorySessions(duties);
    private final Repeats repeats = new InMemoryRepeats();
    private final DeniedTokens deniedTokens = new InMemoryDeniedTokens();
    private final Connections connections = new InMemoryConnections(duties);
    private final OAuthStates oauthStates = new InMemoryOAuthStates();
    private final AccountSwitches accountSwitches = new InMemoryAccountSwitches();
    private final Throttles throttles = new InMemoryThrottles();
    private final Originals originals = new InMemoryOriginals();
    private final DocumentPasswords documentPasswords = new InMemoryDocumentPasswords();
    private final Jobs jobs = new InMemoryJobs(duties);
    private final Mails mails = new InMemoryMails(duties);
    private final NoticeStore notices = new NoticeStore(
            new InMemoryNotices(), new InMemoryPreferences(), new InMemoryDevices(), new InMemoryCalendarFeeds());

    /** Its debts, the same each time. */
    public Debts debts() {
        return debts;
    }

    /** Its invoices, the same each time. */
    public Invoices invoices() {
        return invoices;
    }

    public OwnTemplates ownTemplates() {
        return ownTemplates;
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

    /** Sealed passwords of documents, the same each time. */
    public DocumentPasswords documentPasswords() {
        return documentPasswords;
    }

    /** Documents as they came, the same each time. */
    public Originals originals() {
        return originals;
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

    /** What it knows of mailboxes and messages, the same each time. */
    public Mails mails() {
        return mails;
    }
}
