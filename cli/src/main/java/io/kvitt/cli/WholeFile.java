package io.kvitt.cli;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** Writes files that are there as a whole or not at all, whatever happens meanwhile. */
final class WholeFile {

    private WholeFile() {}

    /** @return false, changing nothing, if there is such a file already */
    static boolean create(Path file, byte[] bytes) throws IOException {
        Path written = written(file, bytes);
        try {
            Files.createLink(file, written);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (UnsupportedOperationException noLinks) {
            return moved(written, file);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static boolean moved(Path written, Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Files.move(written, file);
        return true;
    }

    static void replace(Path file, byte[] bytes) throws IOException {
        Path written = written(file, bytes);
        try {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    /** Beside the file, so that both are on one disk. */
    private static Path written(Path file, byte[] bytes) throws IOException {
        Path folder = file.toAbsolutePath().getParent();
        if (folder == null) {
            throw new IOException(file + " is no file");
        }
        Path written = Files.createTempFile(folder, ".kvitt-", ".part");
        Files.write(written, bytes);
        return written;
    }
}
