package io.kvitt.cli;

import java.util.ArrayList;
import java.util.List;

/** Reads CSV (RFC 4180): cells between commas, or semicolons where the first line has more of them; quotes around any cell. */
final class SpreadsheetRows {

    private final String text;
    private final char separator;
    private final List<List<String>> rows = new ArrayList<>();
    private final StringBuilder cell = new StringBuilder();
    private List<String> row = new ArrayList<>();

    private SpreadsheetRows(String text) {
        this.text = text.startsWith("\ufeff") ? text.substring(1) : text;
        String head = this.text.lines().findFirst().orElse("");
        boolean semicolons = head.chars().filter(c -> c == ';').count()
                > head.chars().filter(c -> c == ',').count();
        this.separator = semicolons ? ';' : ',';
    }

    /** The rows, without those that are empty. */
    static List<List<String>> of(String text) {
        return new SpreadsheetRows(text).read();
    }

    private List<List<String>> read() {
        boolean quoted = false;
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (quoted) {
                boolean escaped = c == '"' && i + 1 < text.length() && text.charAt(i + 1) == '"';
                quoted = c != '"' || escaped;
                if (quoted) {
                    cell.append(c);
                }
                i += escaped ? 1 : 0;
            } else if (c == '"' && cell.toString().isBlank()) {
                cell.setLength(0);
                quoted = true;
            } else if (c == separator) {
                endCell();
            } else if (c == '\n') {
                endRow();
            } else if (c != '\r') {
                cell.append(c);
            }
        }
        endRow();
        return List.copyOf(rows);
    }

    private void endCell() {
        row.add(cell.toString().strip());
        cell.setLength(0);
    }

    private void endRow() {
        endCell();
        if (row.stream().anyMatch(text -> !text.isEmpty())) {
            rows.add(List.copyOf(row));
        }
        row = new ArrayList<>();
    }
}
