package io.kvitt.adapters.crypto;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.Secret;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Clock;
import java.time.Duration;
import java.util.Set;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;

/**
 * The keys of one machine, in one file that its owner alone may read. It is made on first use, whole or not at all; what others can
 * read is refused. A process that runs sees within seconds what another wrote into it.
 */
public final class KeyFile implements Supplier<CryptoKeys> {

    private static final int MOST_BYTES = 256 * 1024;
    private static final long LOOK_AGAIN = Duration.ofSeconds(2).toNanos();
    private static final Set<PosixFilePermission> OWNER = PosixFilePermissions.fromString("rw-------");

    private final Path path;
    private final LongSupplier nanos;
    private Seen seen;

    /** @param looked when the file was last looked at, by the clock that never goes back */
    private record Seen(CryptoKeys keys, Object stamp, long looked) {}

    private KeyFile(Path path, LongSupplier nanos) {
        this.path = path;
        this.nanos = nanos;
        this.seen = read();
    }

    /**
     * Opens the file, and makes it first if there is none.
     *
     * @throws OutsideFailure of kind {@code KEYS_UNUSABLE} if it cannot be read or made, is damaged, or others may read it
     */
    public static KeyFile open(Path path, Clock clock) {
        return open(path, clock, System::nanoTime);
    }

    static KeyFile open(Path path, Clock clock, LongSupplier nanos) {
        try {
            if (Files.notExists(path)) {
                make(path, CryptoKeys.generate(clock.instant()).write());
            }
        } catch (IOException failed) {
            throw unusable(path, "it cannot be made", failed);
        }
        return new KeyFile(path, nanos);
    }

    /**
     * The keys as they are now.
     *
     * @throws OutsideFailure of kind {@code KEYS_UNUSABLE} if the file went away or was spoilt
     */
    @Override
    public synchronized CryptoKeys get() {
        if (nanos.getAsLong() - seen.looked >= LOOK_AGAIN) {
            seen = looked();
        }
        return seen.keys;
    }

    private Seen looked() {
        try {
            return stamp().equals(seen.stamp) ? new Seen(seen.keys, seen.stamp, nanos.getAsLong()) : read();
        } catch (IOException failed) {
            throw unusable(path, "it cannot be read", failed);
        }
    }

    /**
     * Puts other keys in place of those that are there, as one step: {@code file.change(keys -> keys.withNextSigningKey(now))}. Who
     * else changes it waits.
     *
     * @throws OutsideFailure of kind {@code KEYS_UNUSABLE} if the file cannot be written
     */
    @SuppressWarnings("try") // the lock is held, not used
    public synchronized CryptoKeys change(UnaryOperator<CryptoKeys> change) {
        try (FileChannel channel = FileChannel.open(
                        path.resolveSibling(path.getFileName() + ".lock"),
                        Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE),
                        ownerOnly(path));
                FileLock lock = channel.lock()) {
            Path written = written(path, change.apply(read().keys).write());
            Files.move(written, path, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            seen = read();
            return seen.keys;
        } catch (IOException failed) {
            throw unusable(path, "it cannot be written", failed);
        }
    }

    private Seen read() {
        try {
            refuseIfOthersMayRead();
            Object stamp = stamp();
            if (Files.size(path) > MOST_BYTES) {
                throw new OutsideFailure(Kind.KEYS_UNUSABLE, path + ": it is too large for a key file.");
            }
            Secret json = new Secret(Files.readString(path, StandardCharsets.UTF_8));
            return new Seen(parsed(json), stamp, nanos.getAsLong());
        } catch (NoSuchFileException gone) {
            throw unusable(path, "it is gone", gone);
        } catch (IOException failed) {
            throw unusable(path, "it cannot be read", failed);
        }
    }

    private CryptoKeys parsed(Secret json) {
        try {
            return CryptoKeys.parse(json);
        } catch (OutsideFailure damaged) {
            throw new OutsideFailure(damaged.kind(), path + ": " + damaged.getMessage(), damaged);
        }
    }

    private void refuseIfOthersMayRead() throws IOException {
        if (isPosix(path) && !OWNER.containsAll(Files.getPosixFilePermissions(path))) {
            throw new OutsideFailure(
                    Kind.KEYS_UNUSABLE, path + ": others may read it. Take that away from them, or make new keys.");
        }
    }

    private Object stamp() throws IOException {
        BasicFileAttributes is = Files.readAttributes(path, BasicFileAttributes.class);
        return is.lastModifiedTime() + " " + is.size() + " " + is.fileKey();
    }

    /** Of several that make it at once one wins, and the others use its keys. */
    private static void make(Path path, Secret json) throws IOException {
        Files.createDirectories(folder(path), isPosix(path) ? ownerOnly("rwx------") : new FileAttribute<?>[0]);
        Path written = written(path, json);
        try {
            Files.createLink(path, written);
        } catch (FileAlreadyExistsException another) {
            return; // and its keys are as good as ours
        } catch (UnsupportedOperationException noLinks) {
            Files.move(written, path);
        } finally {
            Files.deleteIfExists(written);
        }
    }

    private static Path written(Path path, Secret json) throws IOException {
        Path written = Files.createTempFile(folder(path), "." + path.getFileName(), ".new", ownerOnly(path));
        try (FileChannel channel = FileChannel.open(written, StandardOpenOption.WRITE)) {
            channel.write(StandardCharsets.UTF_8.encode(json.reveal()));
            channel.force(true);
        }
        return written;
    }

    private static Path folder(Path path) {
        Path folder = path.toAbsolutePath().getParent();
        return folder == null ? path.toAbsolutePath() : folder;
    }

    private static FileAttribute<?>[] ownerOnly(Path path) {
        return isPosix(path) ? ownerOnly("rw-------") : new FileAttribute<?>[0];
    }

    private static FileAttribute<?>[] ownerOnly(String permissions) {
        return new FileAttribute<?>[] {
            PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions))
        };
    }

    private static boolean isPosix(Path path) {
        return path.getFileSystem().supportedFileAttributeViews().contains("posix");
    }

    private static OutsideFailure unusable(Path path, String why, IOException cause) {
        return new OutsideFailure(
                Kind.KEYS_UNUSABLE, path + ": " + why + ": " + cause.getClass().getSimpleName() + ".", cause);
    }

    @Override
    public String toString() {
        return "KeyFile[" + path + "]";
    }
}
