package io.kvitt.application.mail;

import io.kvitt.application.identity.DisconnectGoogle;
import io.kvitt.domain.identity.UserId;
import io.kvitt.domain.identity.port.Connections;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MailboxPlace;
import io.kvitt.domain.mail.WatchedMailbox;
import io.kvitt.domain.mail.port.Mails;
import java.util.Optional;

/** Watches a mailbox no longer, and ends the connection that it is reached by. What was read in it stays. */
public final class ForgetMailbox {

    private final Mails mails;
    private final Connections connections;
    private final DisconnectGoogle disconnect;

    public ForgetMailbox(Mails mails, Connections connections, DisconnectGoogle disconnect) {
        this.mails = mails;
        this.connections = connections;
        this.disconnect = disconnect;
    }

    /**
     * Forgets it. The connection ends first: where that cannot be kept, the mailbox is still there to be forgotten again.
     *
     * @return whether there was one
     */
    public boolean forget(UserId owner, MailboxId id) {
        Optional<WatchedMailbox> mailbox = mails.find(owner, id);
        if (mailbox.map(WatchedMailbox::place)
                .filter(place -> isOfConnection(owner, place))
                .isPresent()) {
            disconnect.disconnect(owner);
        }
        mails.remove(owner, id);
        return mailbox.isPresent();
    }

    private boolean isOfConnection(UserId owner, MailboxPlace place) {
        return connections
                .held(owner)
                .map(held -> MailboxPlace.of(held.id()))
                .filter(place::equals)
                .isPresent();
    }
}
