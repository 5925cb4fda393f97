/**
 * What the core needs from those who reach mailboxes, take mails apart, and keep what is known of them. Start at
 * {@link io.kvitt.domain.mail.port.Mailbox}.
 */
@NullMarked
package io.kvitt.domain.mail.port;

import org.jspecify.annotations.NullMarked;
