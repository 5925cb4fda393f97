package io.kvitt.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The pages of the codes, made of the tables of {@code docs/errors/README.md}: a page says all that the rows of its code say. A table
 * counts if its first column is {@code code} and holds codes between backticks; one that begins with a point goes on from the first
 * of its row.
 */
final class ErrorPages {

    private static final Pattern CODE = Pattern.compile("`([^`]+)`");

    private ErrorPages() {}

    /** Text by code, as it stands in the file {@code CODE.md}. */
    static Map<String, String> of(String readme) {
        Map<String, StringBuilder> rows = new TreeMap<>();
        String heading = "";
        List<String> columns = List.of();
        for (String line : readme.split("\n")) {
            List<String> cells = cells(line);
            if (line.startsWith("#")) {
                heading = line.replaceFirst("^#+ ", "");
            } else if (cells.isEmpty()) {
                columns = List.of();
            } else if (columns.isEmpty()) {
                columns = cells;
            } else if (columns.get(0).equals("code") && !cells.get(0).startsWith("---")) {
                for (String code : codes(cells.get(0))) {
                    rows.computeIfAbsent(code, one -> new StringBuilder()).append(entry(heading, columns, cells));
                }
            }
        }
        return rows.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        row -> "# " + row.getKey() + "\n" + row.getValue() + "\nAll codes: [README.md](README.md).\n",
                        (one, same) -> one,
                        TreeMap::new));
    }

    /** The pages that are there. */
    static Map<String, String> in(Path folder) throws IOException {
        Map<String, String> pages = new TreeMap<>();
        try (var files = Files.list(folder)) {
            for (Path file : files.toList()) {
                String name = file.getFileName().toString();
                if (!name.equals("README.md")) {
                    pages.put(name.replaceFirst("\\.md$", ""), Files.readString(file));
                }
            }
        }
        return pages;
    }

    private static List<String> cells(String line) {
        return line.startsWith("|")
                ? Arrays.stream(line.substring(1).split("(?<!\\\\)\\|"))
                        .map(String::strip)
                        .toList()
                : List.of();
    }

    private static List<String> codes(String cell) {
        List<String> found =
                CODE.matcher(cell).results().map(match -> match.group(1)).toList();
        return found.stream()
                .map(code -> code.startsWith(".") ? found.get(0).replaceFirst("\\..*", "") + code : code)
                .toList();
    }

    private static String entry(String heading, List<String> columns, List<String> cells) {
        StringBuilder text = new StringBuilder("\n" + heading + ":\n\n");
        for (int i = 1; i < cells.size(); i++) {
            if (!cells.get(i).isEmpty()) {
                text.append("- ")
                        .append(columns.get(i))
                        .append(": ")
                        .append(cells.get(i))
                        .append('\n');
            }
        }
        return text.toString();
    }

    /** Codes that a source file can give: string constants in capitals, those in brackets in a message, and those with points. */
    static List<String> usedIn(String source) {
        Matcher literals = Pattern.compile("\"(?:[^\"\\\\\n]|\\\\.)*\"").matcher(source);
        Pattern code = Pattern.compile("^\"([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\"$|\\(([A-Z][A-Z0-9]*(?:_[A-Z0-9]+)+)\\)"
                + "|^\"((?:template|document|xml|invoice|payment-code)\\.[a-z][a-z.-]*[a-z])\"$");
        return literals.results()
                .flatMap(literal -> code.matcher(literal.group()).results())
                .map(match -> match.group().replaceAll("[\"()]", ""))
                .toList();
    }
}
