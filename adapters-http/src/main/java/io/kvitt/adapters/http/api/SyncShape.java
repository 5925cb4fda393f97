package io.kvitt.adapters.http.api;

import io.kvitt.adapters.http.Says;
import io.kvitt.application.mail.SyncTally;

/** What going over mailboxes did. */
record SyncShape(
        @Says(value = "Mailboxes that were gone over", example = "1")
        int mailboxes,

        @Says(value = "Mailboxes that do not answer, or that somebody else is at", example = "0")
        int missed,

        @Says("Whether mails are left for the next time") boolean unfinished,

        @Says(value = "Mails that were read", example = "3") int read,

        @Says(value = "Mails that were left alone", example = "40")
        int leftAlone,

        @Says(value = "Mails that are tried again later", example = "0")
        int failed,

        @Says(value = "Mails that are kept away from everything that reads", example = "0")
        int quarantined,

        @Says(value = "Invoices that were not kept before", example = "2")
        int newInvoices,

        @Says(value = "Invoices that were", example = "1") int knownInvoices) {

    static final SyncShape EXAMPLE = new SyncShape(1, 0, false, 3, 40, 0, 0, 2, 1);

    static SyncShape of(int mailboxes, int missed, boolean unfinished, SyncTally tally) {
        return new SyncShape(
                mailboxes,
                missed,
                unfinished,
                tally.read(),
                tally.ignored(),
                tally.failed(),
                tally.quarantined(),
                tally.newInvoices(),
                tally.knownInvoices());
    }
}
