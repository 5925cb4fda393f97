package io.kvitt.domain.mail.port;

import io.kvitt.domain.mail.MailLimits;

/** What comes of fetching one part of a message. */
public sealed interface PartAnswer permits PartAnswer.Content, MailMissing, MailTrouble {

    /** What the part holds, decoded. */
    final class Content implements PartAnswer {
        private final byte[] bytes;

        /** @param bytes not copied, and not to be changed by anyone from here on; at most {@link MailLimits#PART_BYTES} */
        public Content(byte[] bytes) {
            this.bytes = bytes;
        }

        /** The content itself; not to be changed. */
        public byte[] bytes() {
            return bytes;
        }

        @Override
        public String toString() {
            return "Content[" + bytes.length + " bytes]";
        }
    }
}
