package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.UUID;

/** A file for its owner only, which is there as a whole and on the disk, or not at all. It never takes the place of another. */
final class NewFile {

    private NewFile() {}

    /** Fills an empty file of that name. */
    interface Filling {
        void fill(Path empty) throws IOException;
    }

    /** @return false, changing nothing, if there is something of that name already */
    static boolean create(Path to, Filling filling) {
        if (Files.exists(to, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Path part = to.resolveSibling(to.getFileName() + "." + UUID.randomUUID() + ".part");
        PrivateFile.create(part);
        try {
            filling.fill(part);
            try (FileChannel written = FileChannel.open(part, StandardOpenOption.WRITE)) {
                written.force(true);
            }
            return named(part, to);
        } catch (IOException failed) {
            throw new OutsideFailure(
                    Kind.STORE_UNREACHABLE,
                    to + ": it cannot be written: " + failed.getClass().getSimpleName() + ".",
                    failed);
        } finally {
            delete(part);
        }
    }

    /** A link, unlike a move, fails if somebody took the name meanwhile. */
    private static boolean named(Path part, Path to) throws IOException {
        try {
            Files.createLink(to, part);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (UnsupportedOperationException noLinks) {
            Files.move(part, to);
            return true;
        }
    }

    private static void delete(Path part) {
        try {
            Files.deleteIfExists(part);
        } catch (IOException stays) {
            // A part that stays is seen by its name, and in nobody's way.
            return;
        }
    }
}
