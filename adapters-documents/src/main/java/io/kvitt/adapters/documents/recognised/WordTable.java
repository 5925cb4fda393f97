package io.kvitt.adapters.documents.recognised;

import io.kvitt.domain.document.DocumentProblem;
import io.kvitt.domain.document.port.DocumentReader.Opened;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The table that Tesseract prints ({@code tsv}): a header, then a row for each page, block, paragraph, line and word, its
 * columns apart by tabs: level, page_num, block_num, par_num, line_num, word_num, left, top, width, height, conf, text. Columns
 * are told by their names, so that tables with fewer of them, of words alone, are read as well. Boxes are in pixels.
 */
public final class WordTable {

    private static final List<String> NEEDED = List.of("left", "top", "width", "height", "text");
    private static final String WORD_LEVEL = "5";
    private static final String PAGE_LEVEL = "1";
    private static final int MOST_COLUMNS = 30;

    /** In percent. Below this, most words are lines and drawings that look a little like letters. */
    private static final float LEAST_CONFIDENCE = 40;

    /**
     * Of a saved table nothing is left out: whether a text is well read shows in its odd words, and whoever reads it counts on
     * them.
     */
    private static final float LEAST_OF_SAVED = 0;

    private static final float FARTHEST = 1_000_000;
    private static final int LONGEST_WORD = 200;
    private static final int MOST_WORDS_OF_A_PICTURE = 5_000;
    private static final int MOST_WORDS = 200_000;

    private final List<Row> words = new ArrayList<>();
    private final Map<Integer, PixelPage> pages = new TreeMap<>();
    private Columns columns = new Columns(Map.of());
    private boolean isCut;

    private final float least;

    private WordTable(float least) {
        this.least = least;
    }

    /**
     * A word and its box in pixels.
     *
     * @param confidence in percent
     */
    public record Row(String text, float left, float top, float width, float height, float confidence) {}

    /** Whether a text begins with the header of such a table. */
    public static boolean isHeader(String line) {
        List<String> names = Arrays.asList(line.strip().toLowerCase(Locale.ROOT).split("\t", MOST_COLUMNS));
        return names.containsAll(NEEDED);
    }

    /**
     * The credible words that an engine printed about one picture, in its order, as many as a page can hold; what is no row of
     * the table is left out. None if the thread is interrupted.
     */
    public static List<Row> words(byte[] table) {
        try {
            List<Row> words = read(new String(table, StandardCharsets.UTF_8), LEAST_CONFIDENCE).words;
            return List.copyOf(words.subList(0, Math.min(MOST_WORDS_OF_A_PICTURE, words.size())));
        } catch (Refused interrupted) {
            return List.of();
        }
    }

    /** Reads a table that was saved as a file; whatever the text is, the answer is content or a problem. */
    public static Opened document(String table) {
        try {
            WordTable read = read(table, LEAST_OF_SAVED);
            SeenPages pages = new SeenPages();
            for (PixelPage page : read.pages.values()) {
                page.addTo(pages);
            }
            return read.isCut
                    ? new Opened.Unreadable(new DocumentProblem(
                            DocumentProblem.Code.TOO_COMPLEX, "it has more words than any document"))
                    : new Opened.Content(pages.content());
        } catch (Refused refused) {
            return new Opened.Unreadable(refused.problem());
        }
    }

    private static WordTable read(String text, float least) {
        WordTable table = new WordTable(least);
        Iterator<String> lines = text.lines().iterator();
        while (lines.hasNext() && !table.isCut) {
            Refused.ifInterrupted();
            table.line(lines.next());
        }
        return table;
    }

    private void line(String line) {
        if (columns.isEmpty()) {
            columns = isHeader(line) ? Columns.of(line) : columns;
            return;
        }
        String[] row = line.split("\t", columns.count());
        if (row.length < columns.count()) {
            return;
        }
        String level = columns.cell(row, "level").orElse(WORD_LEVEL);
        if (level.equals(PAGE_LEVEL)) {
            box(row, "").ifPresent(page -> page(row).hasSize(page.left() + page.width(), page.top() + page.height()));
        } else if (level.equals(WORD_LEVEL)) {
            String word = withoutControls(columns.cell(row, "text").orElse(""));
            if (!word.isEmpty() && word.length() <= LONGEST_WORD) {
                box(row, word).filter(found -> found.confidence >= least).ifPresent(found -> add(row, found));
            }
        }
    }

    private void add(String[] row, Row word) {
        words.add(word);
        isCut = words.size() >= MOST_WORDS;
        Quad place = Quad.of(word.left, word.top, word.left + word.width, word.top + word.height);
        page(row).add(word.text, place);
    }

    /** Whether a word that was saved with this confidence, in percent, is one at all. */
    static boolean isSavedWord(float confidence) {
        return confidence >= LEAST_OF_SAVED;
    }

    private PixelPage page(String[] row) {
        int number = columns.cell(row, "page_num")
                .or(() -> columns.cell(row, "page"))
                .flatMap(WordTable::number)
                .map(Math::round)
                .orElse(1);
        if (!pages.containsKey(number) && pages.size() >= SeenPages.MOST_PAGES) {
            throw new Refused(DocumentProblem.Code.TOO_COMPLEX, "it has more than " + SeenPages.MOST_PAGES + " pages");
        }
        return pages.computeIfAbsent(number, none -> new PixelPage());
    }

    /** Empty if the numbers of the row are none, or make no box. */
    private Optional<Row> box(String[] row, String text) {
        Optional<Float> left = columns.cell(row, "left").flatMap(WordTable::number);
        Optional<Float> top = columns.cell(row, "top").flatMap(WordTable::number);
        Optional<Float> width = columns.cell(row, "width").flatMap(WordTable::number);
        Optional<Float> height = columns.cell(row, "height").flatMap(WordTable::number);
        Optional<Float> confidence =
                columns.cell(row, "conf").map(WordTable::number).orElse(Optional.of(100f));
        boolean whole = left.orElse(-1f) >= 0
                && top.orElse(-1f) >= 0
                && width.orElse(0f) > 0
                && height.orElse(0f) > 0
                && confidence.isPresent();
        return whole
                ? Optional.of(new Row(
                        text, left.orElse(0f), top.orElse(0f), width.orElse(0f), height.orElse(0f), confidence.get()))
                : Optional.empty();
    }

    /** A number that may be a place or a percentage; -1 stands for an unknown one. */
    private static Optional<Float> number(String written) {
        try {
            float number = Float.parseFloat(written.strip());
            return number >= -1 && number <= FARTHEST ? Optional.of(number) : Optional.empty();
        } catch (NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static String withoutControls(String text) {
        StringBuilder kept = new StringBuilder(text.length());
        text.codePoints()
                .filter(c -> !Character.isISOControl(c) && !Character.isWhitespace(c) && !Character.isSpaceChar(c))
                .forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** Where each column stands. */
    private record Columns(Map<String, Integer> at) {
        static Columns of(String header) {
            Map<String, Integer> at = new HashMap<>();
            for (String name : header.strip().toLowerCase(Locale.ROOT).split("\t", MOST_COLUMNS)) {
                at.putIfAbsent(name, at.size());
            }
            return new Columns(at);
        }

        boolean isEmpty() {
            return at.isEmpty();
        }

        int count() {
            return at.size();
        }

        Optional<String> cell(String[] row, String name) {
            return Optional.ofNullable(at.get(name)).map(column -> row[column]);
        }
    }
}
