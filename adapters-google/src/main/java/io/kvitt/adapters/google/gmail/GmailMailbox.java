package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.mail.MailCursor;
import io.kvitt.domain.mail.MailboxId;
import io.kvitt.domain.mail.MessageId;
import io.kvitt.domain.mail.Wanted;
import io.kvitt.domain.mail.port.FetchAnswer;
import io.kvitt.domain.mail.port.LookAnswer;
import io.kvitt.domain.mail.port.Mailbox;
import java.time.Instant;

/** The Gmail account of one user. */
final class GmailMailbox implements Mailbox {

    private final GmailLook look;
    private final GmailFetch fetch;

    GmailMailbox(MailboxId id, GmailLine line, Questions questions) {
        look = new GmailLook(id, line, questions);
        fetch = new GmailFetch(line, questions);
    }

    @Override
    public LookAnswer look(MailCursor after, Wanted wanted, Instant now) {
        return look.once(after, wanted, now);
    }

    @Override
    public FetchAnswer fetch(MessageId id) {
        return fetch.message(id);
    }
}
