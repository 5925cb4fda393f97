package io.kvitt.domain.mail.port;

import io.kvitt.domain.mail.WatchedMailbox;

/** Mailboxes of one kind. Any thread may call at any time. */
public interface Mailboxes {

    /** The mailbox, for one pass over it. What else it needs to get in (tokens, for one) it fetches itself. */
    MailboxAnswer open(WatchedMailbox watched);
}
