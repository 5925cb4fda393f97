package io.kvitt.domain.mail.port;

import io.kvitt.domain.mail.Envelope;
import io.kvitt.domain.mail.MailLimits;
import java.util.List;

/** What comes of fetching one message. */
public sealed interface FetchAnswer permits FetchAnswer.Raw, FetchAnswer.Walked, MailMissing, MailTrouble {

    /** The message as it was sent, still to be taken apart. */
    final class Raw implements FetchAnswer {
        private final byte[] bytes;

        /** @param bytes not copied, and not to be changed by anyone from here on; at most {@link MailLimits#MESSAGE_BYTES} */
        public Raw(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The message itself; not to be changed. */
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public String toString() {
            return "Raw[" + bytes.length + " bytes]";
        }
    }

    /**
     * A message that its mailbox took apart already.
     *
     * @param parts that are no multipart, in order, those of forwarded mails included; at most {@link MailLimits#PARTS}
     */
    record Walked(Envelope envelope, List<MailPart> parts) implements FetchAnswer {
        public Walked {
            parts = List.copyOf(parts);
            if (parts.size() > MailLimits.PARTS) {
                throw new IllegalArgumentException(parts.size() + " parts, not at most " + MailLimits.PARTS);
            }
        }
    }
}
