package io.kvitt.domain.document;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Words that stand on one line of a page, from left to right. */
public record Line(Box box, List<Word> words) {

    public Line {
        words = List.copyOf(words);
    }

    /**
     * The lines of a page from top to bottom. Two words share a line when they overlap by at least half the height of
     * the lower of the two; where several lines would do, the one that is overlapped most takes the word. Words that run
     * up or down the page come last, those above one another on one line, in the order in which they are drawn.
     */
    public static List<Line> of(Page page) {
        List<Word> byTop = new ArrayList<>(page.words());
        byTop.removeIf(word -> !word.upright());
        byTop.sort(Comparator.comparingDouble(word -> word.box().middleY()));
        List<Growing> lines = new ArrayList<>();
        int firstOpen = 0;
        for (Word word : byTop) {
            while (firstOpen < lines.size()
                    && lines.get(firstOpen).bottom < word.box().y0()) {
                firstOpen++;
            }
            take(lines, firstOpen, word);
        }
        List<Line> read = new ArrayList<>(lines.size());
        for (Growing line : lines) {
            read.add(line.read());
        }
        read.sort(Comparator.comparingDouble(line -> line.box().middleY()));
        if (byTop.size() < page.words().size()) {
            addSideways(page, read);
        }
        return read;
    }

    private static void addSideways(Page page, List<Line> read) {
        List<Word> open = new ArrayList<>();
        Box box = new Box(0, 0, 0, 0);
        for (Word word : page.words()) {
            if (word.upright()) {
                continue;
            }
            boolean goesOn = word.box().x0() < box.x1() && box.x0() < word.box().x1();
            if (!open.isEmpty() && !goesOn) {
                read.add(new Line(box, open));
                open.clear();
            }
            box = open.isEmpty() ? word.box() : box.with(word.box());
            open.add(word);
        }
        read.add(new Line(box, open));
    }

    private static void take(List<Growing> lines, int firstOpen, Word word) {
        Growing best = null;
        float most = 0;
        for (int i = Math.max(firstOpen, lines.size() - 8); i < lines.size(); i++) {
            float shared = lines.get(i).shares(word.box());
            if (shared >= 0.5f && shared > most) {
                best = lines.get(i);
                most = shared;
            }
        }
        if (best == null) {
            lines.add(new Growing(word));
        } else {
            best.add(word);
        }
    }

    /** A line that still takes words. Its height is that of its first word, so that it cannot creep down the page. */
    private static final class Growing {
        private final List<Word> words = new ArrayList<>();
        private final float top;
        private final float bottom;
        private Box box;

        Growing(Word first) {
            words.add(first);
            box = first.box();
            top = box.y0();
            bottom = box.y1();
        }

        /** How much of the lower of the two heights both share, 0 to 1. */
        float shares(Box other) {
            float lower = Math.min(bottom - top, other.height());
            float shared = Math.min(bottom, other.y1()) - Math.max(top, other.y0());
            return lower <= 0 ? (shared >= 0 ? 1 : 0) : shared / lower;
        }

        void add(Word word) {
            words.add(word);
            box = box.with(word.box());
        }

        Line read() {
            words.sort(Comparator.comparingDouble(word -> word.box().x0()));
            List<Word> once = new ArrayList<>(words.size());
            for (Word word : words) {
                if (once.isEmpty() || !isShadow(once.get(once.size() - 1), word)) {
                    once.add(word);
                }
            }
            return new Line(box, once);
        }

        /** Some programs print a word twice, a hair apart, to make it bold. */
        private static boolean isShadow(Word printed, Word again) {
            float apart = Math.abs(again.box().x0() - printed.box().x0());
            return apart < 0.2f * again.box().height() && printed.text().equals(again.text());
        }
    }
}
