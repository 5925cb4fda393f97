package io.kvitt.domain.mail.port;

import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.MailFinds;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.QuarantineReason;

/**
 * Takes mails apart: bytes to the documents inside. All input is hostile: whatever the bytes are, the answer comes within
 * {@link io.kvitt.domain.mail.MailLimits}, without an exception or an error of the machine. What a part is, is told by its bytes;
 * files in archives and in forwarded mails are found as well. Nothing is executed, fetched or written. Many threads may read at once.
 */
public interface MailReader {

    /** Takes a whole mail apart. The bytes are not changed. */
    Opened read(byte[] mail);

    /**
     * Looks into one part that a mailbox handed out decoded: a document, an archive of some, or a mail with some.
     *
     * @param label what it says of itself
     * @param number of the part in its mail, from 1
     */
    MailFinds open(PartLabel label, int number, byte[] content);

    /** What comes of a whole mail. */
    sealed interface Opened {
        record Letter(Envelope envelope, MailFinds finds) implements Opened {}

        /** Nothing of it is to be touched. */
        record Refused(QuarantineReason reason) implements Opened {}
    }
}
