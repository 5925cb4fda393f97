package io.kvitt.domain.mail.port;

/** What comes of opening a mailbox. */
public sealed interface MailboxAnswer permits MailboxAnswer.Open, MailTrouble {

    /** It can be asked. */
    record Open(Mailbox mailbox) implements MailboxAnswer {}
}
