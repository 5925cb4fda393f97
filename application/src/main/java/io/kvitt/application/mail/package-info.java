/**
 * Mail in, invoices out: a mailbox is looked at, what is new is kept as pending, read once, and what its documents say is kept. Every
 * step may be repeated, so that a run that ends anywhere is gone on with. Start at {@link io.kvitt.application.mail.SyncMailbox}.
 */
@NullMarked
package io.kvitt.application.mail;

import org.jspecify.annotations.NullMarked;
