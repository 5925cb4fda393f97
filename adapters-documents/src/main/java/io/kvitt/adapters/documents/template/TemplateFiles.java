package io.kvitt.adapters.documents.template;

import io.kvitt.adapters.documents.template.TemplateProblem.Code;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds template files: in folders, and among our own resources. */
final class TemplateFiles {

    private static final int LARGEST = 1_000_000;
    private static final int DEEPEST = 20;
    private static final List<String> ENDINGS = List.of(".yml", ".yaml", ".json");
    private static final String INDEX = "index.txt";
    private static final String BUILT_IN = "built-in:";

    private final List<TemplateProblem> problems;
    private final List<Template> templates = new ArrayList<>();

    private TemplateFiles(List<TemplateProblem> problems) {
        this.problems = problems;
    }

    /** The templates of the folders in the order given, within a folder by name, then those of its folders by name. */
    static List<Template> inFolders(List<Path> folders, List<TemplateProblem> problems) {
        TemplateFiles files = new TemplateFiles(problems);
        for (Path folder : folders) {
            files.folder(folder, 0);
        }
        return files.templates;
    }

    static List<Template> builtIn(List<TemplateProblem> problems) {
        TemplateFiles files = new TemplateFiles(problems);
        for (String name : resource(INDEX).strip().split("\\s+")) {
            if (!name.isEmpty()) {
                files.parse(name, BUILT_IN + name, resource(name));
            }
        }
        return files.templates;
    }

    /** Our own templates need not work anywhere else. */
    static boolean isBuiltIn(String source) {
        return source.startsWith(BUILT_IN);
    }

    private void folder(Path folder, int depth) {
        List<Path> entries;
        try (Stream<Path> listed = Files.list(folder)) {
            entries = listed.sorted((a, b) -> nameOf(a).compareTo(nameOf(b))).toList();
        } catch (IOException unreadable) {
            problem(folder, Code.FILE_UNREADABLE, "the folder cannot be read");
            return;
        }
        for (Path entry : entries) {
            if (Files.isRegularFile(entry) && isTemplate(nameOf(entry))) {
                file(entry);
            }
        }
        for (Path entry : entries) {
            if (depth < DEEPEST && Files.isDirectory(entry)) {
                folder(entry, depth + 1);
            }
        }
    }

    private void file(Path file) {
        try {
            if (Files.size(file) > LARGEST) {
                problem(file, Code.FILE_TOO_LARGE, "the file is larger than " + LARGEST + " bytes");
                return;
            }
            parse(nameOf(file), file.toString(), Files.readString(file, StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            problem(file, Code.FILE_UNREADABLE, "the file cannot be read, or is not UTF-8");
        }
    }

    private void parse(String fileName, String source, String text) {
        String name = fileName.substring(0, fileName.lastIndexOf('.'));
        String plain = text.startsWith("\ufeff") ? text.substring(1) : text;
        Optional<Template> parsed = TemplateParser.parse(name, source, plain, fileName.endsWith(".json"), problems);
        parsed.ifPresent(templates::add);
    }

    private void problem(Path file, Code code, String message) {
        problems.add(TemplateProblem.of(file.toString(), 0, code, message));
    }

    private static boolean isTemplate(String name) {
        return ENDINGS.stream().anyMatch(name::endsWith);
    }

    private static String nameOf(Path path) {
        Path name = path.getFileName();
        return name == null ? "" : name.toString();
    }

    private static String resource(String name) {
        try (InputStream in = TemplateFiles.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IllegalStateException("no resource " + name);
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException broken) {
            throw new IllegalStateException("broken resource " + name, broken);
        }
    }
}
