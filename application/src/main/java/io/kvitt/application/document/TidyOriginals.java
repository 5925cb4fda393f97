package io.kvitt.application.document;

import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.invoice.KeptInvoice;
import io.kvitt.domain.invoice.port.InvoicePage;
import io.kvitt.domain.invoice.port.InvoicePosition;
import io.kvitt.domain.invoice.port.Invoices;
import io.kvitt.domain.job.Job;
import io.kvitt.domain.job.port.Jobs;
import io.kvitt.domain.mail.port.Mails;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;

/**
 * Deletes documents that no invoice and no mail names and no job is to read: those whose reading was given up, that were handed in and never read, or whose invoices were
 * deleted. A document is left alone for two days, so that whatever is still to be done with it can be done.
 */
public final class TidyOriginals {

    /** Longer than any ticket. */
    static final Duration LEFT_ALONE = Duration.ofDays(2);

    private final Originals originals;
    private final Invoices invoices;
    private final Jobs jobs;
    private final Mails mails;
    private final Clock clock;

    public TidyOriginals(Originals originals, Invoices invoices, Jobs jobs, Mails mails, Clock clock) {
        this.originals = originals;
        this.invoices = invoices;
        this.jobs = jobs;
        this.mails = mails;
        this.clock = clock;
    }

    /** Looks through what everybody has; doing it again does nothing more. */
    public void tidy() {
        Instant before = clock.instant().minus(LEFT_ALONE);
        for (UserId owner : originals.owners()) {
            originals.sweep(owner, before, named(owner)::contains);
        }
    }

    private Set<DocumentHash> named(UserId owner) {
        Set<DocumentHash> named = new HashSet<>();
        Optional<InvoicePosition> next = Optional.of(InvoicePosition.START);
        while (next.isPresent()) {
            InvoicePage page = invoices.list(owner, next.get(), Invoices.LARGEST_PAGE);
            for (KeptInvoice invoice : page.invoices()) {
                named.add(new DocumentHash(invoice.source().sha256()));
            }
            next = page.next();
        }
        mails.documents(owner).forEach(hash -> named.add(new DocumentHash(hash)));
        jobs.open(owner).stream().map(Job::document).forEach(named::add);
        return named;
    }
}
