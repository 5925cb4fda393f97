package io.kvitt.domain.document;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/**
 * Pages as plain text that keeps its columns: one line of text for each visual line, words apart by as many spaces as
 * their distance is wide, a form feed after each page. It is the form that invoice2data templates are written for
 * ({@code pdftotext -layout}), and it can tell where each of its characters stands on the page.
 */
public final class LayoutText {

    /** A gap wider than this many characters is a change of column, and gets two spaces at least. */
    private static final float COLUMN_GAP = 1.5f;

    private static final int WIDEST_LINE = 1_000;
    private static final int MOST_BLANK_LINES = 4;

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
            float left = Float.MAX_VALUE;
            for (Line line : lines) {
                left = Math.min(left, line.box().x0());
            }
            float pitch = medianPitch(lines);
            for (int i = 0; i < lines.size(); i++) {
                if (i > 0) {
                    blankLines(lines.get(i - 1).box(), lines.get(i).box(), pitch);
                }
                line(lines.get(i), page.number(), left, unit);
            }
            text.append('\f');
        }

        private void line(Line line, int page, float left, float unit) {
            int begin = text.length();
            float end = left;
            for (Word word : line.words()) {
                int column = Math.min(WIDEST_LINE, Math.round((word.box().x0() - left) / unit));
                int written = text.length() - begin;
                int least = written == 0 ? 0 : word.box().x0() - end > COLUMN_GAP * unit ? 2 : 1;
                text.append(" ".repeat(Math.max(least, column - written)));
                add(word, page);
                text.append(word.text());
                end = word.box().x1();
            }
            text.append('\n');
        }

        private void blankLines(Box above, Box below, float pitch) {
            int blank = Math.round((below.y1() - above.y1()) / pitch) - 1;
            text.append("\n".repeat(Math.max(0, Math.min(MOST_BLANK_LINES, blank))));
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

    private static float medianPitch(List<Line> lines) {
        float[] pitches = new float[Math.max(0, lines.size() - 1)];
        for (int i = 0; i < pitches.length; i++) {
            pitches[i] = lines.get(i + 1).box().y1() - lines.get(i).box().y1();
        }
        Arrays.sort(pitches);
        return pitches.length == 0 ? 12 : Math.max(4, pitches[pitches.length / 2]);
    }
}
