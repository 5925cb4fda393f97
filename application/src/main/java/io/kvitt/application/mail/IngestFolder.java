package io.kvitt.application.mail;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxKind;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.PollPolicy;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.MailTrouble;
import io.kvitt.domain.mail.port.Mailboxes;
import io.kvitt.domain.mail.port.Mails;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;

/**
 * Reads a folder of mails once, to its end. It goes the way of every mailbox, so that what was read stays read: doing it again reads
 * what is new only, and what broke off is gone on with.
 */
public final class IngestFolder {

    private final Mails mails;
    private final Mailboxes folders;
    private final SyncMailbox sync;
    private final Clock clock;

    /** @param folders what opens folders; {@code sync} must open them alike */
    public IngestFolder(Mails mails, Mailboxes folders, SyncMailbox sync, Clock clock) {
        this.mails = mails;
        this.folders = folders;
        this.sync = sync;
        this.clock = clock;
    }

    /**
     * Reads it; whoever put mails into a folder wants all of them read.
     *
     * @param folder its absolute path
     * @return not found if there is no such folder, or it cannot be read
     */
    public SyncAnswer ingest(UserId owner, String folder) {
        return ingest(owner, folder, SyncWatcher.NOBODY);
    }

    /** The same while somebody waits; unfinished if that was enough. */
    public SyncAnswer ingest(UserId owner, String folder, SyncWatcher watcher) {
        WatchedMailbox mailbox = watched(owner, new MailboxPlace(MailboxKind.FOLDER, folder));
        if (folders.open(mailbox) instanceof MailTrouble) {
            return new SyncAnswer.NotFound();
        }
        mails.add(mailbox);
        return new SyncWhole(sync).sync(owner, mailbox.id(), watcher);
    }

    /** A folder that is watched already is read as it is watched. */
    private WatchedMailbox watched(UserId owner, MailboxPlace place) {
        return mails.of(owner).stream()
                .filter(known -> known.place().equals(place))
                .findFirst()
                .orElseGet(() -> WatchedMailbox.first(
                        MailboxId.of(owner, place),
                        owner,
                        place,
                        PollPolicy.BY_HAND,
                        ZoneOffset.UTC,
                        Wanted.everything(Instant.EPOCH),
                        clock.instant()));
    }
}
