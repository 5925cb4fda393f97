package io.kvitt.application.mail;

import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import java.time.Clock;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Changes a mailbox as its user says. What was left alone because it was not wanted is looked at again where that has changed. */
public final class ChangeMailbox {

    /** Passes change a mailbox as well, for moments. */
    private static final int MOST_TRIES = 50;

    private final Mails mails;
    private final Clock clock;

    public ChangeMailbox(Mails mails, Clock clock) {
        this.mails = mails;
        this.clock = clock;
    }

    /**
     * Changes it.
     *
     * @param next makes the next version of the one that is kept
     * @return the mailbox as it is then; empty if the owner has no such mailbox
     */
    public Optional<WatchedMailbox> change(UserId owner, MailboxId id, UnaryOperator<WatchedMailbox> next) {
        for (int tries = 0; tries < MOST_TRIES; tries++) {
            Optional<WatchedMailbox> known = mails.find(owner, id);
            Optional<WatchedMailbox> changed = known.map(next);
            if (changed.isEmpty() || isKept(known.get(), changed.get())) {
                return changed;
            }
        }
        throw new IllegalStateException("a mailbox that never stops changing");
    }

    private boolean isKept(WatchedMailbox known, WatchedMailbox changed) {
        return changed.generation() == known.generation()
                ? mails.update(changed)
                : mails.reconsider(changed, clock.instant());
    }
}
