package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.identity.LeaseOwner;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * Which holders of leases are at work: each has a file beside the store, {@code kvitt.db.holders/<id>}, and a lock on it. The system
 * takes the lock from a process that ends, however it ends, so that nobody waits for one that was killed. A file without a lock says
 * that its holder is gone; no file says nothing, and then the lease alone counts.
 */
final class Attendance implements AutoCloseable {

    /** No holder is at work for as long. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofDays(1);

    /** Of all stores of this process: who opens and closes a file of its own here would give its lock back (fcntl, POSIX.1). */
    private static final Set<LeaseOwner> OF_THIS_PROCESS = ConcurrentHashMap.newKeySet();

    private final Path folder;
    private final Map<LeaseOwner, FileChannel> locked = new ConcurrentHashMap<>();

    private Attendance(Path folder) {
        this.folder = folder;
    }

    /** That of a store. */
    static Attendance beside(Path store) {
        return new Attendance(store.resolveSibling(store.getFileName() + ".holders"));
    }

    /**
     * To be called before the lease is there to be seen. Where files cannot be locked, there is none.
     *
     * @return false, changing nothing, if the holder is there already
     */
    boolean comes(LeaseOwner holder) {
        boolean isNew = OF_THIS_PROCESS.add(holder);
        if (isNew) {
            try {
                PrivateFile.create(file(holder));
                locked.put(holder, locked(file(holder)));
            } catch (IOException | OutsideFailure unlockable) { // the lease still says when others may take it
                delete(file(holder));
            }
        }
        return isNew;
    }

    /** To be called when the lease is given back. Who is not there may leave. */
    void leaves(LeaseOwner holder) {
        delete(file(holder)); // before others may find it without a lock
        goes(holder);
    }

    /** Ends without giving the lease back: the file stays, to say so. */
    private void goes(LeaseOwner holder) {
        FileChannel channel = locked.remove(holder);
        OF_THIS_PROCESS.remove(holder);
        if (channel != null) {
            close(channel);
        }
    }

    /** Whether the holder ended without giving its lease back. It stays so. */
    boolean isGone(LeaseOwner holder) {
        return !OF_THIS_PROCESS.contains(holder) && isUnlocked(file(holder));
    }

    /** Takes away what was left by somebody who is gone, and by all who went long ago. */
    void forget(LeaseOwner gone, Instant now) {
        deleteIfUnlocked(file(gone));
        try (Stream<Path> files = Files.list(folder)) {
            files.filter(file -> isOlder(file, now.minus(FORGOTTEN_AFTER))).forEach(this::deleteIfUnlocked);
        } catch (IOException unlistable) { // some empty files more are in nobody's way
            return;
        }
    }

    /** Nobody of this store is at work any more; what they hold still, others may take. */
    @Override
    public void close() {
        locked.keySet().forEach(this::goes);
    }

    private Path file(LeaseOwner holder) {
        return folder.resolve(holder.value().toString());
    }

    private void deleteIfUnlocked(Path file) {
        boolean isOurs = holder(file).filter(OF_THIS_PROCESS::contains).isPresent();
        if (!isOurs && isUnlocked(file)) {
            delete(file);
        }
    }

    private static Optional<LeaseOwner> holder(Path file) {
        try {
            return Optional.of(new LeaseOwner(UUID.fromString(String.valueOf(file.getFileName()))));
        } catch (IllegalArgumentException other) { // no file of ours
            return Optional.empty();
        }
    }

    private static FileChannel locked(Path file) throws IOException {
        FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
        if (!isFree(channel)) {
            channel.close();
            throw new IOException("locked by somebody else");
        }
        return channel;
    }

    private static boolean isUnlocked(Path file) {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            return isFree(channel);
        } catch (IOException none) {
            return false;
        }
    }

    /** And if so, it is locked from now on, until the channel is closed. */
    private static boolean isFree(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException ours) {
            return false;
        }
    }

    private static boolean isOlder(Path file, Instant than) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(than);
        } catch (IOException gone) {
            return false;
        }
    }

    private static void close(FileChannel channel) {
        try {
            channel.close();
        } catch (IOException failed) {
            throw OriginalFile.failure(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException stays) { // an empty file that is in nobody's way
            return;
        }
    }
}
