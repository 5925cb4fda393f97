package io.kvitt.cli;

import io.kvitt.application.SpreadsheetLine;
import io.kvitt.domain.invoice.Field;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;

/** Where rows go. Each row is handed on whole, so that output which is cut off ends between two rows. */
interface Output {

    default void begin() {}

    void row(Row row);

    default void end() {}

    /** A JSON object a line. */
    record JsonLines(PrintStream out) implements Output {
        @Override
        public void row(Row row) {
            out.print(row.json() + "\n");
            out.flush();
        }
    }

    /** One JSON document, {@code {"items":[...]}}. */
    final class JsonDocument implements Output {
        private final PrintStream out;
        private String before = "";

        JsonDocument(PrintStream out) {
            this.out = out;
        }

        @Override
        public void begin() {
            out.print("{\"items\":[");
        }

        @Override
        public void row(Row row) {
            out.print(before + "\n" + row.json());
            before = ",";
        }

        @Override
        public void end() {
            out.print("\n]}\n");
            out.flush();
        }
    }

    /** A header and a line a document (RFC 4180), for spreadsheets. */
    record Csv(PrintStream out) implements Output {

        private static final List<String> COLUMNS = columns();

        @Override
        public void begin() {
            out.print(SpreadsheetLine.of(COLUMNS));
        }

        @Override
        public void row(Row row) {
            List<String> cells = new ArrayList<>(
                    List.of(row.file(), row.status(), row.code(), row.strategy(), row.confidence(), row.failedCheck()));
            cells.add(String.join("; ", row.review()));
            for (Field<?> field : Field.ALL) {
                cells.add(row.field(field.key()));
            }
            out.print(SpreadsheetLine.of(cells));
            out.flush();
        }

        private static List<String> columns() {
            List<String> columns =
                    new ArrayList<>(List.of("file", "status", "error_code", "strategy", "confidence", "failed_check"));
            columns.add("review");
            Field.ALL.forEach(field -> columns.add(field.key()));
            return List.copyOf(columns);
        }
    }

    /** Lines for people. */
    final class Table implements Output {
        private static final int WIDEST_NAME = 48;

        private final PrintStream out;
        private final int nameWidth;
        private final boolean colour;

        Table(PrintStream out, List<Input> inputs, boolean colour) {
            this.out = out;
            this.colour = colour;
            int widest = 8;
            for (Input input : inputs) {
                widest = Math.max(widest, input.name().length());
            }
            nameWidth = Math.min(WIDEST_NAME, widest);
        }

        @Override
        public void row(Row row) {
            String line = sign(row) + " " + left(shortened(row.file()), nameWidth) + "  " + told(row);
            out.print(line.stripTrailing() + "\n");
            row.notes().forEach(note -> out.print(note + "\n"));
            out.flush();
        }

        private String sign(Row row) {
            String sign = row.failed() ? "✗" : row.needsReview() ? "?" : "✓";
            String ink = row.failed() ? "31" : row.needsReview() ? "33" : "32";
            return colour ? "\u001b[" + ink + "m" + sign + "\u001b[0m" : sign;
        }

        private static String told(Row row) {
            if (!row.code().isEmpty()) {
                return Printable.line(row.detail()) + " (" + row.code() + ")";
            }
            String due = row.field("due_date");
            boolean hasDue = row.fields().containsKey("amount_due");
            String values = left(Printable.fit(row.field("doc_type"), 13), 13)
                    + "  " + left(Printable.fit(row.field("seller_name"), 28), 28)
                    + "  " + right(grouped(row.field(hasDue ? "amount_due" : "gross_total")), 14)
                    + " " + left(Printable.fit(row.field("currency"), 3), 3)
                    + (due.isEmpty() ? "" : "  due " + Printable.fit(due, 12));
            StringBuilder told = new StringBuilder(values.stripTrailing());
            row.review().forEach(reason -> told.append("\n    ").append(Printable.line(reason)));
            return told.toString();
        }

        private static String left(String text, int width) {
            return text + " ".repeat(Math.max(0, width - text.length()));
        }

        private static String right(String text, int width) {
            return " ".repeat(Math.max(0, width - text.length())) + text;
        }

        /** The end of a path tells more than its beginning. */
        private String shortened(String name) {
            String line = Printable.line(name);
            return line.length() <= nameWidth ? line : "…" + line.substring(line.length() - nameWidth + 1);
        }

        /** 9412.00 as {@code 9 412.00}. */
        private static String grouped(String amount) {
            int point = amount.indexOf('.');
            StringBuilder grouped = new StringBuilder(Printable.fit(amount, 20));
            for (int i = point - 3; i > 0 && Character.isDigit(grouped.charAt(i - 1)); i -= 3) {
                grouped.insert(i, ' ');
            }
            return grouped.toString();
        }
    }
}
