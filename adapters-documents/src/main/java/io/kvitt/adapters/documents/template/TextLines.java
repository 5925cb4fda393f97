package io.kvitt.adapters.documents.template;

import java.util.ArrayList;
import java.util.List;

/** The text that templates search, as lines cut where two spaces or more part their columns. Blank lines are left out. */
final class TextLines {

    private final String text;
    private final List<TextLine> lines;

    /**
     * Words one space apart.
     *
     * @param from offset in the whole text
     */
    record Cell(int from, int to, String text) {

        List<String> words() {
            return List.of(text.split(" "));
        }
    }

    /** From left to right. */
    record TextLine(int page, List<Cell> cells) {
        TextLine {
            cells = List.copyOf(cells);
        }
    }

    TextLines(String text) {
        this.text = text;
        List<TextLine> found = new ArrayList<>();
        int page = 1;
        int from = 0;
        for (int i = 0; i <= text.length(); i++) {
            char c = i < text.length() ? text.charAt(i) : '\n';
            if (c == '\n' || c == '\f') {
                List<Cell> cells = cells(from, i);
                if (!cells.isEmpty()) {
                    found.add(new TextLine(page, cells));
                }
                from = i + 1;
                page += c == '\f' ? 1 : 0;
            }
        }
        lines = List.copyOf(found);
    }

    private List<Cell> cells(int lineFrom, int lineTo) {
        List<Cell> cells = new ArrayList<>();
        int from = -1;
        for (int i = lineFrom; i <= lineTo; i++) {
            boolean gap = i == lineTo || (text.charAt(i) == ' ' && (i + 1 == lineTo || text.charAt(i + 1) == ' '));
            if (gap && from >= 0) {
                cells.add(new Cell(from, i, text.substring(from, i)));
                from = -1;
            } else if (!gap && from < 0 && text.charAt(i) != ' ') {
                from = i;
            }
        }
        return cells;
    }

    List<TextLine> lines() {
        return lines;
    }

    /** Where a stretch of text stands; a line of -1 if it is not within one cell. */
    record Position(int line, int cell) {}

    Position find(int from, int to) {
        int low = 0;
        int high = lines.size() - 1;
        while (low <= high) {
            int middle = (low + high) / 2;
            List<Cell> cells = lines.get(middle).cells();
            if (cells.get(cells.size() - 1).to() <= from) {
                low = middle + 1;
            } else if (cells.get(0).from() > from) {
                high = middle - 1;
            } else {
                return within(middle, from, to);
            }
        }
        return new Position(-1, -1);
    }

    private Position within(int line, int from, int to) {
        List<Cell> cells = lines.get(line).cells();
        for (int i = 0; i < cells.size(); i++) {
            if (cells.get(i).from() <= from && to <= cells.get(i).to()) {
                return new Position(line, i);
            }
        }
        return new Position(-1, -1);
    }
}
