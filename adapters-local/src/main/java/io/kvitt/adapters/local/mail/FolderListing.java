package io.kvitt.adapters.local.mail;

import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/** What lay in a folder at one time: places of mails by their ids, and a fingerprint that changes with any of them. */
final class FolderListing {

    /** Levels below the folder. */
    private static final int DEEPEST = 10;

    /** Mails and files; who has more should name a folder within. */
    static final int MOST = 200_000;

    private static final Set<String> DOCUMENTS = Set.of("pdf", "xml", "zip");
    private static final Set<String> MAILDIR = Set.of("new", "cur");

    private final NavigableMap<String, MailFile> files = new TreeMap<>();
    private long sum;
    private long seen;

    private FolderListing() {}

    /**
     * Lists it. What was written to just before is not listed yet, and a program's own {@code tmp} of a Maildir never.
     *
     * @throws IOException if the folder cannot be read, or holds more than {@link #MOST}
     */
    static FolderListing of(Path folder, Instant now, Duration settling) throws IOException {
        FolderListing listing = new FolderListing();
        Files.walkFileTree(folder, Set.<FileVisitOption>of(), DEEPEST, listing.new Visitor(folder, now, settling));
        return listing;
    }

    /** Made of all names, sizes and times, in whatever order they were listed. */
    String fingerprint() {
        return Long.toHexString(sum) + Long.toHexString(seen);
    }

    Optional<MailFile> find(String id) {
        return Optional.ofNullable(files.get(id));
    }

    /** Those behind an id, in the order of the ids. */
    List<MailFile> behind(String id, Instant since, int most) {
        return files.tailMap(id, false).values().stream()
                .filter(file -> !file.receivedAt().isBefore(since))
                .limit(most)
                .toList();
    }

    private void add(MailFile file) throws IOException {
        if (files.size() == MOST) {
            throw new IOException("more than " + MOST + " mails");
        }
        files.put(file.id(), file);
    }

    private void note(String written, BasicFileAttributes attributes) {
        String line = written + "\n" + attributes.size() + "\n"
                + attributes.lastModifiedTime().toMillis();
        sum += Long.parseUnsignedLong(Sha256.of(line).substring(0, 16), 16);
        seen++;
    }

    private final class Visitor extends SimpleFileVisitor<Path> {
        private final Path folder;
        private final Instant now;
        private final Duration settling;
        private final Set<Path> deliveries = new HashSet<>();

        Visitor(Path folder, Instant now, Duration settling) {
            this.folder = folder;
            this.now = now;
            this.settling = settling;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path directory, BasicFileAttributes attributes) {
            if (!isInMaildir(directory)) {
                return FileVisitResult.CONTINUE;
            }
            if (MAILDIR.contains(name(directory))) {
                deliveries.add(directory);
            }
            return name(directory).equals("tmp") ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (attributes.isRegularFile()) {
                Path path = folder.relativize(file);
                String written = written(file, path);
                if (deliveries.contains(file.resolveSibling(""))) {
                    note(written, attributes);
                    add(MailFile.delivered(path, written, attributes));
                } else if (isSettled(attributes)) {
                    single(file, path, written, attributes);
                }
            }
            return FileVisitResult.CONTINUE;
        }

        private void single(Path file, Path path, String written, BasicFileAttributes attributes) throws IOException {
            String extension = extension(name(file));
            if (extension.equals("eml") || DOCUMENTS.contains(extension)) {
                note(written, attributes);
                add(MailFile.single(path, written, extension.equals("eml"), attributes));
            } else if ((extension.isEmpty() || extension.startsWith("mb")) && MboxFile.isOne(file)) {
                note(written, attributes);
                for (MailFile mail : MboxFile.mails(file, path, attributes)) {
                    add(mail);
                }
            }
        }

        /** What is gone, or not to be read, since its folder was listed is no reason to leave out the others. */
        @Override
        public FileVisitResult visitFileFailed(Path file, IOException failed) throws IOException {
            if (file.equals(folder)) {
                throw failed;
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path directory, IOException failed) {
            return FileVisitResult.CONTINUE;
        }

        /** A time ahead of ours is that of another machine's clock. */
        private boolean isSettled(BasicFileAttributes attributes) {
            Instant written = attributes.lastModifiedTime().toInstant();
            return written.isAfter(now) || !now.isBefore(written.plus(settling));
        }

        private boolean isInMaildir(Path directory) {
            return !directory.equals(folder)
                    && Files.isDirectory(directory.resolveSibling("new"))
                    && Files.isDirectory(directory.resolveSibling("cur"));
        }
    }

    /** A name in bytes that are no text here is told from every other by them: as text, two of them may look alike. */
    private static String written(Path file, Path path) {
        String text = path.toString();
        boolean isLossless = text.indexOf('\ufffd') < 0 && text.indexOf('?') < 0;
        return (isLossless ? text : file.toUri().toString()).replace('\\', '/');
    }

    private static String name(Path path) {
        return String.valueOf(path.getFileName());
    }

    private static String extension(String name) {
        int dot = name.lastIndexOf('.');
        return dot < 0 ? "" : name.substring(dot + 1).toLowerCase(Locale.ROOT);
    }
}
