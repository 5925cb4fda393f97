package io.kvitt.adapters.google.gmail;

import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.PartLabel;
import io.kvitt.domain.mail.QuarantineReason;
import io.kvitt.domain.mail.port.MailMissing;
import io.kvitt.domain.mail.port.PartAnswer;
import java.util.Base64;
import java.util.Optional;

/**
 * A part of a message as Gmail describes it.
 *
 * @param size decoded, in bytes
 * @param attachment by which its content can be asked for; absent if it is here
 * @param data the content in base64 for addresses (RFC 4648, section 5)
 */
record FoundPart(PartLabel label, long size, Optional<String> attachment, String data) {

    /** What the content is, if it is as long as was said. */
    PartAnswer decoded(String base64) {
        if (base64.length() > MailLimits.PART_BYTES / 3L * 4 + 4) {
            return new MailMissing.Refused(QuarantineReason.TOO_BIG);
        }
        try {
            byte[] bytes = Base64.getUrlDecoder().decode(base64);
            return bytes.length == size
                    ? new PartAnswer.Content(bytes)
                    : new MailMissing.Failed(QuarantineReason.DECODE);
        } catch (IllegalArgumentException e) { // not base64; what it was is not told
            return new MailMissing.Failed(QuarantineReason.DECODE);
        }
    }

    /** Without what somebody wrote. */
    @Override
    public String toString() {
        return "FoundPart[" + size + " bytes]";
    }
}
