package io.kvitt.adapters.documents.mail;

import io.kvitt.domain.mail.MailLimits;
import io.kvitt.domain.mail.QuarantineReason;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.Base64;
import java.util.Locale;
import org.apache.james.mime4j.stream.MimeTokenStream;

/** How the bytes of a part were made fit for mail (RFC 2045, section 6). */
final class TransferCoding {

    /** Base64 takes four for three, and a line end after 76, or fewer. */
    private static final int MOST_PACKED = MailLimits.PART_BYTES / 2 * 3;

    private TransferCoding() {}

    /** The bytes of the part at which the parser stands. What calls itself base64 must be, or nothing of it is to be believed. */
    static byte[] decoded(MimeTokenStream tokens, HeaderFields fields) throws IOException {
        String coding = fields.first("content-transfer-encoding").strip().toLowerCase(Locale.ROOT);
        if (coding.equals("base64")) {
            return base64(bounded(tokens.getInputStream(), MOST_PACKED));
        }
        return bounded(tokens.getDecodedInputStream(), MailLimits.PART_BYTES);
    }

    private static byte[] bounded(InputStream content, int most) throws IOException {
        byte[] bytes = content.readNBytes(most + 1);
        if (bytes.length > most) {
            throw new RefusedMail(QuarantineReason.TOO_BIG);
        }
        return bytes;
    }

    private static byte[] base64(byte[] packed) {
        byte[] dense = new byte[packed.length];
        int length = 0;
        for (byte b : packed) {
            if (b != '\r' && b != '\n' && b != ' ' && b != '\t') {
                dense[length++] = b;
            }
        }
        byte[] bytes = unpacked(Arrays.copyOf(dense, length));
        if (bytes.length > MailLimits.PART_BYTES) {
            throw new RefusedMail(QuarantineReason.TOO_BIG);
        }
        return bytes;
    }

    private static byte[] unpacked(byte[] dense) {
        try {
            return Base64.getDecoder().decode(dense);
        } catch (IllegalArgumentException garbage) {
            throw new RefusedMail(QuarantineReason.DECODE);
        }
    }
}
