package io.kvitt.domain.document;

import java.util.ArrayList;
import java.util.List;

/**
 * One line of a page, cut where its columns part.
 *
 * @param page from 1
 * @param segments one at least, from left to right
 */
public record Row(int page, Box box, List<Segment> segments) {

    public Row {
        segments = List.copyOf(segments);
    }

    /** The rows of a page from top to bottom. Words that run up or down the page are left out. */
    public static List<Row> of(Page page) {
        List<Row> rows = new ArrayList<>();
        for (Line line : Line.of(page)) {
            if (line.words().get(0).upright()) {
                rows.add(new Row(page.number(), line.box(), Segment.of(page.number(), line)));
            }
        }
        return rows;
    }

    /** The text of all segments, one space between them. */
    public String text() {
        StringBuilder text = new StringBuilder();
        for (Segment segment : segments) {
            text.append(text.isEmpty() ? "" : " ").append(segment.text());
        }
        return text.toString();
    }
}
