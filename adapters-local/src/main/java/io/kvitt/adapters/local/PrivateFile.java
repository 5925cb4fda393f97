package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;

/** Makes files that nobody but their owner may read. */
final class PrivateFile {

    private PrivateFile() {}

    /**
     * Makes an empty file and the folders above it, before anything is written that others must not read.
     *
     * @return false, changing nothing, if there is such a file already
     * @throws OutsideFailure if it is a folder, or cannot be made
     */
    static boolean create(Path path) {
        boolean posix = path.getFileSystem().supportedFileAttributeViews().contains("posix");
        try {
            Path folder = path.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder, posix ? ownerOnly("rwx------") : new FileAttribute<?>[0]);
            }
            Files.createFile(path, posix ? ownerOnly("rw-------") : new FileAttribute<?>[0]);
            return true;
        } catch (FileAlreadyExistsException isThere) {
            if (Files.isDirectory(path)) {
                throw new OutsideFailure(Kind.STORE_UNREACHABLE, path + ": it is a folder, not a file.", isThere);
            }
            return false;
        } catch (IOException failed) {
            throw new OutsideFailure(Kind.STORE_UNREACHABLE, path + ": it cannot be made: " + reason(failed), failed);
        }
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static String reason(IOException failed) {
        return failed.getClass().getSimpleName() + ".";
    }
}
