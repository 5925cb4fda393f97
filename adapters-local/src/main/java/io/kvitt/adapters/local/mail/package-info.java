/**
 * A folder of this machine as a mailbox: Maildir, mbox, a file a mail, and documents that lie beside them. Nothing in it is changed,
 * and nothing outside of it is read. Start at {@link io.kvitt.adapters.local.mail.FolderMailboxes}.
 */
@NullMarked
package io.kvitt.adapters.local.mail;

import org.jspecify.annotations.NullMarked;
