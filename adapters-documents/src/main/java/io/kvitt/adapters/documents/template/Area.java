package io.kvitt.adapters.documents.template;

import io.kvitt.domain.document.Box;
import io.kvitt.domain.document.Page;
import io.kvitt.domain.document.Word;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * A rectangle of some pages.
 *
 * @param first page, from 1
 * @param last page
 * @param box in points from the page's top left
 */
record Area(int first, int last, Box box) {

    /** A word whose top is so near to that of the word before, in points, stands on its line. */
    private static final float SAME_LINE = 3;

    /** The words that touch the rectangle: lines by line feeds, words by single spaces. */
    String textOf(List<Page> pages) {
        List<String> lines = new ArrayList<>();
        for (Page page : pages) {
            if (page.number() >= first && page.number() <= last) {
                addLines(page, lines);
            }
        }
        return String.join("\n", lines);
    }

    private void addLines(Page page, List<String> lines) {
        List<Word> inside = new ArrayList<>();
        for (Word word : page.words()) {
            if (word.box().overlaps(box)) {
                inside.add(word);
            }
        }
        inside.sort(Comparator.<Word>comparingDouble(word -> word.box().y0())
                .thenComparingDouble(word -> word.box().x0()));
        List<Word> line = new ArrayList<>();
        for (Word word : inside) {
            if (!line.isEmpty()
                    && word.box().y0() - line.get(line.size() - 1).box().y0() > SAME_LINE) {
                lines.add(joined(line));
                line.clear();
            }
            line.add(word);
        }
        if (!line.isEmpty()) {
            lines.add(joined(line));
        }
    }

    private static String joined(List<Word> line) {
        List<Word> fromLeft = new ArrayList<>(line);
        fromLeft.sort(Comparator.comparingDouble(word -> word.box().x0()));
        StringBuilder text = new StringBuilder();
        for (Word word : fromLeft) {
            text.append(text.length() == 0 ? "" : " ").append(word.text());
        }
        return text.toString();
    }
}
