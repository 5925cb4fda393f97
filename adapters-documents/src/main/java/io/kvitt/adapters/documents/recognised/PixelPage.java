package io.kvitt.adapters.documents.recognised;

import java.util.ArrayList;
import java.util.List;

/** One page whose places are told in pixels. Where nobody says how large it is, it ends with its words. */
final class PixelPage {

    private final List<Seen> words = new ArrayList<>();
    private double left;
    private double top;
    private double right;
    private double bottom;
    private boolean isMeasured;
    private int unplaced;

    private record Seen(String text, Quad place) {}

    /** From 0, 0. */
    void hasSize(double width, double height) {
        hasCorners(0, 0, width, height);
    }

    void hasCorners(double x0, double y0, double x1, double y1) {
        if (!isMeasured && x1 > x0 && y1 > y0) {
            left = x0;
            top = y0;
            right = x1;
            bottom = y1;
            isMeasured = true;
        }
    }

    void add(String text, Quad place) {
        words.add(new Seen(text, place));
        if (!isMeasured) {
            right = Math.max(right, place.box().x1());
            bottom = Math.max(bottom, place.box().y1());
        }
    }

    /** A word of which nobody says where it stands. */
    void addUnplaced() {
        unplaced++;
    }

    void addTo(SeenPages pages) {
        double width = right > left ? right - left : 1;
        double height = bottom > top ? bottom - top : 1;
        SeenPage page = pages.next(width, height);
        for (int i = 0; i < unplaced; i++) {
            pages.addUnplaced();
        }
        for (Seen word : words) {
            Refused.ifInterrupted();
            pages.add(page, word.text, word.place.moved(-left, -top).scaled(1 / width, 1 / height));
        }
    }
}
