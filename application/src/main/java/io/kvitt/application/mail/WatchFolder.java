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
import java.time.ZoneId;
import java.util.Optional;

/** Begins to watch a folder of this machine. Whoever may call this reads whatever folder the process may read. */
public final class WatchFolder {

    private final Mails mails;
    private final Mailboxes folders;
    private final Clock clock;

    public WatchFolder(Mails mails, Mailboxes folders, Clock clock) {
        this.mails = mails;
        this.folders = folders;
        this.clock = clock;
    }

    /**
     * Begins; a folder that is known already is watched like this from now on.
     *
     * @param folder its absolute path
     * @return the mailbox; empty if there is no such folder, or it cannot be read
     */
    public Optional<WatchedMailbox> watch(UserId owner, String folder, PollPolicy policy, ZoneId zone, Wanted wanted) {
        MailboxPlace place = new MailboxPlace(MailboxKind.FOLDER, folder);
        MailboxId id = MailboxId.of(owner, place);
        WatchedMailbox first = WatchedMailbox.first(id, owner, place, policy, zone, wanted, clock.instant());
        if (folders.open(first) instanceof MailTrouble) {
            return Optional.empty();
        }
        return mails.add(first)
                ? Optional.of(first)
                : new ChangeMailbox(mails, clock)
                        .change(owner, id, known -> known.set(policy, zone, wanted, clock.instant()));
    }
}
