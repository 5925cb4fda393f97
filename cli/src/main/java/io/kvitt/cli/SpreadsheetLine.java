package io.kvitt.cli;

import java.util.List;
import java.util.stream.Collectors;

/** A line of CSV (RFC 4180) that no spreadsheet runs. */
final class SpreadsheetLine {

    private SpreadsheetLine() {}

    /** The cells as one line with its end. */
    static String of(List<String> cells) {
        return cells.stream().map(cell -> quoted(inert(cell))).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * Spreadsheets run what begins like a formula, and a document may hold anything: such text gets an apostrophe before it
     * (OWASP, CSV injection). Negative amounts are numbers and stay as they are.
     */
    private static String inert(String cell) {
        boolean formula = !cell.isEmpty() && "=+-@\t\r".indexOf(cell.charAt(0)) >= 0;
        return formula && !cell.matches("-\\d+(\\.\\d+)?") ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> c == '"' || c == ',' || c == '\n' || c == '\r');
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
