package io.kvitt.cli;

import io.kvitt.domain.money.Money;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Columns for people: each as wide as its widest cell, numbers at the right edge. */
final class TextTable {

    private final List<Column> columns;
    private final List<List<String>> rows = new ArrayList<>();

    /** A column, by its heading. */
    private record Column(String heading, boolean right) {}

    /**
     * A table without rows.
     *
     * @param headings one a column; a heading that begins with {@code >} is that of numbers
     */
    TextTable(String... headings) {
        List<Column> found = new ArrayList<>();
        for (String heading : headings) {
            boolean right = heading.startsWith(">");
            found.add(new Column(right ? heading.substring(1) : heading, right));
        }
        columns = List.copyOf(found);
    }

    void row(String... cells) {
        if (cells.length != columns.size()) {
            throw new IllegalArgumentException(cells.length + " cells for " + columns.size() + " columns");
        }
        rows.add(List.of(cells));
    }

    void print(PrintStream out) {
        int[] widths = new int[columns.size()];
        for (int c = 0; c < widths.length; c++) {
            widths[c] = length(columns.get(c).heading());
            for (List<String> row : rows) {
                widths[c] = Math.max(widths[c], length(row.get(c)));
            }
        }
        out.print(line(columns.stream().map(Column::heading).toList(), widths));
        rows.forEach(row -> out.print(line(row, widths)));
    }

    private String line(List<String> cells, int[] widths) {
        StringBuilder line = new StringBuilder();
        for (int c = 0; c < widths.length; c++) {
            String cell = Printable.line(cells.get(c));
            String space = " ".repeat(widths[c] - length(cell));
            line.append(c == 0 ? "" : "  ").append(columns.get(c).right() ? space + cell : cell + space);
        }
        return line.toString().stripTrailing() + "\n";
    }

    private static int length(String text) {
        return text.codePointCount(0, text.length());
    }

    /** 9412.00 as {@code 9 412.00}. */
    static String grouped(Money money) {
        return grouped(money.amount().toPlainString());
    }

    /** A plain number with a space between thousands. */
    static String grouped(String plain) {
        int point = plain.indexOf('.') < 0 ? plain.length() : plain.indexOf('.');
        StringBuilder grouped = new StringBuilder(plain);
        for (int i = point - 3; i > 0 && Character.isDigit(grouped.charAt(i - 1)); i -= 3) {
            grouped.insert(i, ' ');
        }
        return grouped.toString();
    }
}
