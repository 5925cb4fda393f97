package io.kvitt.adapters.http.api;

import io.kvitt.application.job.GiveJob;
import io.kvitt.application.mail.ChangeMailbox;
import io.kvitt.application.mail.FindThisMonths;
import io.kvitt.application.mail.ForgetMailbox;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.Connection;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.job.port.Jobs;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import java.time.Clock;
import java.util.Optional;
import java.util.function.ToLongFunction;

/**
 * What can be done with mailboxes that are watched.
 *
 * @param gmail absent where nobody connects accounts at Google
 * @param clock says what time it is
 */
public record MailUses(
        Mails mails,
        ChangeMailbox change,
        GiveJob giveJob,
        FindThisMonths thisMonths,
        Optional<Gmail> gmail,
        Clock clock) {

    /**
     * What there is of Gmail.
     *
     * @param isSetUp whether there is a client at Google: else accounts that were connected wait for one
     * @param unitsToday of Gmail's quota that this process spent for a user
     */
    public record Gmail(
            Connections connections, ForgetMailbox forget, boolean isSetUp, ToLongFunction<UserId> unitsToday) {}

    /** Over what is kept. */
    public static MailUses over(Mails mails, Jobs jobs, Originals originals, Invoices invoices, Clock clock) {
        return new MailUses(
                mails,
                new ChangeMailbox(mails, clock),
                new GiveJob(jobs, originals, clock),
                new FindThisMonths(invoices, mails),
                Optional.empty(),
                clock);
    }

    /** The same with Gmail. */
    public MailUses with(Gmail accounts) {
        return new MailUses(mails, change, giveJob, thisMonths, Optional.of(accounts), clock);
    }

    /** Forgets a mailbox, if it is one of that user, and ends its connection. */
    void forget(UserId owner, MailboxId id) {
        gmail.ifPresentOrElse(accounts -> accounts.forget().forget(owner, id), () -> mails.remove(owner, id));
    }

    /** Enough of the address of its account to know it. */
    Optional<String> address(WatchedMailbox mailbox) {
        return gmail.flatMap(accounts -> accounts.connections().held(mailbox.owner()))
                .filter(held -> MailboxPlace.of(held.id()).equals(mailbox.place()))
                .map(Connection::email)
                .map(email -> email.masked());
    }

    /** Whether it waits for somebody to set up Gmail. */
    boolean isWaiting(WatchedMailbox mailbox) {
        return mailbox.place().kind() == MailboxKind.GMAIL
                && gmail.filter(Gmail::isSetUp).isEmpty();
    }

    /** What reading it has cost today. */
    Optional<Long> unitsToday(WatchedMailbox mailbox) {
        return gmail.filter(accounts -> mailbox.place().kind() == MailboxKind.GMAIL)
                .map(accounts -> accounts.unitsToday().applyAsLong(mailbox.owner()));
    }
}
