package io.kvitt.adapters.http.dashboard;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * All files of the dashboard, in memory: those that {@code files.txt} names and no others, so that no address leads anywhere else.
 * They stand under a word that is made of all they say. Browsers keep them for ever, and ask for new ones when one has changed;
 * modules find each other by names beside them.
 */
final class DashboardFiles {

    private static final String LIST = "files.txt";
    private static final String SHELL = "shell.html";
    private static final int LETTERS = 16;

    private final Map<String, DashboardFile> files;
    private final String release;
    private final DashboardFile shell;

    private DashboardFiles(Map<String, DashboardFile> files, String release, DashboardFile shell) {
        this.files = files;
        this.release = release;
        this.shell = shell;
    }

    /** Reads all of them, and makes the page that begins with them. */
    static DashboardFiles load() {
        Map<String, DashboardFile> files = new LinkedHashMap<>();
        text(LIST)
                .lines()
                .filter(Predicate.not(String::isBlank))
                .forEach(name -> files.put(name, new DashboardFile(name, bytes(name))));
        String release = release(files);
        String page = text(SHELL).replace("{modules}", modules(files)).replace("{at}", at(release));
        return new DashboardFiles(
                Map.copyOf(files), release, new DashboardFile(SHELL, page.getBytes(StandardCharsets.UTF_8)));
    }

    /** The word that they stand under: 16 hexadecimal digits of what they say. */
    String release() {
        return release;
    }

    /** The page that every address of the dashboard shows. */
    DashboardFile shell() {
        return shell;
    }

    /** A file, if it is one of them, of this release. */
    Optional<DashboardFile> find(String asked, String name) {
        return asked.equals(release) ? Optional.ofNullable(files.get(name)) : Optional.empty();
    }

    Map<String, DashboardFile> all() {
        return files;
    }

    private static String at(String release) {
        return "/assets/" + release + "/";
    }

    /** What is needed for every page is asked for at once, not one after the other as it is found. */
    private static String modules(Map<String, DashboardFile> files) {
        return files.keySet().stream()
                .filter(name -> name.endsWith(".js") && !name.startsWith("page-") && !name.startsWith("words."))
                .filter(name -> !name.startsWith("uplot"))
                .map(name -> "<link rel=\"modulepreload\" href=\"{at}" + name + "\">")
                .collect(Collectors.joining("\n"));
    }

    private static String release(Map<String, DashboardFile> files) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(bytes(SHELL));
            for (DashboardFile file : files.values()) {
                digest.update(file.name().getBytes(StandardCharsets.UTF_8));
                digest.update(file.plain());
            }
            return HexFormat.of().formatHex(digest.digest()).substring(0, LETTERS);
        } catch (NoSuchAlgorithmException never) {
            throw new IllegalStateException(never);
        }
    }

    private static String text(String name) {
        return new String(bytes(name), StandardCharsets.UTF_8);
    }

    private static byte[] bytes(String name) {
        try (InputStream in = DashboardFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("there is no " + name);
            }
            return in.readAllBytes();
        } catch (IOException damaged) {
            throw new UncheckedIOException(damaged);
        }
    }
}
