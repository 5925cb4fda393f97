package io.kvitt.domain.mail.port;

/** What comes of a look into a mailbox. */
public sealed interface LookAnswer permits Look, MailTrouble {}
