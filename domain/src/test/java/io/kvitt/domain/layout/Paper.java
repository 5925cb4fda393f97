package io.kvitt.domain.layout;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Segment;
import io.kvitt.domain.document.Word;
import java.util.ArrayList;
import java.util.List;

/** Pages of A4 on which a test writes. Letters are half as wide as they are high, and so is a space. */
final class Paper {

    private static final float WIDTH = 595;
    private static final float HEIGHT = 842;
    private static final float USUAL = 10;
    private static final float LINE = 14;

    private final List<List<Word>> pages = new ArrayList<>(List.of(new ArrayList<>()));

    private Paper() {}

    /** Lines as they stand in the text: two spaces or more part columns. */
    static Paper saying(String text) {
        Paper paper = new Paper();
        float y = 20;
        for (String line : text.split("\n", -1)) {
            paper.spaced(20, y, line);
            y += LINE;
        }
        return paper;
    }

    static Paper blank() {
        return new Paper();
    }

    /** Words that begin at a point; the size is their height. */
    Paper at(float x, float y, float size, String text) {
        float left = x;
        for (String word : text.split(" ")) {
            float width = word.length() * size / 2;
            draw(new Word(word, new Box(left, y, left + width, y + size)));
            left += width + size / 2;
        }
        return this;
    }

    Paper at(float x, float y, String text) {
        return at(x, y, USUAL, text);
    }

    Paper draw(Word word) {
        pages.get(pages.size() - 1).add(word);
        return this;
    }

    Paper nextPage() {
        pages.add(new ArrayList<>());
        return this;
    }

    private void spaced(float x, float y, String line) {
        int from = -1;
        for (int i = 0; i <= line.length(); i++) {
            boolean space = i == line.length() || line.charAt(i) == ' ';
            if (!space && from < 0) {
                from = i;
            } else if (space && from >= 0) {
                at(x + from * USUAL / 2, y, line.substring(from, i));
                from = -1;
            }
        }
    }

    List<Page> pages() {
        List<Page> all = new ArrayList<>();
        for (List<Word> words : pages) {
            all.add(new Page(all.size() + 1, WIDTH, HEIGHT, words));
        }
        return all;
    }

    Grid grid() {
        return Grid.of(pages());
    }

    LayoutReading read() {
        return LayoutInvoices.read(pages());
    }

    /** Text in one piece. */
    static Segment segment(String text) {
        return saying(text).grid().cells().get(0).segment();
    }
}
