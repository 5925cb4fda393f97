/**
 * Mail that may hold invoices: what is worth fetching, what of it is a document, what became of each message, and when a mailbox is
 * looked at. Nothing here opens a mailbox, and nothing that a mail says of itself (names, types, dates) decides anything but what is
 * shown. Start at {@link io.kvitt.domain.mail.WatchedMailbox}, and at {@link io.kvitt.domain.mail.port.Mailbox} for what is asked of
 * others.
 */
@NullMarked
package io.kvitt.domain.mail;

import org.jspecify.annotations.NullMarked;
