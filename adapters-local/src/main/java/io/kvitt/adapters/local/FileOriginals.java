package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.check.Violation;
import io.kvitt.domain.document.DocumentHash;
import io.kvitt.domain.document.Original;
import io.kvitt.domain.document.port.Originals;
import io.kvitt.domain.identity.UserId;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReadWriteLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;

/**
 * Documents as files beside the store: {@code kvitt.db.originals/user_…/1f/1f3a…}, a folder for each owner, in it one for the first
 * two digits of the hash. The files are all that there is to know, so that there is nothing that could disagree with them.
 */
final class FileOriginals implements Originals {

    private static final int LEVELS = 2;

    private final Path root;

    /** Many may keep at once; while one deletes nobody keeps, so that nothing is deleted that was just handed in again. */
    private final ReadWriteLock turns = new ReentrantReadWriteLock();

    FileOriginals(Path root) {
        this.root = root;
    }

    /** Those of a store. */
    static FileOriginals beside(Path store) {
        return new FileOriginals(store.resolveSibling(store.getFileName() + ".originals"));
    }

    @Override
    public DocumentHash keep(UserId owner, Original original, Instant now) {
        Lock turn = turns.readLock();
        turn.lock();
        try {
            file(owner, original.hash()).write(original, now);
            return original.hash();
        } finally {
            turn.unlock();
        }
    }

    @Override
    public Optional<Original> find(UserId owner, DocumentHash hash) {
        return file(owner, hash).read();
    }

    @Override
    public boolean holds(UserId owner, DocumentHash hash) {
        return file(owner, hash).isThere();
    }

    @Override
    public boolean delete(UserId owner, DocumentHash hash) {
        return alone(() -> file(owner, hash).delete());
    }

    @Override
    public void sweep(UserId owner, Instant before, Predicate<DocumentHash> needed) {
        alone(() -> {
            List<Path> old = files(owner).stream()
                    .filter(file -> isOlder(file, before))
                    .filter(file -> isPart(file) || hash(file).filter(needed).isEmpty())
                    .toList();
            old.forEach(FileOriginals::delete);
            return old.size();
        });
    }

    @Override
    public List<UserId> owners() {
        try (Stream<Path> folders = Files.list(root)) {
            return folders.flatMap(folder -> UserId.parse(folder.getFileName().toString()).stream())
                    .sorted(Comparator.comparing(UserId::value))
                    .toList();
        } catch (NoSuchFileException nobody) {
            return List.of();
        } catch (IOException failed) {
            throw OriginalFile.failure(failed);
        }
    }

    @Override
    public void deleteAll(UserId owner) {
        alone(() -> {
            List<Path> all = walked(folder(owner), Integer.MAX_VALUE);
            for (int i = all.size() - 1; i >= 0; i--) {
                delete(all.get(i)); // what is inside a folder comes behind it
            }
            return all.size();
        });
    }

    /** Which documents are damaged. */
    List<Violation> check() {
        List<Violation> broken = new ArrayList<>();
        for (UserId owner : owners()) {
            for (DocumentHash hash : all(owner)) {
                try {
                    find(owner, hash);
                } catch (OutsideFailure damaged) {
                    broken.add(new Violation(
                            "/original/" + owner + " " + hash, "STORE_DAMAGED", "The document is not what was kept."));
                }
            }
        }
        return broken;
    }

    /** Copies all documents to where those of another store are; a damaged one fails it. */
    void copyTo(FileOriginals others) {
        for (UserId owner : owners()) {
            for (Path file : files(owner)) {
                hash(file)
                        .flatMap(hash -> find(owner, hash))
                        .ifPresent(original -> others.keep(owner, original, time(file)));
            }
        }
    }

    /** Copies the documents of a user into a folder, each under its hash with the ending of its type. */
    void copyInto(Path folder, UserId owner) {
        for (DocumentHash hash : all(owner)) {
            find(owner, hash).ifPresent(original -> write(folder, original));
        }
    }

    private static void write(Path folder, Original original) {
        Path to = folder.resolve(original.hash() + "." + original.type().ending());
        NewFile.create(to, empty -> Files.write(empty, original.bytes()));
    }

    private List<DocumentHash> all(UserId owner) {
        return files(owner).stream().flatMap(file -> hash(file).stream()).toList();
    }

    private <T> T alone(Supplier<T> work) {
        Lock turn = turns.writeLock();
        turn.lock();
        try {
            return work.get();
        } finally {
            turn.unlock();
        }
    }

    private OriginalFile file(UserId owner, DocumentHash hash) {
        return new OriginalFile(folder(owner), hash);
    }

    private Path folder(UserId owner) {
        return root.resolve(owner.value());
    }

    private List<Path> files(UserId owner) {
        return walked(folder(owner), LEVELS).stream()
                .filter(Files::isRegularFile)
                .toList();
    }

    private static List<Path> walked(Path folder, int levels) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.walk(folder, levels)) {
            return all.toList();
        } catch (IOException | UncheckedIOException failed) {
            throw OriginalFile.failure(failed);
        }
    }

    private static Optional<DocumentHash> hash(Path file) {
        return DocumentHash.parse(file.getFileName().toString());
    }

    private static boolean isPart(Path file) {
        return file.getFileName().toString().endsWith(OriginalFile.PART);
    }

    private static boolean isOlder(Path file, Instant before) {
        return time(file).isBefore(before);
    }

    private static Instant time(Path file) {
        try {
            return Files.getLastModifiedTime(file).toInstant();
        } catch (NoSuchFileException gone) {
            return Instant.MAX;
        } catch (IOException failed) {
            throw OriginalFile.failure(failed);
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            throw OriginalFile.failure(failed);
        }
    }
}
