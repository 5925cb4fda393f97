package io.kvitt.domain.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;

/**
 * Pages as plain text that keeps its columns: one line of text for each visual line, words apart by as many spaces as
 * their distance is wide, a form feed after each page. It is the form that invoice2data templates are written for
 * ({@code pdftotext -layout}), and it can tell where each of its characters stands on the page.
 */
public final class LayoutText {

    /** A gap wider than this many characters of the page is a change of column, and gets two spaces at least. */
    private static final float COLUMN_GAP = 1.5f;

    /** In large letters a space is wide, so there the height of the letters decides. */
    private static final float COLUMN_GAP_OF_HEIGHT = 0.6f;

    /** The nominal size of letters, where their boxes are one high. */
    private static final float LETTER_SIZE = 1.0f;

    private static final int WIDEST_LINE = 1_000;
    private static final int MOST_LINE_ENDS = 5;

    private final String text;
    private final int[] starts;
    private final Word[] words;
    private final int[] pages;

    private LayoutText(String text, int[] starts, Word[] words, int[] pages) {
        this.text = text;
        this.starts = starts;
        this.words = words;
        this.pages = pages;
    }

    public static LayoutText of(List<Page> pages) {
        Writer writer = new Writer();
        for (Page page : pages) {
            writer.page(page);
        }
        return writer.done();
    }

    /** Text that is laid out already. Words stand where its characters do, six points wide and twelve high. */
    public static LayoutText verbatim(String text) {
        Writer writer = new Writer();
        writer.verbatim(text);
        return writer.done();
    }

    public String text() {
        return text;
    }

    /** The place of the words between two offsets of the text, on the page where the first of them stands. */
    public Optional<Place> place(int from, int to) {
        int first = wordAt(from);
        Optional<Place> place = Optional.empty();
        for (int i = first; i < starts.length && starts[i] < to; i++) {
            if (starts[i] + words[i].text().length() <= from) {
                continue;
            }
            if (place.isEmpty()) {
                place = Optional.of(new Place(pages[i], words[i].box()));
            } else if (place.get().page() == pages[i]) {
                place = Optional.of(new Place(pages[i], place.get().box().with(words[i].box())));
            }
        }
        return place;
    }

    /** The pages as they can be told from this text alone. */
    public List<Page> pages() {
        List<Page> told = new ArrayList<>();
        int at = 0;
        while (at < words.length) {
            int number = told.size() + 1;
            List<Word> onPage = new ArrayList<>();
            float width = 0;
            float height = 0;
            for (; at < words.length && pages[at] <= number; at++) {
                onPage.add(words[at]);
                width = Math.max(width, words[at].box().x1());
                height = Math.max(height, words[at].box().y1());
            }
            told.add(new Page(number, width, height, onPage));
        }
        return told;
    }

    private int wordAt(int offset) {
        int at = Arrays.binarySearch(starts, offset);
        return at >= 0 ? at : Math.max(0, -at - 2);
    }

    private static final class Writer {
        private final StringBuilder text = new StringBuilder();
        private final List<Word> words = new ArrayList<>();
        private int[] starts = new int[256];
        private int[] pages = new int[256];

        void page(Page page) {
            List<Line> lines = Line.of(page);
            float unit = medianCharacterWidth(page);
            List<List<Segment>> rows = new ArrayList<>(lines.size());
            for (Line line : lines) {
                rows.add(Segment.of(line, unit));
            }
            Segment.placeAll(rows, unit);
            for (int i = 0; i < rows.size(); i++) {
                row(rows.get(i), page.number());
                lineEnds(i + 1 < lines.size() ? Optional.of(lines.get(i + 1)) : Optional.empty(), lines.get(i));
            }
            text.append('\f');
        }

        private void row(List<Segment> segments, int page) {
            int begin = text.length();
            for (Segment segment : segments) {
                int written = text.length() - begin;
                int least = written == 0 ? 0 : 2;
                text.append(" ".repeat(Math.max(least, Math.min(WIDEST_LINE, segment.column) - written)));
                for (int i = 0; i < segment.words.size(); i++) {
                    text.append(i == 0 ? "" : " ");
                    Word word = segment.words.get(i);
                    add(word, page);
                    text.append(word.text());
                }
            }
        }

        /** As many as the letters of this line would fit in before the next, five at most. */
        private void lineEnds(Optional<Line> next, Line line) {
            float distance =
                    next.map(below -> below.box().y1() - line.box().y1()).orElse(0f);
            int ends = (int) (distance / (LETTER_SIZE * medianHeight(line)));
            text.append("\n".repeat(Math.max(1, Math.min(MOST_LINE_ENDS, ends))));
        }

