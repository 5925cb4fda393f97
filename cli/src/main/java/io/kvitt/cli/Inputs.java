package io.kvitt.cli;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.DocumentProblem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Turns the paths of a command line into documents. A named file is always read. In a folder, files count that are called
 * like documents or begin like one; hidden files and links are passed over, the rest is counted as skipped.
 */
final class Inputs {

    private static final int DEEPEST = 64;

    /** Some programs write much about themselves before the first word that they have read. */
    private static final int HEAD = 16 * 1024;

    private static final Set<String> ENDINGS =
            Set.of("pdf", "xml", "txt", "png", "jpg", "jpeg", "tif", "tiff", "gif", "bmp", "webp");

    private final boolean recursive;
    private final InputStream standardInput;
    private final List<Input> found = new ArrayList<>();
    private int skipped;

    Inputs(boolean recursive, InputStream standardInput) {
        this.recursive = recursive;
        this.standardInput = standardInput;
    }

    List<Input> of(List<Path> paths) {
        for (Path path : paths) {
            String name = name(path);
            if (name.equals("-")) {
                found.add(new Input.Stream("-", standardInput));
            } else if (Files.isDirectory(path)) {
                folder(name, path);
            } else {
                found.add(new Input.File(name, path));
            }
        }
        return found;
    }

    /** Files in folders that do not look like documents. */
    int skipped() {
        return skipped;
    }

    private void folder(String name, Path folder) {
        int before = found.size();
        boolean readable = walk(folder, 0);
        if (found.size() == before) {
            found.add(new Input.Nothing(name, readable ? none(folder) : denied()));
        }
    }

    private static DocumentProblem denied() {
        return new DocumentProblem(Code.NOT_READABLE, "permission to read the folder is missing");
    }

    private DocumentProblem none(Path folder) {
        boolean below = !recursive && !folders(folder).isEmpty();
        return new DocumentProblem(
                Code.NO_DOCUMENTS,
                below
                        ? "there is no document in this folder itself: read those below it with -r"
                        : "there is no document in this folder");
    }

    private boolean walk(Path folder, int depth) {
        List<Path> entries = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder)) {
            listing.forEach(entries::add);
        } catch (IOException unreadable) {
            if (depth > 0) {
                found.add(new Input.Nothing(name(folder), denied()));
            }
            return false;
        }
        entries.sort(Comparator.comparing(path -> String.valueOf(path.getFileName())));
        for (Path entry : entries) {
            visit(entry, depth);
        }
        return true;
    }

    private void visit(Path entry, int depth) {
        if (String.valueOf(entry.getFileName()).startsWith(".")) {
            return;
        }
        if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (recursive && depth < DEEPEST) {
                walk(entry, depth + 1);
            }
        } else if (Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
            if (isCalledLikeADocument(entry) || beginsLikeADocument(entry)) {
                found.add(new Input.File(name(entry), entry));
            } else {
                skipped++;
            }
        }
    }

    private static List<Path> folders(Path folder) {
        List<Path> folders = new ArrayList<>();
        try (DirectoryStream<Path> listing = Files.newDirectoryStream(folder, Files::isDirectory)) {
            listing.forEach(folders::add);
        } catch (IOException unreadable) {
            return List.of();
        }
        return folders;
    }

    private static boolean isCalledLikeADocument(Path file) {
        String name = String.valueOf(file.getFileName()).toLowerCase(Locale.ROOT);
        return ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    private static boolean beginsLikeADocument(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            return Wiring.beginsLikeADocument(in.readNBytes(HEAD));
        } catch (IOException unreadable) {
            return false;
        }
    }

    /** As given, with forward slashes and without a leading "./". */
    private static String name(Path path) {
        String name = path.normalize().toString().replace('\\', '/');
        return name.isEmpty() ? "." : name;
    }
}
