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

    /** Where all letters are as wide as a space, one space is a wide gap. */
    private static final float GAP_OF_LETTER = 1.5f;

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
        for (Word word : SpacedLetters.joined(line.words())) {
            if (!open.isEmpty() && isGap(open.get(open.size() - 1), word)) {
                segments.add(of(page, open));
                open.clear();
            }
            open.add(word);
        }
        segments.add(of(page, open));
        return segments;
    }

    private static boolean isGap(Word before, Word next) {
        float height = Math.min(before.box().height(), next.box().height());
        float letter = Math.min(letterWidth(before), letterWidth(next));
        return next.box().x0() - before.box().x1() > Math.max(GAP_OF_HEIGHT * height, GAP_OF_LETTER * letter);
    }

    private static float letterWidth(Word word) {
        return word.box().width() / Math.max(1, word.text().length());
    }
}
