package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * One document as a file that is named after its hash: there as a whole and on the disk, or not at all, and for its owner only. When
 * it was handed in last is the time of the file.
 */
final class OriginalFile {

    /** How a file is called while it is written. */
    static final String PART = ".part";

    private final Path path;
    private final DocumentHash hash;

    OriginalFile(Path folder, DocumentHash hash) {
        this.path = folder.resolve(hash.hex().substring(0, 2)).resolve(hash.hex());
        this.hash = hash;
    }

    boolean isThere() {
        return Files.isRegularFile(path);
    }

    /**
     * The document.
     *
     * @throws OutsideFailure if the file holds another one, or cannot be read
     */
    Optional<Original> read() {
        try {
            if (Files.size(path) > Original.LARGEST) {
                throw damaged();
            }
            return Optional.of(Original.of(Files.readAllBytes(path))
                    .filter(original -> original.hash().equals(hash))
                    .orElseThrow(this::damaged));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    /** Writes it, unless it is there and sound; damage is mended. */
    void write(Original original, Instant now) {
        try {
            if (!isSound()) {
                writeWhole(original.bytes());
            }
            Files.setLastModifiedTime(path, FileTime.from(now));
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    boolean delete() {
        try {
            return Files.deleteIfExists(path);
        } catch (IOException failed) {
            throw failure(failed);
        }
    }

    private boolean isSound() {
        try {
            return read().isPresent();
        } catch (OutsideFailure damaged) {
            return false; // and written anew
        }
    }

    private void writeWhole(byte[] bytes) throws IOException {
        Path part = path.resolveSibling(hash.hex() + "." + UUID.randomUUID() + PART);
        PrivateFile.create(part);
        try {
            try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
                ByteBuffer left = ByteBuffer.wrap(bytes);
                while (left.hasRemaining()) {
                    file.write(left);
                }
                file.force(true);
            }
            Files.move(part, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            nameIsOnTheDisk();
        } finally {
            Files.deleteIfExists(part);
        }
    }

    /** The name of a file is content of its folder, which goes to the disk on its own. Windows has no such call and needs none. */
    private void nameIsOnTheDisk() throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            try (FileChannel folder = FileChannel.open(path.resolveSibling(""), StandardOpenOption.READ)) {
                folder.force(true);
            }
        }
    }

    private OutsideFailure damaged() {
        return new OutsideFailure(Kind.STORE_DAMAGED, "The document " + hash + " is not what was kept.");
    }

    /** What went wrong with files of documents, in our words. */
    static OutsideFailure failure(Exception failed) {
        boolean full = String.valueOf(failed.getMessage()).contains("No space left");
        return new OutsideFailure(
                full ? Kind.STORE_FULL : Kind.STORE_UNREACHABLE,
                "The documents beside the store cannot be used ("
                        + failed.getClass().getSimpleName() + ").",
                failed);
    }
}
