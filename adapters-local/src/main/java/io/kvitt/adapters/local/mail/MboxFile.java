package io.kvitt.adapters.local.mail;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;

/**
 * Mails one behind the other in a file, each after a line that begins with {@code From } and stands first or behind an empty one
 * (RFC 4155). A mail is known by its bytes, so that it stays the same when others before it are deleted.
 */
final class MboxFile {

    private static final byte[] POSTMARK = "From ".getBytes(StandardCharsets.US_ASCII);
    private static final int BUFFER = 1 << 16;

    private final Path path;
    private final BasicFileAttributes attributes;
    private final MessageDigest digest = Sha256.digest();
    private final List<MailFile> mails = new ArrayList<>();
    private long start;
    private long at;

    private MboxFile(Path path, BasicFileAttributes attributes) {
        this.path = path;
        this.attributes = attributes;
    }

    /** Whether a file begins like one. */
    static boolean isOne(Path file) {
        try (InputStream bytes = Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS)) {
            return Arrays.equals(bytes.readNBytes(POSTMARK.length), POSTMARK);
        } catch (IOException unreadable) { // then it is none that can be read
            return false;
        }
    }

    /** Where its mails lie, in its order; the file is read once, a piece of a line at a time. */
    static List<MailFile> mails(Path file, Path path, BasicFileAttributes attributes) throws IOException {
        try (InputStream bytes =
                new BufferedInputStream(Files.newInputStream(file, LinkOption.NOFOLLOW_LINKS), BUFFER)) {
            return new MboxFile(path, attributes).read(bytes);
        }
    }

    private List<MailFile> read(InputStream bytes) throws IOException {
        byte[] piece = new byte[BUFFER];
        boolean startsLine = true;
        boolean afterEmpty = true;
        for (int length = piece(bytes, piece); length > 0; length = piece(bytes, piece)) {
            if (startsLine && afterEmpty && begins(piece, length)) {
                end();
            }
            boolean endsLine = piece[length - 1] == '\n';
            afterEmpty = startsLine && endsLine && (length == 1 || (length == 2 && piece[0] == '\r'));
            startsLine = endsLine;
            digest.update(piece, 0, length);
            at += length;
        }
        end();
        return mails;
    }

    /** A line with its end, or as much of it as there is room for. */
    private static int piece(InputStream bytes, byte[] into) throws IOException {
        int length = 0;
        while (length < into.length) {
            int b = bytes.read();
            if (b < 0) {
                return length;
            }
            into[length++] = (byte) b;
            if (b == '\n') {
                return length;
            }
        }
        return length;
    }

    private static boolean begins(byte[] line, int length) {
        return length > POSTMARK.length && Arrays.equals(line, 0, POSTMARK.length, POSTMARK, 0, POSTMARK.length);
    }

    private void end() {
        String id = HexFormat.of().formatHex(digest.digest());
        if (at > start) {
            Instant written = attributes.lastModifiedTime().toInstant();
            mails.add(new MailFile(id, path, true, written, start, at - start, attributes.size()));
        }
        start = at;
    }
}
