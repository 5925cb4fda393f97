package io.kvitt.application;

import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of CSV (RFC 4180) that no spreadsheet runs. */
public final class SpreadsheetLine {

    private static final String FORMULA = "=+-@\uff1d\uff0b\uff0d\uff20";

    private static final Pattern BLANK = Pattern.compile("^[\\s\\p{Z}\\p{Cf}\\p{Cc}]+");
    private static final Pattern NEGATIVE = Pattern.compile("-[0-9]+(\\.[0-9]+)?");

    /** Where commas are decimal signs, spreadsheets take semicolons and tabs for the ends of cells. */
    private static final String QUOTED = "\",;\t\n\r";

    private SpreadsheetLine() {}

    /** The cells as one line with its end. */
    public static String of(List<String> cells) {
        return cells.stream().map(cell -> quoted(inert(cell))).collect(Collectors.joining(",", "", "\r\n"));
    }

    /**
     * Spreadsheets run what begins like a formula, and a document may hold anything: such text gets an apostrophe before it
     * (OWASP, CSV injection). Spaces before it do not help, and in Japan the wide signs count too. Negative amounts are numbers and
     * stay as they are.
     */
    private static String inert(String cell) {
        String begun = BLANK.matcher(cell).replaceFirst("");
        boolean formula = !begun.isEmpty() && FORMULA.indexOf(begun.charAt(0)) >= 0;
        boolean control = !cell.isEmpty() && cell.charAt(0) < ' ';
        return (formula || control) && !NEGATIVE.matcher(cell).matches() ? "'" + cell : cell;
    }

    private static String quoted(String cell) {
        boolean plain = cell.chars().noneMatch(c -> QUOTED.indexOf(c) >= 0);
        return plain ? cell : '"' + cell.replace("\"", "\"\"") + '"';
    }
}
