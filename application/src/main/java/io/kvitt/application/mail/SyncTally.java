package io.kvitt.application.mail;

import io.kvitt.domain.mail.MessageState;

/**
 * What a pass over a mailbox did.
 *
 * @param found messages that looks told of, known ones too
 * @param read messages that were read to their end
 * @param ignored messages that were left alone
 * @param failed messages that are tried again later
 * @param quarantined messages that are kept away
 * @param newInvoices that were not kept before
 * @param knownInvoices that were
 */
public record SyncTally(
        int found, int read, int ignored, int failed, int quarantined, int newInvoices, int knownInvoices) {

    public static final SyncTally NOTHING = new SyncTally(0, 0, 0, 0, 0, 0, 0);

    /** Both together. */
    public SyncTally plus(SyncTally more) {
        return new SyncTally(
                found + more.found,
                read + more.read,
                ignored + more.ignored,
                failed + more.failed,
                quarantined + more.quarantined,
                newInvoices + more.newInvoices,
                knownInvoices + more.knownInvoices);
    }

    static SyncTally found(int messages) {
        return new SyncTally(messages, 0, 0, 0, 0, 0, 0);
    }

    /** One message that became this, with its invoices. */
    static SyncTally message(MessageState state, int newInvoices, int knownInvoices) {
        return new SyncTally(
                0,
                state instanceof MessageState.Done ? 1 : 0,
                state instanceof MessageState.Ignored ? 1 : 0,
                state instanceof MessageState.Failed ? 1 : 0,
                state instanceof MessageState.Quarantined ? 1 : 0,
                newInvoices,
                knownInvoices);
    }
}
