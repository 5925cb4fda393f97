package io.kvitt.domain.mail.port;

import io.kvitt.domain.mail.PartLabel;

/**
 * A part of a message whose content is still in its mailbox.
 *
 * @param label what it says of itself
 * @param size that the mailbox says it has, in bytes, zero or more
 * @param bytes fetches its content
 */
public record MailPart(PartLabel label, long size, PartBytes bytes) {
    public MailPart {
        if (size < 0) {
            throw new IllegalArgumentException("a part of " + size + " bytes");
        }
    }
}
