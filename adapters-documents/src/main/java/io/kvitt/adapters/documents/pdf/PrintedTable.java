package io.kvitt.adapters.documents.pdf;

import java.io.IOException;
import java.util.List;

/** A table on pages: its heading stands on top of each page that it goes on to. */
final class PrintedTable {

    private static final float SIZE = 8;
    private static final float ROW = 15;
    private static final float RULE_BELOW = 4;

    private final List<Column> columns;

    /** What becomes of a text in its column. */
    enum Room {
        /** What is too long ends in an ellipsis. */
        CUT,
        /** What is too long is written smaller. */
        WHOLE,
        /** The same, ending at the right edge: figures. */
        RIGHT
    }

    /**
     * A column.
     *
     * @param x where it begins, in points from the left
     */
    record Column(String heading, float x, float width, Room room) {

        void write(PrintedPages pages, String cell) throws IOException {
            switch (room) {
                case CUT -> pages.text(cell, x, width, SIZE);
                case WHOLE -> pages.whole(cell, x, width, SIZE);
                case RIGHT -> pages.figure(cell, x, width, SIZE);
            }
        }
    }

    PrintedTable(List<Column> columns) {
        this.columns = List.copyOf(columns);
    }

    /** Writes it, beginning on this page if the heading and a row fit there. */
    void print(PrintedPages pages, List<List<String>> rows) throws IOException {
        pages.makeRoom(2 * ROW);
        heading(pages);
        for (List<String> row : rows) {
            if (!pages.hasRoom(ROW)) {
                pages.makeRoom(ROW);
                heading(pages);
            }
            pages.down(ROW);
            for (int i = 0; i < columns.size(); i++) {
                columns.get(i).write(pages, row.get(i));
            }
            pages.rule(0.2f, RULE_BELOW);
        }
    }

    private void heading(PrintedPages pages) throws IOException {
        pages.down(ROW);
        for (Column column : columns) {
            column.write(pages, column.heading());
        }
        pages.rule(0.8f, RULE_BELOW);
    }
}