        void verbatim(String given) {
            int page = 1;
            int row = 0;
            int column = 0;
            int from = -1;
            for (int i = 0; i <= given.length(); i++) {
                char c = i < given.length() ? given.charAt(i) : '\n';
                boolean space = Character.isWhitespace(c) || Character.isSpaceChar(c);
                if (!space && from < 0) {
                    from = i;
                } else if (space && from >= 0) {
                    int width = i - from;
                    Box box = new Box((column - width) * 6f, row * 12f, column * 6f, row * 12f + 12f);
                    addAt(from, new Word(given.substring(from, i), box), page);
                    from = -1;
                }
                column++;
                if (c == '\n' || c == '\f') {
                    column = 0;
                    row++;
                }
                if (c == '\f') {
                    page++;
                    row = 0;
                }
            }
            text.append(given);
        }

        private void add(Word word, int page) {
            addAt(text.length(), word, page);
        }

        private void addAt(int offset, Word word, int page) {
            int n = words.size();
            if (n == starts.length) {
                starts = Arrays.copyOf(starts, n * 2);
                pages = Arrays.copyOf(pages, n * 2);
            }
            starts[n] = offset;
            pages[n] = page;
            words.add(word);
        }

        LayoutText done() {
            int n = words.size();
            return new LayoutText(
                    text.toString(), Arrays.copyOf(starts, n), words.toArray(new Word[0]), Arrays.copyOf(pages, n));
        }
    }

    /** Each word counts as often as it has characters, so that a few wide headings do not stretch the columns. */
    private static float medianCharacterWidth(Page page) {
        int characters = 0;
        List<Word> byWidth = new ArrayList<>(page.words().size());
        for (Word word : page.words()) {
            if (word.box().width() > 0) {
                byWidth.add(word);
                characters += word.text().length();
            }
        }
        byWidth.sort((a, b) -> Float.compare(characterWidth(a), characterWidth(b)));
        int seen = 0;
        for (Word word : byWidth) {
            seen += word.text().length();
            if (seen * 2 >= characters) {
                return Math.max(0.5f, characterWidth(word));
            }
        }
        return 5;
    }

    private static float characterWidth(Word word) {
        return word.box().width() / word.text().length();
    }

    private static float medianHeight(Line line) {
        float[] heights = new float[line.words().size()];
        for (int i = 0; i < heights.length; i++) {
            heights[i] = line.words().get(i).box().height();
        }
        Arrays.sort(heights);
        return Math.max(1, heights[heights.length / 2]);
    }

    /** Words of one line with nothing but a space between them. */
    private static final class Segment {
        private final List<Word> words = new ArrayList<>();
        private float x0;
        private float x1;
        private int length;
        private int column;

        static List<Segment> of(Line line, float unit) {
            List<Segment> segments = new ArrayList<>();
            Segment open = new Segment();
            for (Word word : line.words()) {
                Box box = word.box();
                if (!open.words.isEmpty() && box.x0() - open.x1 > widestSpace(open, box, unit)) {
                    segments.add(open);
                    open = new Segment();
                }
                open.add(word);
            }
            segments.add(open);
            return segments;
        }

        /** What runs up or down the page takes part in no column. */
        private boolean isUpright() {
            return !words.isEmpty() && words.get(0).upright();
        }

        private static float widestSpace(Segment before, Box next, float unit) {
            Box last = before.words.get(before.words.size() - 1).box();
            return Math.max(COLUMN_GAP * unit, COLUMN_GAP_OF_HEIGHT * Math.min(last.height(), next.height()));
        }

        private void add(Word word) {
            x0 = words.isEmpty() ? word.box().x0() : x0;
            x1 = words.isEmpty() ? word.box().x1() : Math.max(x1, word.box().x1());
            length += word.text().length() + (words.isEmpty() ? 0 : 1);
            words.add(word);
        }

        /**
         * Gives each segment of a page its column. One that begins where others have ended, on whatever line, stands to
         * the right of them all, as far as the gap is wide; so what begins at one x begins in one column.
         */
        static void placeAll(List<List<Segment>> rows, float unit) {
            List<Segment> byStart = new ArrayList<>();
            rows.forEach(row -> row.stream().filter(Segment::isUpright).forEach(byStart::add));
            byStart.sort((a, b) -> Float.compare(a.x0, b.x0));
            PriorityQueue<Segment> open = new PriorityQueue<>((a, b) -> Float.compare(a.x1, b.x1));
            float left = byStart.isEmpty() ? 0 : byStart.get(0).x0;
            float shift = -left / unit; // of the columns against the widths on the page
            int least = 0;
            for (Segment segment : byStart) {
                while (!open.isEmpty() && open.peek().x1 <= segment.x0) {
                    Segment ended = open.remove();
                    shift = Math.max(shift, ended.column + ended.length - ended.x1 / unit);
                    least = Math.max(least, ended.column + ended.length + 1);
                }
                segment.column = Math.max(least, (int) (segment.x0 / unit + shift + 0.5f));
                open.add(segment);
            }
        }
    }
}
