package io.kvitt.adapters.http.api;

import io.kvitt.application.job.GiveJob;
import io.kvitt.application.mail.ChangeMailbox;
import io.kvitt.application.mail.FindThisMonths;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.job.port.Jobs;
import io.kvitt.domain.mail.port.Mails;
import java.time.Clock;

/**
 * What can be done with mailboxes that are watched.
 *
 * @param clock says what time it is
 */
public record MailUses(Mails mails, ChangeMailbox change, GiveJob giveJob, FindThisMonths thisMonths, Clock clock) {

    /** Over what is kept. */
    public static MailUses over(Mails mails, Jobs jobs, Originals originals, Invoices invoices, Clock clock) {
        return new MailUses(
                mails,
                new ChangeMailbox(mails, clock),
                new GiveJob(jobs, originals, clock),
                new FindThisMonths(invoices, mails),
                clock);
    }
}
