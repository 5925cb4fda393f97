package io.kvitt.adapters.local;

import io.kvitt.domain.OutsideFailure;
import io.kvitt.domain.OutsideFailure.Kind;
import io.kvitt.domain.template.port.OwnTemplates;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Templates as files in a folder, each named after its issuer; the folder is made when the first one is kept. */
public final class TemplateFolder implements OwnTemplates {

    private static final int LARGEST = 1_000_000;
    private static final int LONGEST_NAME = 80;

    /** What is named otherwise was put there by somebody, and is theirs to take away. */
    private static final Pattern OURS = Pattern.compile("([a-z0-9-]{1,100})\\.yml");

    private final Path folder;

    public TemplateFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public Optional<String> find(String issuer) {
        Path file = file(issuer);
        try {
            return Files.isRegularFile(file) && Files.size(file) <= LARGEST
                    ? Optional.of(Files.readString(file, StandardCharsets.UTF_8))
                    : Optional.empty();
        } catch (IOException unreadable) {
            throw new OutsideFailure(Kind.STORE_UNREACHABLE, "The template " + file + " cannot be read.", unreadable);
        }
    }

    @Override
    public Optional<String> keep(String issuer, String yaml, boolean instead) {
        Path file = file(issuer);
        try {
            Files.createDirectories(folder);
            Path written = Files.createTempFile(folder, ".kvitt-", ".part");
            try {
                Files.writeString(written, yaml, StandardCharsets.UTF_8);
                return placed(written, file, instead) ? Optional.of(file.toString()) : Optional.empty();
            } finally {
                Files.deleteIfExists(written);
            }
        } catch (IOException refused) {
            throw new OutsideFailure(
                    Kind.STORE_UNREACHABLE, "The template cannot be written to " + file + ".", refused);
        }
    }

    @Override
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile)
                    .map(file -> OURS.matcher(String.valueOf(file.getFileName())))
                    .filter(Matcher::matches)
                    .map(name -> name.group(1))
                    .sorted()
                    .toList();
        } catch (IOException unreadable) {
            throw new OutsideFailure(Kind.STORE_UNREACHABLE, "The folder " + folder + " cannot be read.", unreadable);
        }
    }

    @Override
    public boolean forget(String name) {
        String file = name + ".yml";
        try {
            return OURS.matcher(file).matches() && Files.deleteIfExists(folder.resolve(file));
        } catch (IOException refused) {
            throw new OutsideFailure(Kind.STORE_UNREACHABLE, "The template " + name + " cannot be deleted.", refused);
        }
    }

    private static boolean placed(Path written, Path file, boolean instead) throws IOException {
        if (instead) {
            Files.move(written, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
            return true;
        }
        try {
            Files.createLink(file, written);
            return true;
        } catch (FileAlreadyExistsException taken) {
            return false;
        } catch (UnsupportedOperationException noLinks) {
            return moved(written, file);
        }
    }

    private static boolean moved(Path written, Path file) throws IOException {
        if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
            return false;
        }
        Files.move(written, file);
        return true;
    }

    private Path file(String issuer) {
        return folder.resolve(fileName(issuer));
    }

    /** The name in plain letters. What has others as well, or is long, is told from its like by a number made of all of it. */
    static String fileName(String issuer) {
        String letters = Normalizer.normalize(issuer, Normalizer.Form.NFD)
                .replaceAll("\\p{M}", "")
                .toLowerCase(Locale.ROOT);
        String plain = letters.replaceAll("[^a-z0-9]+", "-").replaceAll("^-|-$", "");
        boolean whole = plain.length() <= LONGEST_NAME
                && !plain.isEmpty()
                && letters.codePoints().noneMatch(c -> Character.isLetterOrDigit(c) && c > 'z');
        String beginning = plain.substring(0, Math.min(LONGEST_NAME, plain.length()));
        return (whole ? plain : beginning + "-" + Integer.toHexString(letters.hashCode())).replaceAll("^-", "issuer-")
                + ".yml";
    }
}
