package io.kvitt.adapters.documents.ocr;

import java.util.ArrayList;
import java.util.List;

/**
 * The table that Tesseract prints ({@code tsv}): a row for each page, block, paragraph, line and word, its columns apart by
 * tabs: level, page, block, paragraph, line, word, left, top, width, height, confidence, text. Only words count.
 */
final class WordTable {

    private static final String WORD_LEVEL = "5";
    private static final int COLUMNS = 12;

    /** In percent. Below this, most words are lines and drawings that look a little like letters. */
    private static final float LEAST_CONFIDENCE = 40;

    private static final int MOST_WORDS = 5_000;
    private static final int LONGEST_WORD = 200;

    private WordTable() {}

    /** A word and its box in pixels. */
    record Row(String text, int left, int top, int width, int height) {}

    /** The words in the order of the table; what is no row of it is left out. */
    static List<Row> read(String table) {
        return table.lines()
                .map(line -> line.split("\t", COLUMNS))
                .filter(row -> row.length == COLUMNS && row[0].equals(WORD_LEVEL))
                .flatMap(row -> word(row).stream())
                .limit(MOST_WORDS)
                .toList();
    }

    /** None or one. */
    private static List<Row> word(String[] row) {
        try {
            String text = withoutControls(row[11]);
            Row word = new Row(text, number(row[6]), number(row[7]), number(row[8]), number(row[9]));
            boolean good = Float.parseFloat(row[10]) >= LEAST_CONFIDENCE
                    && !text.isEmpty()
                    && text.length() <= LONGEST_WORD
                    && word.left() >= 0
                    && word.top() >= 0
                    && word.width() > 0
                    && word.height() > 0;
            return good ? List.of(word) : List.of();
        } catch (NumberFormatException noRow) {
            return List.of();
        }
    }

    private static int number(String digits) {
        return Integer.parseInt(digits);
    }

    private static String withoutControls(String text) {
        List<String> parts = new ArrayList<>();
        for (String part : text.split("[\\p{Cntrl}\\s]+", -1)) {
            if (!part.isEmpty()) {
                parts.add(part);
            }
        }
        return String.join("", parts);
    }
}
