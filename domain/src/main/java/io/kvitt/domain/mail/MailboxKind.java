package io.kvitt.domain.mail;

/** What a mailbox is reached by. */
public enum MailboxKind {
    /** The Gmail account of the user's connection. */
    GMAIL,
    /** A folder of this machine: Maildir, mbox, or a file a mail. */
    FOLDER
}
