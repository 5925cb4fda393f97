package io.kvitt.domain.document;

import java.util.ArrayList;
import java.util.List;

/**
 * Words of one line with no more than a space between them: a cell of a table, a label, a value, a line of an address.
 *
 * @param page from 1
 * @param words one at least, from left to right
 * @param text of the words, one space between them
 */
public record Segment(int page, Box box, List<Word> words, String text) {

    /** A gap wider than this share of the height of the letters parts two segments; a space is about 0.3. */
    private static final float GAP_OF_HEIGHT = 0.9f;

    public Segment {
        words = List.copyOf(words);
    }

    public static Segment of(int page, List<Word> words) {
        Box box = words.get(0).box();
        StringBuilder text = new StringBuilder(words.get(0).text());
        for (Word word : words.subList(1, words.size())) {
            box = box.with(word.box());
            text.append(' ').append(word.text());
        }
        return new Segment(page, box, words, text.toString());
    }

    /** Some of its words, as a segment of their own. */
    public Segment part(int from, int to) {
        return from == 0 && to == words.size() ? this : of(page, words.subList(from, to));
    }

    public Place place() {
        return new Place(page, box);
    }

    /** The segments of a line, from left to right. */
    static List<Segment> of(int page, Line line) {
        List<Segment> segments = new ArrayList<>();
        List<Word> open = new ArrayList<>();
        for (Word word : line.words()) {
            if (!open.isEmpty() && isGap(open.get(open.size() - 1).box(), word.box())) {
                segments.add(of(page, open));
                open.clear();
            }
            open.add(word);
        }
        segments.add(of(page, open));
        return segments;
    }

    private static boolean isGap(Box before, Box next) {
        return next.x0() - before.x1() > GAP_OF_HEIGHT * Math.min(before.height(), next.height());
    }
}
