package io.kvitt.adapters.local.mail;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Instant;
import java.util.Optional;
import java.util.Set;

/**
 * Where a mail, or a document, lies in a folder.
 *
 * @param id 64 hexadecimal digits
 * @param path within the folder
 * @param isMail or else a document by itself
 * @param offset in its file, in bytes
 * @param length in bytes
 * @param size that the file had
 */
record MailFile(String id, Path path, boolean isMail, Instant receivedAt, long offset, long length, long size) {

    /** One in a Maildir: what follows the colon are flags, and where it lies says whether it was seen; neither makes it another. */
    static MailFile delivered(Path path, String written, BasicFileAttributes attributes) {
        String unique = written.substring(written.lastIndexOf('/') + 1).split("(:|%3A|[!;])2,", 2)[0];
        Path maildir = path.resolveSibling("").resolveSibling("");
        return whole(Sha256.of("maildir\n" + maildir + "\n" + unique), path, true, attributes);
    }

    /** One by itself: written anew, it is another. */
    static MailFile single(Path path, String written, boolean isMail, BasicFileAttributes attributes) {
        String what = "file\n" + written + "\n" + attributes.size() + "\n"
                + attributes.lastModifiedTime().toMillis();
        return whole(Sha256.of(what), path, isMail, attributes);
    }

    private static MailFile whole(String id, Path path, boolean isMail, BasicFileAttributes attributes) {
        Instant received = attributes.lastModifiedTime().toInstant();
        return new MailFile(id, path, isMail, received, 0, attributes.size(), attributes.size());
    }

    String name() {
        return String.valueOf(path.getFileName());
    }

    /**
     * Its bytes.
     *
     * @return empty if it is being written to
     * @throws NoSuchFileException if it is not there any more, or leads out of the folder now
     */
    Optional<byte[]> read(Path folder) throws IOException {
        Path file = folder.resolve(path);
        if (!file.toRealPath().equals(file)) {
            throw new NoSuchFileException("a link");
        }
        try (SeekableByteChannel channel =
                Files.newByteChannel(file, Set.of(StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS))) {
            if (channel.size() != size) {
                return Optional.empty();
            }
            ByteBuffer bytes = ByteBuffer.allocate((int) length);
            channel.position(offset);
            while (bytes.hasRemaining() && channel.read(bytes) >= 0) {}
            return bytes.hasRemaining() || channel.size() != size ? Optional.empty() : Optional.of(bytes.array());
        }
    }
}
