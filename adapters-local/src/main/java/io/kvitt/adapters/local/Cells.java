package io.kvitt.adapters.local;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Texts between tabs on one line, each back as it was: backslash, control characters and halves of characters are written as
 * {@code \}{@code uXXXX}, an absent text as {@code \-}.
 */
final class Cells {

    private static final String ABSENT = "\\-";

    private Cells() {}

    static String line(List<Optional<String>> cells) {
        StringBuilder line = new StringBuilder();
        for (int i = 0; i < cells.size(); i++) {
            line.append(i == 0 ? "" : "\t");
            Optional<String> cell = cells.get(i);
            if (cell.isPresent()) {
                append(line, cell.get());
            } else {
                line.append(ABSENT);
            }
        }
        return line.toString();
    }

    /** The cells of a line that {@link #line} wrote; of another, an IllegalArgumentException. */
    static List<Optional<String>> of(String line) {
        List<Optional<String>> cells = new ArrayList<>();
        int from = 0;
        while (from <= line.length()) {
            int tab = line.indexOf('\t', from);
            int end = tab < 0 ? line.length() : tab;
            String cell = line.substring(from, end);
            cells.add(cell.equals(ABSENT) ? Optional.empty() : Optional.of(read(cell)));
            from = end + 1;
        }
        return cells;
    }

    private static void append(StringBuilder line, String text) {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            boolean pair = i + 1 < text.length() && Character.isSurrogatePair(c, text.charAt(i + 1));
            if (pair) {
                line.append(c).append(text.charAt(++i));
            } else if (c == '\\' || Character.isISOControl(c) || Character.isSurrogate(c)) {
                line.append(String.format("\\u%04x", (int) c));
            } else {
                line.append(c);
            }
        }
    }

    private static String read(String cell) {
        if (cell.indexOf('\\') < 0) {
            return cell;
        }
        StringBuilder text = new StringBuilder(cell.length());
        for (int i = 0; i < cell.length(); i++) {
            char c = cell.charAt(i);
            if (c != '\\') {
                text.append(c);
                continue;
            }
            if (!cell.startsWith("\\u", i) || i + 6 > cell.length()) {
                throw new IllegalArgumentException("no character at " + i + " of " + cell.length());
            }
            text.append((char) Integer.parseInt(cell.substring(i + 2, i + 6), 16));
            i += 5;
        }
        return text.toString();
    }
}
